import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { citedReferences } from './cited.ts';
import { fieldWords } from './field-words.ts';
import { fieldsWanting, isDeclared } from './wanted-fields.ts';

interface Values {
  readonly [name: string]: string | readonly string[];
  readonly key: string;
  readonly type: string;
  /** Names of CSL, alternatives set apart by `|`. */
  readonly fields: readonly string[];
}

/** What the entry of a cited work wants is in its record, or declared to be unverified. */
export const referencesComplete = defineRule<Values>({
  id: 'references-complete',
  severity: 'warning',
  words: {
    zh: {
      name: '文献著录不全',
      message: ({ key, fields }) => `文献 ${key} 缺${fields.map((field) => wordsOf(field, 'zh')).join('、')}。`,
      advice: ({ fields }) =>
        `请补上；无法核实的，写进该条的 missing：[${fields.map((field) => field.split('|')[0]).join(', ')}]，印成〔待核〕。`,
    },
    en: {
      name: 'Reference incomplete',
      message: ({ key, fields }) =>
        `Missing from the record ${key}: ${listed(fields.map((field) => wordsOf(field, 'en')))}.`,
      advice: ({ fields }) =>
        `Add what is known. What cannot be verified goes into the record’s missing: [${fields.map((field) => field.split('|')[0]).join(', ')}], and prints as a gap.`,
    },
  },
  about: {
    zh: '引用了的文献，按其类型该有的都要有：期刊论文要有作者、题名、刊名、年份、卷或期、页码或编号，图书要有著者或编者、书名、出版者、年份，专利和标准要有编号，网页要有网址。缺了什么又不声明，印出来只是短了一截，读者看不出来。查不到的写进 `custom` 的 `missing`，就印成〔页码待核〕之类，不再报告。`unresolved` 的不查。',
    en: 'A work that is cited has in its record what its type wants: an article has authors, title, journal, year, volume or issue, pages or number; a book has authors or editors, title, publisher, and year; a patent or standard has its number, a web page its address. Something that is missing without a word makes the entry shorter, and no reader can tell. List what cannot be verified under `missing` in `custom`; it prints as a gap such as `[pages not verified]` and is not reported. Records that are `unresolved` are passed over.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞在24 h内归巢[@lee2023]。',
        'en.md': 'The cells home within 24 h [@lee2023].',
        'references.bib':
          '@article{lee2023,\n  author = {Lee, Kim},\n  title = {An invented article},\n  journal = {Journal of Samples},\n  volume = {3}\n}\n',
      },
    ],
    good: [
      {
        'zh.md': '细胞在24 h内归巢[@lee2023]。',
        'en.md': 'The cells home within 24 h [@lee2023].',
        'references.bib':
          '@article{lee2023,\n  author = {Lee, Kim},\n  title = {An invented article},\n  journal = {Journal of Samples},\n  year = 2023,\n  volume = {3}\n}\n',
        'references.yaml': 'lee2023:\n  missing: [page]\n',
      },
    ],
  },
});

/** One finding for each record that lacks something without saying so; none where the bibliography could not be read. */
export function checkReferencesComplete(article: Article, { found }: CheckContext): Diagnostic[] {
  const isOfBibliography = (place: Place | undefined) => place?.file.startsWith(`${article.slug}/references.`) ?? false;
  if (found.some(({ severity, place }) => severity === 'error' && isOfBibliography(place))) return [];
  return citedReferences(article)
    .filter(({ status }) => status !== 'unresolved')
    .flatMap((reference) => {
      const { key, item, place } = reference;
      const fields = fieldsWanting(reference)
        .filter((field) => !isDeclared(field, reference))
        .map((field) => field.join('|'));
      return fields.length > 0 ? [referencesComplete.at(place, { key, type: item.type, fields })] : [];
    });
}

function wordsOf(field: string, ui: 'zh' | 'en'): string {
  return fieldWords(field.split('|'), ui);
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}
