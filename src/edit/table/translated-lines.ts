import { wordsAsTheyStand } from '../../engines/text-digest.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { emptyCell, type FilledSheet, type SheetCell } from '../../model/sheet.ts';
import { translationColumns, type TranslationColumn } from '../../model/translation.ts';

/** A line of a translator’s sheet as it came back. */
export interface TranslatedLine {
  /** The sheet’s own number of its row. */
  readonly line: number;
  readonly id: string;
  readonly source: string;
  readonly translation: string;
  readonly fingerprint: string;
  /** True where the translation is a formula, or an error. */
  readonly calculated: boolean;
}

/** A translator’s sheet: the language of its translations, and its lines. */
export interface TranslatedSheet {
  readonly language: ContentLanguage;
  readonly lines: readonly TranslatedLine[];
}

/** Rows in which the heads are looked for: somebody may have put a line above them. */
const looked = 20;

const wanted = ['id', 'source', 'translation', 'fingerprint'] as const satisfies TranslationColumn[];

/**
 * The lines of a translator’s sheet, wherever its columns stand by now; nothing for a sheet that has none of them. `lift`:
 * takes off what was put before words so that no program runs them.
 */
export function translatedLines({ rows }: FilledSheet, lift: (text: string) => string): TranslatedSheet | undefined {
  for (const [index, row] of rows.slice(0, looked).entries()) {
    const columns = wanted.map((name) => row.findIndex(({ text }) => isHead(text, name)));
    if (columns.includes(-1)) continue;
    const language = /\(([^()]+)\)\s*$/.exec(row[columns[2]!]!.text)?.[1];
    if (language === undefined) return undefined;
    const lines = rows.slice(index + 1).flatMap((cells, behind): TranslatedLine[] => {
      const [id, source, translation, fingerprint] = columns.map((column) => cells[column] ?? emptyCell) as [
        SheetCell,
        SheetCell,
        SheetCell,
        SheetCell,
      ];
      const named = lift(id.text).trim();
      if (named === '') return [];
      return [
        {
          line: index + behind + 2,
          id: named,
          source: wordsAsTheyStand(lift(source.text)),
          translation: wordsAsTheyStand(lift(translation.text)),
          fingerprint: lift(fingerprint.text).trim(),
          calculated: translation.formula || translation.error,
        },
      ];
    });
    return { language, lines };
  }
  return undefined;
}

function isHead(text: string, name: TranslationColumn): boolean {
  return text.trim().startsWith(translationColumns[name]);
}
