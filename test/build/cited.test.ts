/** What programs that cite, and machines that follow links, make of the pages as published. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtJournal, type BuiltJournal } from '../support/build.ts';
import { refusalsOfScholar, saidInHead, valuesOf, zoteroItem } from '../support/citation-readers.ts';
import { attribute, elementsOf, readHtml, wordsOf } from '../support/html.ts';

const base = 'https://journal.example';
const languages = ['zh', 'en'] as const;
const placeholder = await builtJournal('placeholder');
const shipped = await builtJournal('shipped');
const tables = await builtJournal('tables');
const figures = await builtJournal('figures');
const pageOf = (journal: BuiltJournal, path: string) => readHtml(journal.text(`${path}/index.html`));

describe('Zotero', () => {
  test('saves an article with all that cites it, in the language of its page', () => {
    expect(zoteroItem(pageOf(placeholder, 'en/full'))).toEqual({
      itemType: 'journalArticle',
      title: 'Example Title: A Placeholder Article with Every Element: An example subtitle',
      creators: [
        { lastName: 'Author', firstName: 'Jia' },
        { lastName: 'Author', firstName: 'Yi' },
      ],
      fields: {
        date: '2026/03/01',
        publicationTitle: 'Example Journal',
        journalAbbreviation: 'Ex J',
        volume: '0',
        issue: '1',
        pages: '1-2',
        publisher: 'Example Press',
        abstractNote:
          'An example abstract. Aim: placeholder. Methods: placeholder. Results: placeholder. Conclusion: placeholder.',
        DOI: '10.0000/example.en',
        ISSN: '0000-0000',
        language: 'en',
        url: `${base}/en/full/`,
      },
      pdf: `${base}/en/full/full.en.pdf`,
    });
    const chinese = zoteroItem(pageOf(placeholder, 'zh/full'));
    expect(chinese.title).toBe('示例题名：各项俱全的占位文章：示例副题名');
    expect(chinese.creators).toEqual([{ lastName: '作者甲' }, { lastName: '作者乙' }]);
    expect(chinese.fields).toMatchObject({ publicationTitle: '示例期刊', DOI: '10.0000/example.zh', language: 'zh' });
  });

  test.each(languages)(
    'saves an edition based on another work as a page of the web, and nobody else’s: %s',
    (language) => {
      const item = zoteroItem(pageOf(shipped, `${language}/msc-ischemic-stroke`));
      expect(item.itemType).toBe('webpage');
      expect(item.fields['publicationTitle']).toBe(
        { zh: 'Diglot 双语示例', en: 'Diglot Bilingual Specimens' }[language],
      );
      expect(
        Object.keys(item.fields).filter((name) => ['DOI', 'ISSN', 'volume', 'issue', 'pages'].includes(name)),
      ).toEqual([]);
      expect(item.creators.map(({ lastName, firstName }) => [firstName, lastName].filter(Boolean).join(' '))).toEqual([
        { zh: 'Diglot贡献者', en: 'Diglot contributors' }[language],
      ]);
    },
  );

  test('takes no byline for an author where an edition has nobody', () => {
    const byline = '<p class="byline">Prepared by Ann Sample, Bob Sample</p>';
    const read = (text: string) => zoteroItem(readHtml(`<head><title>t</title></head>${text}`)).creators;
    expect(read(byline)).toHaveLength(2);
    expect(read(byline + byline)).toEqual([]);
  });
});

describe('Google Scholar', () => {
  test.each(languages)('takes the pages of a journal that search engines may list: %s', (language) => {
    for (const slug of ['full', 'half']) {
      const refusals = refusalsOfScholar(pageOf(placeholder, `${language}/${slug}`), `${base}/${language}/${slug}/`);
      expect(refusals, slug).toEqual([]);
    }
  });

  test.each(languages)('takes none of the review: %s', (language) => {
    const refusals = refusalsOfScholar(pageOf(shipped, `${language}/msc-ischemic-stroke`), '');
    expect(refusals).toEqual(
      expect.arrayContaining(['at least one author', 'a journal with a number', 'no word against listing it']),
    );
  });
});

test('a page of two languages is a view of others: it is not listed, and says nothing of its own to programs that cite', () => {
  for (const journal of [placeholder, shipped, tables, figures]) {
    const paths = [...journal.files.keys()].filter((path) => /^zh-en\/.*\.html$/.test(path));
    expect(paths).not.toEqual([]);
    for (const path of paths) {
      const page = readHtml(journal.text(path));
      const said = saidInHead(page);
      expect(valuesOf(said, 'robots'), path).toEqual(['noindex']);
      expect(
        said.filter(({ name }) => /^(citation_|DC\.|og:|article:)/.test(name)),
        path,
      ).toEqual([]);
      const relations = elementsOf(page, 'link').map((link) => attribute(link, 'rel'));
      expect(
        relations.filter((relation) => relation === 'canonical' || relation === 'cite-as'),
        path,
      ).toEqual([]);
      expect(journal.text(path)).not.toContain('application/ld+json');
    }
  }
});

/** Pages of editions in all journals, with what is published beside them. */
const editions = Object.entries({ placeholder, shipped, tables, figures }).flatMap(([name, journal]) =>
  [...journal.files.keys()]
    .filter((path) => /^(zh|en)\/[a-z-]+\/index\.html$/.test(path))
    .map((path) => ({ name, path, journal, page: readHtml(journal.text(path)) })),
);

describe.each(editions)('$name: $path', ({ path, journal, page }) => {
  const head = elementsOf(page, 'head')[0]!;
  const links = elementsOf(head, 'link');
  /** The file that an address of the journal means; nothing for one elsewhere. */
  const fileOf = (address: string): string | undefined => {
    if (/^https?:/.test(address) && !address.startsWith(base)) return undefined;
    const below = address.startsWith(base) ? address.slice(base.length + 1) : posix.join(posix.dirname(path), address);
    return below === '' || below.endsWith('/') ? `${below}index.html` : below;
  };
  const data = elementsOf(head, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
  const json = JSON.parse(wordsOf(data[0]!)) as Readonly<Record<string, unknown>>;

  test('says nothing empty, and nothing twice that may stand once', () => {
    const said = saidInHead(page);
    expect(said.filter(({ content }) => content.trim() === '')).toEqual([]);
    const repeated =
      /^(citation_(author|author_institution|author_orcid|keywords|reference)|DC\.(creator|subject|identifier|relation|rights|title\.alternative)|article:tag|og:locale:alternate)$/;
    const single = said.map(({ name }) => name).filter((name) => !repeated.test(name));
    expect(new Set(single).size).toBe(single.length);
    expect(valuesOf(said, 'description').length).toBeLessThan(2);
  });

  test('has a translation that names it in turn', () => {
    const alternates = (of: typeof head) =>
      elementsOf(of, 'link').flatMap((link) =>
        attribute(link, 'hrefLang') && attribute(link, 'rel') === 'alternate'
          ? [[attribute(link, 'hrefLang')!, attribute(link, 'href')!] as const]
          : [],
      );
    const own = alternates(head).filter(([language]) => language !== 'x-default');
    const files = own.map(([, href]) => fileOf(href)!);
    expect(files).toContain(path);
    for (const file of files) {
      const other = elementsOf(readHtml(journal.text(file)), 'head')[0]!;
      expect(alternates(other).map(([language]) => language)).toEqual(alternates(head).map(([language]) => language));
    }
    expect(fileOf(alternates(head).find(([language]) => language === 'x-default')![1])).toBe('index.html');
  });

  test('leads a machine only to what is there', () => {
    const addresses = [
      ...links.map((link) => attribute(link, 'href')!),
      ...saidInHead(page).flatMap(({ name, content }) => (/_url$|^og:(url|image)$/.test(name) ? content : [])),
      ...addressesIn(json),
    ];
    for (const address of addresses) {
      const file = fileOf(address);
      if (file !== undefined) expect(journal.files.has(file), `${address} of ${path}`).toBe(true);
    }
    expect(addressesIn(json).length).toBeGreaterThan(1);
  });

  test('offers its PDF to both, from its own folder', () => {
    const pdf = `${path.replace('index.html', '')}${path.split('/')[1]}.${path.split('/')[0]}.pdf`;
    const offered = links
      .filter((link) => attribute(link, 'type') === 'application/pdf')
      .map((link) => attribute(link, 'rel'));
    expect(offered).toEqual(['alternate', 'item']);
    expect((json['encoding'] as { contentUrl: string }[]).map(({ contentUrl }) => fileOf(contentUrl))).toEqual([pdf]);
  });
});

/** Every address in data of schema.org. */
function addressesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && ['@id', 'url', 'contentUrl'].includes(name) ? inner : addressesIn(inner),
  );
}
