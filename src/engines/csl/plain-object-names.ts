import type { CslName } from '../../model/csl.ts';

/**
 * A name of which a part is also a property of every JavaScript object (`constructor`), as a literal: citeproc looks
 * the parts of personal names up in plain objects and would stumble over what it finds there.
 */
export function withoutObjectProperties(name: CslName): CslName {
  const parts = [name.given, name.family].filter((part) => part !== undefined);
  return parts.some((part) => part in {}) ? { literal: parts.join(' ') } : name;
}
