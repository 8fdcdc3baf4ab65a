import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/model/csl.ts';
import { readBibtex } from '../../src/read/bibliography/bibtex.ts';
import { readRis } from '../../src/read/bibliography/ris.ts';
import { readEndnote } from '../render/references-readers.ts';
import { builtJournal } from '../support/build.ts';
import { attribute, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');

const forms = ['json', 'bib', 'biblatex.bib', 'ris', 'enw', 'txt'];
const languages = ['zh', 'en'] as const;

/** Titles and DOIs of the records in a file of any form that has records. */
function recordsIn(text: string, form: string): { readonly title: string; readonly doi: string }[] {
  const shortOf = ({ title = '', DOI = '' }: CslItem) => ({ title, doi: DOI });
  if (form === 'json') return (JSON.parse(text) as CslItem[]).map(shortOf);
  if (form.endsWith('bib')) return readBibtex(text, 'x').records.map(({ item }) => shortOf(item));
  if (form === 'ris') return readRis(text.replaceAll('\r\n', '\n'), 'x').records.map(({ item }) => shortOf(item));
  return readEndnote(text).map(({ T, R }) => ({ title: T?.[0] ?? '', doi: R?.[0] ?? '' }));
}

describe.each(languages)('the references of the %s edition', (language) => {
  const folder = `${language}/${slug}`;
  const items = elementsOf(readHtml(built.text(`${folder}/index.html`)), 'li').filter((item) =>
    /^ref-\d+$/.test(attribute(item, 'id') ?? ''),
  );
  const unspaced = (text: string): string => text.replace(/\s/g, '');

  test('can be taken away one by one, in every format, without a script', () => {
    expect(items).toHaveLength(52);
    for (const [index, item] of items.entries()) {
      const details = elementsOf(item, 'details');
      expect(details).toHaveLength(1);
      const links = elementsOf(details[0]!, 'a').map((link) => attribute(link, 'href')!);
      expect(links.map((href) => href.slice(href.indexOf('.') + 1))).toEqual(forms);
      const files = links.map((href) => built.text(`${folder}/${href}`));
      const [record] = JSON.parse(files[0]!) as (CslItem & { custom: { number: number } })[];
      expect(record!.custom.number).toBe(index + 1);
      expect(links[0]).toBe(`references/${record!.id}.json`);
      for (const [position, form] of forms.entries()) {
        if (form === 'txt') continue;
        const title = record!.title ?? '';
        expect(recordsIn(files[position]!, form), links[position]).toEqual([{ title, doi: record!.DOI ?? '' }]);
      }
      expect(unspaced(wordsOf(item))).toContain(unspaced(files.at(-1)!));
    }
  });

  test('are in each file of the whole list, as many and with the same titles and DOIs', () => {
    const [json, ...others] = forms
      .slice(0, 5)
      .map((form) => recordsIn(built.text(`${folder}/references.${form}`), form));
    expect(json).toHaveLength(52);
    for (const records of others) expect(records).toEqual(json);
  });
});

describe('the citation of an edition', () => {
  const cite = (journal: typeof built, language: string, article: string, work: string, form: string): string =>
    journal.text(`${language}/${article}/cite-${work}.${form}`);

  test.each(languages)('that is based on another work bears nothing of that work: %s', (language) => {
    for (const form of forms) {
      const own = cite(built, language, slug, 'edition', form);
      expect(own).not.toMatch(
        /10\.3969|1673-713X|中国医药生物技术|Chin Med Biotechnol|张君|Zhang J|526|临床前研究进展/,
      );
      expect(own).toMatch(language === 'zh' ? /Diglot贡献者/ : /Diglot contributors/);
      const source = cite(built, language, slug, 'source', form);
      expect(source).toContain('10.3969/j.issn.1673-713X.2024.06.006');
      expect(source).not.toMatch(/Diglot/);
    }
    const [item] = JSON.parse(cite(built, language, slug, 'edition', 'json')) as CslItem[];
    expect(item).toMatchObject({ type: 'webpage', version: '1.1', language, publisher: 'Diglot' });
    expect(Object.keys(item!)).not.toContain('container-title');
  });

  test.each(languages)('of an article of its own has all that the front matter says: %s', (language) => {
    const [item] = JSON.parse(cite(placeholder, language, 'full', 'edition', 'json')) as CslItem[];
    expect(item).toMatchObject({
      id: `full-${language}`,
      type: 'article-journal',
      'container-title': language === 'zh' ? '示例期刊' : 'Example Journal',
      author:
        language === 'zh'
          ? [
              { family: '作者', given: '甲' },
              { family: '作者', given: '乙' },
            ]
          : [
              { family: 'Author', given: 'Jia' },
              { family: 'Author', given: 'Yi' },
            ],
      volume: '0',
      issue: '1',
      page: '1-2',
      DOI: `10.0000/example.${language}`,
      ISSN: '0000-0000',
      URL: `https://journal.example/${language}/full/`,
    });
    for (const form of forms.slice(0, 5)) {
      const records = recordsIn(cite(placeholder, language, 'full', 'edition', form), form);
      expect(records).toEqual([{ title: item!.title, doi: item!.DOI }]);
    }
    expect(placeholder.files.has(`${language}/full/cite-source.json`)).toBe(false);
  });

  test.each(languages)('stands on the page with its files: %s', (language) => {
    const page = readHtml(built.text(`${language}/${slug}/index.html`));
    const [section] = elementsOf(page, 'section').filter((one) => hasClass(one, 'about-edition'));
    const links = elementsOf(section!, 'a').map((link) => attribute(link, 'href')!);
    for (const work of ['edition', 'source']) {
      expect(links.filter((href) => href.startsWith(`cite-${work}.`))).toEqual(
        forms.map((form) => `cite-${work}.${form}`),
      );
      expect(wordsOf(section!)).toContain(cite(built, language, slug, work, 'txt').trim());
      // The other language's citation stands beside it.
      const other = language === 'zh' ? 'en' : 'zh';
      expect(wordsOf(section!)).toContain(cite(built, other, slug, work, 'txt').trim());
      const there = `../../${other}/${slug}/cite-${work}.`;
      expect(links.filter((href) => href.startsWith(there))).toEqual(forms.map((form) => there + form));
    }
  });
});
