import type { Paragraph, PhrasingContent } from 'mdast';
import type { DataKind, Declaration, MarkedValue, Unit, UnitText } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Figure } from '../model/figure.ts';
import type { ArticleDeclaration } from '../model/front-matter.ts';
import type { ContentLanguage, Localized } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import type { Table, Vocabularies } from '../model/table.ts';
import { wordsOfFigure } from './data-units/figure.ts';
import { wordsOfFrontMatter } from './data-units/front-matter.ts';
import { wordsOfTable } from './data-units/table.ts';
import { wordsOfVocabularies } from './data-units/vocabularies.ts';
import type { DataWords } from './data-units/words.ts';
import type { PlaceOf } from './data-source.ts';
import { readInline } from './markdown/read-inline.ts';
import { beginsDeclaration, parseDeclaration } from './declaration.ts';
import { declarationsAreWellFormed } from './rules/declarations-are-well-formed.ts';

/** A data file with words: where its parts stand, its comments, and what in it is marked as still to be translated. */
export interface WordedFile {
  readonly placeOf: PlaceOf;
  readonly comments: readonly Place[];
  readonly marked: readonly MarkedValue[];
}

/**
 * The words of the front matter as units, in the order of `article.yaml`.
 * Diagnostics: `declarations-are-well-formed`.
 */
export function unitsOfFrontMatter(
  declaration: ArticleDeclaration,
  languages: readonly ContentLanguage[],
  file: WordedFile,
): Result<Unit[]> {
  return toUnits(wordsOfFrontMatter(declaration), languages, file);
}

/** The words of a table as units, in reading order. Diagnostics: `declarations-are-well-formed`, those of `readInline`. */
export function unitsOfTable(table: Table, languages: readonly ContentLanguage[], file: WordedFile): Result<Unit[]> {
  return toUnits(wordsOfTable(table), languages, file);
}

/** The words of a figure as units. Diagnostics: `declarations-are-well-formed`, those of `readInline`. */
export function unitsOfFigure(figure: Figure, languages: readonly ContentLanguage[], file: WordedFile): Result<Unit[]> {
  return toUnits(wordsOfFigure(figure), languages, file);
}

/** The labels of an article's vocabularies as units. Diagnostics: `declarations-are-well-formed`. */
export function unitsOfVocabularies(
  vocabularies: Vocabularies,
  languages: readonly ContentLanguage[],
  file: WordedFile,
): Result<Unit[]> {
  return toUnits(wordsOfVocabularies(vocabularies), languages, file);
}

function toUnits(found: readonly DataWords[], languages: readonly ContentLanguage[], file: WordedFile): Result<Unit[]> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: Result<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const marked = new Set(file.marked.map(({ path }) => JSON.stringify(path)));
  const texts = found.flatMap((words) =>
    languages.flatMap((language) => {
      const said = words.words[language];
      if (said === undefined) return [];
      const path = [...words.path, language];
      const text = take(unitText(words, said, file.placeOf(path)));
      return [{ language, text: { ...text, untranslated: marked.has(JSON.stringify(path)) } }];
    }),
  );
  const declared = take(
    declarationsIn(
      file.comments,
      texts.map(({ text }) => text),
    ),
  );
  const units = new Map<string, { id: string; kind: DataKind; text: Localized<UnitText> }>();
  for (const { language, text } of texts) {
    const own = declared.get(text);
    const unit = units.get(text.id) ?? { id: text.id, kind: text.kind as DataKind, text: {} };
    units.set(text.id, { ...unit, text: { ...unit.text, [language]: own ? { ...text, declared: own } : text } });
  }
  return { value: [...units.values()], diagnostics };
}

function unitText({ id, kind, section, markup = false }: DataWords, source: string, at: Place): Result<UnitText> {
  const { place, literal } = narrowed(at, source);
  const read = markup ? readInline(source, place) : { value: paragraph(source, place), diagnostics: [] };
  return {
    value: {
      id,
      kind,
      section,
      permanent: true,
      node: read.value,
      source,
      literal,
      untranslated: false,
      declared: [],
      place,
    },
    diagnostics: read.diagnostics,
  };
}

/** The place of the words alone, without the quotes that YAML may want around them. */
function narrowed(place: Place, source: string): { readonly place: Place; readonly literal: boolean } {
  const line = place.quote ?? '';
  const start = place.column - 1;
  const shift = /^['"]/.test(line.slice(start)) ? 1 : 0;
  if (!line.startsWith(source, start + shift)) return { place, literal: false };
  const column = start + shift + 1;
  return { place: { ...place, column, endLine: place.line, endColumn: column + source.length }, literal: true };
}

/** Words with `10^6^` as superscripts, each piece with its offset in them. */
function paragraph(source: string, { line, column }: Place): Paragraph {
  const position = (from: number, to: number) => ({
    start: { line, column: column + from, offset: from },
    end: { line, column: column + to, offset: to },
  });
  const children: PhrasingContent[] = [];
  const text = (from: number, to: number) => ({
    type: 'text' as const,
    value: source.slice(from, to),
    position: position(from, to),
  });
  let at = 0;
  for (const { 0: found, index } of source.matchAll(/\^([^\s^]{1,16})\^/g)) {
    if (index > at) children.push(text(at, index));
    at = index + found.length;
    children.push({ type: 'superscript', children: [text(index + 1, at - 1)], position: position(index, at) });
  }
  if (at < source.length) children.push(text(at, source.length));
  return { type: 'paragraph', children, position: position(0, source.length) };
}

/** What comments declare about the value that follows them. */
function declarationsIn(
  comments: readonly Place[],
  texts: readonly UnitText[],
): Result<ReadonlyMap<UnitText, Declaration[]>> {
  const declared = new Map<UnitText, Declaration[]>();
  const diagnostics: Diagnostic[] = [];
  for (const place of comments) {
    const comment = (place.quote ?? '').slice(place.column).trim();
    if (!beginsDeclaration(comment)) continue;
    const declaration = parseDeclaration(comment);
    const text = declaration && firstBehind(texts, place);
    if (text) declared.set(text, [...(declared.get(text) ?? []), { ...declaration, place }]);
    else diagnostics.push(declarationsAreWellFormed.at(place, { comment: comment.slice(0, 60), form: 'yaml' }));
  }
  return { value: declared, diagnostics };
}

function firstBehind(texts: readonly UnitText[], { line }: Place): UnitText | undefined {
  let first: UnitText | undefined;
  for (const text of texts) {
    if (text.place.line > line && (!first || text.place.line < first.place.line)) first = text;
  }
  return first;
}
