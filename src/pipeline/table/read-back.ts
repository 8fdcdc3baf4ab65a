import { applyEdits } from '../../edit/apply-edits.ts';
import { setWords } from '../../edit/table/set-words.ts';
import { translatedLines } from '../../edit/table/translated-lines.ts';
import { readSheet } from '../../engines/sheets/read-sheet.ts';
import type { ContentLanguage } from '../../model/language.ts';
import {
  longestText,
  type ContentFolder,
  type ContentWriter,
  type Shelf,
  type TemplateFolder,
} from '../../model/ports.ts';
import type { SheetProblem } from '../../model/sheet.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { spreadsheetGuard } from '../../render/data/guard.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import { articleOfSheet } from './article-of-sheet.ts';
import { decide, type RefusedLine, type WrittenLine } from './decide-lines.ts';
import { directionInto } from './export-words.ts';
import { wordsOfTables, type WordedTable } from './table-words.ts';

/** A translator’s sheet that came back. */
export interface ReadBackRequest {
  readonly bytes: Uint8Array;
  /** Name of the sheet in a workbook; the first that can be seen where it is absent. */
  readonly sheet?: string;
  /** Slug of the article; wanted where there are several. */
  readonly article?: string;
  /** True where nothing is to be written. */
  readonly dryRun: boolean;
}

export type ReadBackOutcome =
  | { readonly state: 'no-sheet'; readonly problem: SheetProblem }
  /** The sheet is none that an export has made. */
  | { readonly state: 'no-lines' }
  /** Article or tables have errors that leave open what they say. */
  | { readonly state: 'unreadable'; readonly slug: string; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** With its translations a table would be longer than a file of content may be. */
  | { readonly state: 'too-long'; readonly path: string; readonly bytes: number }
  | {
      /** `overtaken`: a table was changed in the very moment; nothing was written. `would-write`: nothing was to be. */
      readonly state: 'written' | 'would-write' | 'nothing-new' | 'overtaken';
      readonly slug: string;
      readonly language: ContentLanguage;
      readonly encoding: string;
      readonly files: readonly string[];
      readonly written: readonly WrittenLine[];
      /** How many lines say what the tables say. */
      readonly unchanged: number;
      readonly refused: readonly RefusedLine[];
    };

/**
 * Writes the translations of a translator’s sheet into the tables: where the sheet has others than were exported, and the
 * table still says what it said then. Nothing of the tables changes but these words. Throws a `UsageProblem` where it is
 * open which article is meant, or where the article does not have the sheet’s language.
 */
export async function readBack(
  request: ReadBackRequest,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly shelf?: Shelf;
  },
): Promise<ReadBackOutcome> {
  const read = readSheet(request.bytes, request.sheet);
  if (!read.sheet) return { state: 'no-sheet', problem: read.problem };
  // A workbook keeps words from being run by itself.
  const isWorkbook = read.sheet.name !== '';
  const sheet = translatedLines(read.sheet, isWorkbook ? (text) => text : spreadsheetGuard.lift);
  if (!sheet) return { state: 'no-lines' };
  const found = await articleOfSheet(request.article, ports);
  if (!found.article) return { state: 'unreadable', ...found };
  const { slug, article } = found;
  const direction = directionInto(sheet.language, article.languages, 'translation');
  const { value: tables, diagnostics: faults } = await wordsOfTables(ports.content, article, direction);
  if (faults.length > 0) return { state: 'unreadable', slug, diagnostics: faults };

  const { wished, unchanged, refused } = decide(sheet.lines, tables, direction.to);
  const edits = tables.flatMap((table) => {
    const own = wished.filter((one) => one.table === table);
    const set = setWords(
      table,
      own.map(({ wish }) => wish),
    );
    for (const { line, wish } of own) {
      if (set.impossible.includes(wish)) refused.push({ line: line.line, id: line.id, reason: 'shared' });
    }
    return set.edits;
  });
  const shared = new Set(refused.filter(({ reason }) => reason === 'shared').map(({ line }) => line));
  const written = wished.filter(({ line }) => !shared.has(line.line)).map(({ line }) => line);
  const facts = {
    slug,
    language: direction.to,
    encoding: read.sheet.encoding,
    unchanged,
    refused: refused.toSorted((a, b) => a.line - b.line),
  };
  if (edits.length === 0) return { state: 'nothing-new', ...facts, files: [], written: [] };
  const tooLong = tables.map((table) => lengthAfter(table, edits)).find(({ bytes }) => bytes > longestText);
  if (tooLong) return { state: 'too-long', ...tooLong };
  const files = [...new Set(edits.map(({ file }) => file))];
  if (request.dryRun) return { state: 'would-write', ...facts, files, written };
  const applied = await ports.writer.apply(edits);
  return applied.refused.length > 0
    ? { state: 'overtaken', ...facts, files: [], written: [] }
    : { state: 'written', ...facts, files: applied.files, written };
}

/** How long a table’s file will be. */
function lengthAfter({ file, text }: WordedTable, edits: readonly TextEdit[]): { path: string; bytes: number } {
  const own = edits.filter((edit) => edit.file === file);
  return { path: file, bytes: new TextEncoder().encode(applyEdits(text, own).text).length };
}
