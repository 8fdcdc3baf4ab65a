import type { CslName } from '../../model/csl.ts';

/** True for a style that cuts given names to initials. */
export function usesInitials(xml: string): boolean {
  return xml.includes('initialize-with=');
}

/**
 * A given name whose second half begins small after a hyphen, as Chinese and Korean ones often do (`Jian-ping`), with
 * a capital there: both halves then give an initial (`JP`, `J-P`). citeproc would print `J ping`.
 */
export function withCapitalAfterHyphen(name: CslName): CslName {
  if (!name.given?.includes('-')) return name;
  return { ...name, given: name.given.replace(/(?<=\p{L}{2}-)\p{Ll}(?=\p{Ll})/gu, (letter) => letter.toUpperCase()) };
}
