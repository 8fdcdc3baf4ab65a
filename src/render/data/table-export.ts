import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules, Localized } from '../../model/language.ts';
import type { ReferenceStatus } from '../../model/reference.ts';
import type { ResolvedTable, Table } from '../../model/table.ts';

/** What a data file says of a cited work. */
export interface CitedWork {
  readonly number: number;
  /** Absent in an ordinary bibliography, where every record is the cited work. */
  readonly status?: ReferenceStatus;
}

/** A table with what its data files need beside it. */
export interface TableExport {
  readonly table: Table;
  readonly languages: readonly ContentLanguage[];
  /** The table as each edition prints it. */
  readonly printed: Localized<ResolvedTable>;
  /** Cited works by key. */
  readonly works: ReadonlyMap<string, CitedWork>;
  /** Asked for `data.…`, `values.…` and `references.statusWords.…`. */
  readonly labelsOf: (language: ContentLanguage) => Labels;
  readonly rulesOf: (language: ContentLanguage) => LanguageRules;
}
