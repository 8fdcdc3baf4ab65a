import { termsAreKnown } from '../../columns/rules/terms-are-known.ts';
import { unitsAreKnown } from '../../columns/rules/units-are-known.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import { namesAreDeclared } from '../table/rules/names-are-declared.ts';
import type { Shared } from './shared.ts';

/** What was read with what is shared, without the findings that only say that some of this could not be read. */
export function withoutConsequences<T>({ value, diagnostics }: Result<T>, { unread }: Shared): Result<T> {
  return { value, diagnostics: diagnostics.filter((finding) => !unread.some((kind) => follows[kind](finding))) };
}

const follows: Readonly<Record<Shared['unread'][number], (finding: Diagnostic) => boolean>> = {
  vocabularies: ({ rule, values }) =>
    rule === termsAreKnown.id || (rule === namesAreDeclared.id && values['kind'] === 'vocabulary'),
  units: ({ rule }) => rule === unitsAreKnown.id,
};
