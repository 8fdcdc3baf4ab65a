import type { CslItem } from '../../model/csl.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { remark, type ExportReference } from './export-reference.ts';

/** The fields that a reader looks for, in this order; others follow by name. */
const order = `id type title title-short author editor translator container-title container-title-short
  collection-title publisher publisher-place edition issued accessed volume issue page number DOI PMID PMCID URL
  ISSN ISBN language note`.split(/\s+/);

/**
 * CSL-JSON: everything that is known about the records, so that reading it back gives the same bibliography.
 * What Diglot adds stands in `custom` as in `references.json`; the remark on the status also in `note`, for reference
 * managers do not show `custom`. A stated language is a BCP 47 tag; none is made up.
 */
export function toCslJson(references: readonly ExportReference[]): string {
  return `${JSON.stringify(references.map(toRecord), null, 2)}\n`;
}

function toRecord(reference: ExportReference): Readonly<Record<string, unknown>> {
  const { item, number, status, note, missing, localized } = reference;
  const language = entryLanguage(item);
  const notes = [item.note, remark(reference)].filter((text) => text !== undefined && text !== '');
  return {
    ...inOrder({
      ...item,
      ...(!language.guessed && { language: language.tag }),
      ...(notes.length > 0 && { note: notes.join('\n') }),
    }),
    custom: {
      ...(item.custom as object | undefined),
      number,
      status,
      note,
      missing,
      ...(Object.keys(localized).length > 0 && { translations: localized }),
    },
  };
}

function inOrder(item: CslItem): Record<string, unknown> {
  const rank = new Map(order.map((field, index) => [field, index]));
  const rankOf = (field: string): number => rank.get(field) ?? order.length;
  const fields = Object.keys(item)
    .filter((field) => field !== 'custom')
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(fields.map((field) => [field, item[field]]));
}
