import type { ElementContent } from 'hast';
import { entryLanguage, isClosedTo } from '../engines/entry-language.ts';
import { oncePerWord } from '../engines/once-per.ts';
import { languageRules } from '../languages/registry.ts';
import type { CslItem } from '../model/csl.ts';
import type { Journal, SecondLanguageForm } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Reference } from '../model/reference.ts';

/** What decides how an edition prints the second language of its entries. */
export interface SecondLanguageContext {
  /** Of the edition. */
  readonly language: ContentLanguage;
  readonly journal: Pick<Journal, 'languages' | 'references'>;
}

/** An entry in another language than the cited work's, made from what the record says in it. */
export interface SecondEntry {
  readonly form: Exclude<SecondLanguageForm, 'none'>;
  readonly language: ContentLanguage;
  readonly item: CslItem;
}

/**
 * The second entry that an edition prints of a record; nothing where the journal wants none or the record has no title in
 * the other language, for nothing is made up. That is the edition's own language for a work in another one, else the
 * first of the journal's languages that the record has. `item`: the record as it is printed, gaps included.
 */
export function secondEntry(
  { localized }: Pick<Reference, 'localized'>,
  item: CslItem,
  { language, journal }: SecondLanguageContext,
): SecondEntry | undefined {
  const own = entryLanguage(item).tag;
  const closed = isClosedTo(own, language);
  const form = journal.references?.[language]?.secondLanguage ?? (closed ? 'title-in-brackets' : 'none');
  const candidates = sameLanguage(own, language) ? [...journal.languages, ...Object.keys(localized)] : [language];
  const other = candidates.find((tag) => !sameLanguage(tag, own) && localized[tag]?.title !== undefined);
  if (form === 'none' || other === undefined) return undefined;
  if (form === 'title-in-brackets' && other !== language) return undefined;
  const translated = inLanguage(item, localized[other]!, other);
  if (form !== 'title-in-brackets') return { form, language: other, item: translated };
  const title = `[${translated.title}]`;
  return { form, language: other, item: { ...translated, title, 'stated-language': nameOf(own, other) } };
}

/** The record with the words of another language where it has them. */
function inLanguage(item: CslItem, words: Partial<CslItem>, language: ContentLanguage): CslItem {
  const { 'container-title-short': short, ...rest } = item;
  const keepsShort = words['container-title'] === undefined && short !== undefined;
  return {
    ...rest,
    ...(keepsShort && { 'container-title-short': short }),
    ...words,
    type: item.type,
    language,
    id: `${item.id}/${language}`,
  } as CslItem;
}

/** An entry as it is printed. */
export interface PrintedEntry {
  readonly content: ElementContent[];
  readonly plain: string;
}

/** Both entries of a work in the form that the journal wants; `original` is the language of the work. */
export function joinEntries(
  main: PrintedEntry,
  second: PrintedEntry,
  { form, language }: SecondEntry,
  original: string,
): PrintedEntry {
  const translation = inSpan(second, language);
  switch (form) {
    case 'title-in-brackets':
      return second;
    case 'below':
      return onTwoLines(main, translation);
    case 'below-in-brackets':
      return onTwoLines(main, inSpan(enclosed('(', second, ')'), language));
    case 'first':
      return onTwoLines(inSpan(withOrigin(second, original, language), language), main);
    case 'first-with-original-in-brackets':
      return joined(inSpan(withOrigin(second, original, language), language), textEntry(' '), enclosed('[', main, ']'));
  }
}

/** `(in Chinese)` at the end of an entry, before its full stop. */
function withOrigin(entry: PrintedEntry, original: string, language: ContentLanguage): PrintedEntry {
  const name = nameOf(original, language);
  const words = sameLanguage(language, 'zh') ? `（${name}）` : ` (in ${name})`;
  return joined(withoutFullStop(entry), textEntry(`${words}.`));
}

function enclosed(open: string, entry: PrintedEntry, close: string): PrintedEntry {
  return joined(textEntry(open), withoutFullStop(entry), textEntry(close));
}

function onTwoLines(first: PrintedEntry, second: PrintedEntry): PrintedEntry {
  const lineBreak: ElementContent = { type: 'element', tagName: 'br', properties: {}, children: [] };
  return joined(first, { content: [lineBreak], plain: ' ' }, second);
}

function inSpan({ content, plain }: PrintedEntry, language: ContentLanguage): PrintedEntry {
  const properties = { lang: languageRules(language).htmlTag };
  return { content: [{ type: 'element', tagName: 'span', properties, children: content }], plain };
}

function withoutFullStop({ content, plain }: PrintedEntry): PrintedEntry {
  const last = content.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith('.')) return { content, plain };
  return {
    content: [...content.slice(0, -1), { type: 'text', value: last.value.slice(0, -1) }],
    plain: plain.slice(0, -1),
  };
}

function textEntry(value: string): PrintedEntry {
  return { content: [{ type: 'text', value }], plain: value };
}

function joined(...entries: readonly PrintedEntry[]): PrintedEntry {
  return {
    content: entries.flatMap(({ content }) => content),
    plain: entries.map(({ plain }) => plain).join(''),
  };
}

function nameOf(tag: string, language: ContentLanguage): string {
  return namesIn(language).of(baseOf(tag)) ?? tag;
}

const namesIn = oncePerWord((language) => new Intl.DisplayNames([language], { type: 'language' }));

function sameLanguage(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b);
}

const baseOf = oncePerWord((tag) => new Intl.Locale(tag).language);
