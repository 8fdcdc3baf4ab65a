import type { ElementContent } from 'hast';
import { entryLanguage } from '../engines/entry-language.ts';
import type { CslItem, CslName } from '../model/csl.ts';
import type { Labels } from '../model/labels.ts';
import type { ResolvedReference } from '../model/publication.ts';
import type { Reference } from '../model/reference.ts';
import { joinEntries, secondEntry, type SecondLanguageContext } from './second-language.ts';

/** The text of entries in one style; the same shape as `engines/csl.ts` gives. */
export interface EntryFormatter {
  entries(
    items: readonly CslItem[],
  ): readonly { readonly key: string; readonly content: ElementContent[]; readonly plain: string }[];
}

/** What the printed list is made from. */
export interface ReferenceContext extends SecondLanguageContext {
  readonly labels: Labels;
  readonly formatter: EntryFormatter;
  readonly numbers: ReadonlyMap<string, number>;
  readonly citedAt: ReadonlyMap<string, readonly string[]>;
}

/** Fields that a full citation wants and that print a gap when nobody has verified them. */
const gapFields = ['title', 'container-title', 'volume', 'issue', 'page', 'publisher'] as const;

/**
 * The printed list: cited works in the order of their numbers. Records that nobody cites stay data.
 * Gaps print as gaps (〔刊名待核〕), and every entry says what is doubtful about it.
 */
export function resolveReferences(references: readonly Reference[], context: ReferenceContext): ResolvedReference[] {
  const { numbers, labels, language } = context;
  const items = itemsToFormat(references, context);
  const entries = new Map(context.formatter.entries(items).map((entry) => [entry.key, entry]));
  return citedInOrder(references, numbers).map((reference) => {
    const own = entryLanguage(reference.item).tag;
    const second = secondEntry(reference, withGaps(reference, labels), context);
    const main = entries.get(reference.key);
    const other = second && entries.get(second.item.id);
    const entry = main && second && other ? joinEntries(main, other, second, own) : main;
    return {
      number: numbers.get(reference.key)!,
      reference,
      statusLine: reference.status ? labels(`references.status.${reference.status}`) : '',
      note: reference.note[language] ?? '',
      entry: { type: 'root', children: entry?.content ?? [] },
      plain: entry?.plain ?? '',
      entryLanguage: second?.form === 'title-in-brackets' ? second.language : own,
      language,
      citedAt: context.citedAt.get(reference.key) ?? [],
    };
  });
}

/**
 * The records that a list prints entries of, in its order: cited ones, without those of which nothing is known, each with
 * its second language where the list prints one.
 */
export function itemsToFormat(
  references: readonly Reference[],
  context: SecondLanguageContext & Pick<ReferenceContext, 'numbers' | 'labels'>,
): CslItem[] {
  return citedInOrder(references, context.numbers)
    .filter(({ status }) => status !== 'unresolved')
    .flatMap((reference) => {
      const item = withGaps(reference, context.labels);
      const second = secondEntry(reference, item, context);
      return second ? [item, second.item] : [item];
    });
}

function citedInOrder(references: readonly Reference[], numbers: ReadonlyMap<string, number>): Reference[] {
  return references.filter(({ key }) => numbers.has(key)).sort((a, b) => numbers.get(a.key)! - numbers.get(b.key)!);
}

/** The record with a printed gap in the place of each field that nobody has verified. */
export function withGaps(reference: Reference, labels: Labels): CslItem {
  const item: CslItem = { ...reference.item };
  for (const field of gapFields) {
    if (reference.missing.includes(field) && item[field] === undefined) item[field] = labels(`references.gap.${field}`);
  }
  if (reference.missing.includes('issued') && item.issued === undefined) {
    item.issued = { literal: labels('references.gap.issued') };
  }
  if (reference.missing.includes('author') && item.author === undefined) {
    item.author = [unverified(labels('references.gap.author'))];
  }
  if (reference.missing.includes('author:rest') && item.author) {
    item.author = [...item.author, unverified(labels('references.gap.author-rest'))];
  }
  if (reference.missing.includes('author:given') && item.author) {
    const gap = labels('references.gap.author-given');
    item.author = item.author.map((name, index, names) =>
      index === names.length - 1 && name.family ? { ...name, family: `${name.family} ${gap}` } : name,
    );
  }
  if (reference.missing.includes('page:last') && item.page) {
    item.page = `${item.page}${labels('references.gap.page-last')}`;
  }
  return item;
}

function unverified(literal: string): CslName {
  return { literal };
}
