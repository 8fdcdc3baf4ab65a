import type { DataKind } from '../../model/article.ts';
import type { Localized } from '../../model/language.ts';
import type { DataPath } from '../data-source.ts';

/** What a data file says in words of its own, per language. */
export interface DataWords {
  readonly id: string;
  readonly kind: DataKind;
  /** `front`, or the id of the table or figure. */
  readonly section: string;
  /** Where the words stand in the file, without the language. */
  readonly path: DataPath;
  readonly words: Localized;
  /** True where the words may hold emphasis, citations and cross-references, as a paragraph may. */
  readonly markup?: boolean;
}

/** An id from the parts of a path: what no id may hold is left out, and capitals become dashes. */
export function idFrom(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) =>
      String(part)
        .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean)
    .join('-');
}
