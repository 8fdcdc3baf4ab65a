import type { CslItem } from '../../model/csl.ts';
import type { Reference } from '../../model/reference.ts';

/** A field that a full record has; with several names, any of them will do. */
export type WantedField = readonly string[];

const people = ['author', 'editor'];
const whenceRead = ['URL', 'DOI', 'CSTR'];

/** What a full record has, by CSL type, whatever style prints it. */
const wantedByType: Readonly<Record<string, readonly WantedField[]>> = {
  article: [['author'], ['title'], ['issued'], ['container-title', 'publisher', ...whenceRead]],
  'article-journal': [['author'], ['title'], ['container-title'], ['issued'], ['volume', 'issue'], ['page', 'number']],
  'article-magazine': [['title'], ['container-title'], ['issued']],
  'article-newspaper': [['title'], ['container-title'], ['issued']],
  book: [people, ['title'], ['publisher'], ['issued']],
  chapter: [['author'], ['title'], ['container-title'], ['publisher'], ['issued'], ['page']],
  dataset: [['title'], ['issued'], ['publisher', ...whenceRead]],
  'paper-conference': [['author'], ['title'], ['container-title', 'event-title', 'event'], ['issued']],
  patent: [['author'], ['title'], ['number'], ['issued']],
  report: [['author', 'publisher'], ['title'], ['issued']],
  software: [['title'], ['publisher', ...whenceRead]],
  standard: [['title'], ['number']],
  thesis: [['author'], ['title'], ['publisher'], ['issued']],
  webpage: [['title'], whenceRead, ['issued', 'accessed']],
};

/** What nobody has put into a record, of what its type wants. */
export function fieldsWanting({ item }: Pick<Reference, 'item'>): WantedField[] {
  const wanted = wantedByType[item.type] ?? [['title']];
  return wanted.filter((names) => !names.some((name) => isGiven(item, name)));
}

/** True where the record says itself that the field could not be verified, so that it prints as a gap. */
export function isDeclared(field: WantedField, { missing }: Pick<Reference, 'missing'>): boolean {
  return field.some((name) => missing.some((gap) => gap === name || gap.startsWith(`${name}:`)));
}

function isGiven(item: CslItem, name: string): boolean {
  const value = item[name];
  if (value === undefined || value === null) return false;
  return Array.isArray(value) ? value.length > 0 : String(value).trim() !== '';
}
