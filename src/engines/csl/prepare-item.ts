import type { CslItem, CslName } from '../../model/csl.ts';
import type { HouseReferences } from '../../model/journal.ts';
import { entryLanguage } from '../entry-language.ts';
import { withEvenEnds } from './date-range.ts';
import { bareDoi } from './doi.ts';
import { editionNumber } from './edition-number.ts';
import { usesInitials, withCapitalAfterHyphen } from './given-names.ts';
import { withAddresses } from './house-addresses.ts';
import { styleInstructions } from './instructions.ts';
import { layoutLanguage, layoutLanguages } from './layout-language.ts';
import { withFamilyInCapitals, withSuffixApart, withSuffixMarked } from './personal-names.ts';
import { withoutObjectProperties } from './plain-object-names.ts';
import { pinyinInFull, pinyinInSyllables } from './pinyin-names.ts';
import type { CiteprocItem } from './processor.ts';
import { serialRun } from './serial-run.ts';
import { statedFacts } from './stated-facts.ts';

/** Makes a record ready for citeproc under an id of the engine's own. */
export type PrepareItem = (item: CslItem, id: string) => CiteprocItem;

/**
 * What a style needs done to records before citeproc sees them. The record itself is not touched:
 * runs of spaces count as one; the DOI is bare; an edition is a number where it can be; the language is one by which the style finds its layout; facts that
 * CSL cannot ask for are stated; the ends of a date range are equally exact; names suit the style,
 * and what the journal wants otherwise (`house`).
 */
export function preparation(xml: string, house: Omit<HouseReferences, 'marks' | 'secondLanguage'> = {}): PrepareItem {
  const layouts = layoutLanguages(xml);
  const instructions = styleInstructions(xml);
  const { familyNames = instructions.get('family-names'), pinyinNames = instructions.get('pinyin-names') } = house;
  const nameSteps = [
    withoutObjectProperties,
    withSuffixApart,
    ...(familyNames === 'capitals' ? [withFamilyInCapitals] : []),
    ...(pinyinNames === 'full' ? [pinyinInFull] : []),
    ...(pinyinNames === 'initials' ? [pinyinInSyllables] : []),
    ...(instructions.get('name-suffix') === 'comma' ? [withSuffixMarked] : []),
    ...(usesInitials(xml) ? [withCapitalAfterHyphen] : []),
  ];
  const prepareName = (name: CslName): CslName => nameSteps.reduce((prepared, step) => step(prepared), name);
  return (record, id) => {
    const item = withAddresses(record, house.addresses ?? 'all');
    const doi = bareDoi(item.DOI);
    return {
      ...mapFields(item, prepareName),
      ...(typeof item['edition'] === 'string' && { edition: editionNumber(item['edition']) }),
      ...statedFacts(item),
      ...serialRun(item),
      ...(doi !== undefined && { DOI: doi }),
      language: layoutLanguage(entryLanguage(item).tag, layouts),
      id,
    };
  };
}

function mapFields(item: CslItem, prepareName: (name: CslName) => CslName): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([field, value]) => [field, prepareField(value, prepareName)]));
}

function prepareField(value: unknown, prepareName: (name: CslName) => CslName): unknown {
  if (typeof value === 'string') return oneSpace(value);
  if (Array.isArray(value)) return value.map((entry) => (isObject(entry) ? prepareName(entry) : entry));
  return isObject(value) ? withEvenEnds(value) : value;
}

/**
 * A wide space of the title stays (`第2部分\u2003广播资料`). The note keeps its lines: citeproc reads further fields from
 * them (`original-title: ...`), as Zotero writes them.
 */
function oneSpace(text: string): string {
  return text.replace(/[ \t\r\f\v\u00A0]+/g, ' ');
}

function isObject(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null;
}
