import type { ContentLanguage } from '../../model/language.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import type { KeptData } from './json.ts';

/** What came of reading and checking an article, without what was read. */
export interface KeptCheck {
  readonly state: 'sound' | 'stopped' | 'draft';
  readonly inputs: string;
  readonly languages: readonly ContentLanguage[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What came of checking articles in earlier runs, by all that it depends on. */
export interface KeptChecks {
  read(name: readonly string[]): Promise<KeptCheck | undefined>;
  write(name: readonly string[], check: KeptCheck): Promise<void>;
}

/** Checks among what a machine keeps. */
export function keptChecks(data: KeptData): KeptChecks {
  return {
    read: (name) => data.read<KeptCheck>('check', name),
    write: (name, { state, inputs, languages, diagnostics }) =>
      data.write('check', name, { state, inputs, languages, diagnostics } satisfies KeptCheck),
  };
}
