import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtJournal, project } from '../support/build.ts';
import { attribute, byId, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { readPdf } from '../support/pdf.ts';

const slug = 'msc-ischemic-stroke';
const languages = ['zh', 'en'] as const;
const built = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
/** Relations of the head that make a browser fetch nothing. */
const relations = new Set('alternate author canonical cite-as describedby item license type'.split(' '));
const pages = Object.fromEntries(
  languages.map((language) => [language, readHtml(built.text(`${language}/${slug}/index.html`))]),
);

describe('addresses', () => {
  test('without a base URL no page gives an address of its own', () => {
    const ours = languages.flatMap((language) => elementsOf(pages[language]!)).map((element) => element.properties);
    const hosts = ours.flatMap(({ href }) => (/^https?:\/\//.test(String(href)) ? new URL(String(href)).host : []));
    expect([...new Set(hosts)].sort()).toEqual(['creativecommons.org', 'doi.org', 'schema.org']);
    for (const language of languages) {
      expect(wordsOf(byId(pages[language]!, 'cite'))).not.toBe('');
      expect(built.text(`${language}/${slug}/index.html`)).not.toMatch(/example|localhost|\{url\}|undefined/);
      expect(wordsOf(elementsOf(pages[language]!, 'body')[0]!)).not.toMatch(/\[\[|\]\]/);
    }
  });

  test('with a base URL the citation gives the article’s', () => {
    for (const language of languages) {
      const page = readHtml(placeholder.text(`${language}/full/index.html`));
      expect(wordsOf(page)).toContain(`https://journal.example/${language}/full/`);
    }
  });

  test('another host is named only where nothing is fetched: by ordinary links, and by what the head says', () => {
    for (const journal of [built, placeholder]) {
      for (const [path, bytes] of journal.files) {
        if (!path.endsWith('.html')) continue;
        for (const element of elementsOf(readHtml(new TextDecoder().decode(bytes)))) {
          const external = Object.entries(element.properties).filter(([, value]) =>
            /^(https?:)?\/\//.test(String(value)),
          );
          for (const [name] of external) {
            const isLink = element.tagName === 'a' && name === 'href';
            const isRelated = element.tagName === 'link' && relations.has(attribute(element, 'rel')!);
            const isSaid = element.tagName === 'meta' && name === 'content';
            const isNamespace = element.tagName === 'math' && name === 'xmlns';
            expect(isLink || isRelated || isSaid || isNamespace, `${path}: <${element.tagName} ${name}>`).toBe(true);
          }
        }
      }
    }
    expect(built.text('assets/reader.css')).not.toMatch(/url\(|@import/);
  });
});

describe('the source that the edition is based on', () => {
  const { basedOn } = parse(readFileSync(`${project}/content/${slug}/article.yaml`, 'utf8')) as { basedOn: Source };
  const identities = [
    ...Object.values(basedOn.title),
    ...Object.values(basedOn.journal),
    basedOn.issn,
    basedOn.doi,
    ...basedOn.authors,
  ];

  test.each(languages)('is not what the head of the %s page says the page is', (language) => {
    const head = elementsOf(pages[language]!, 'head')[0]!;
    const data = elementsOf(head, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
    const { isBasedOn, ...own } = JSON.parse(wordsOf(data[0]!)) as Record<string, { '@id': string }>;
    expect(isBasedOn!['@id']).toBe(`https://doi.org/${basedOn.doi}`);
    const said = [
      JSON.stringify(own),
      wordsOf(elementsOf(head, 'title')[0]!),
      ...elementsOf(head).flatMap(({ properties }) => Object.values(properties).map(String)),
    ];
    for (const identity of identities) expect(said.join('\n')).not.toContain(identity);
    expect(built.text(`${language}/${slug}/index.html`)).not.toMatch(
      /citation_(doi|journal|issn|eIssn|volume|issue|firstpage|lastpage|reference)/,
    );
    expect(elementsOf(head, 'meta').map((meta) => attribute(meta, 'content'))).toContain('noindex');
  });

  test.each(languages)('is not what the %s PDF says it is', async (language) => {
    const { info, metadata } = await readPdf(built.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    const said = [...info.values(), metadata].join('\n');
    expect(said).toContain({ zh: '据已刊综述另行撰写的中英双语版', en: 'A bilingual edition newly written' }[language]);
    for (const identity of identities) expect(said).not.toContain(identity);
  });

  test('is not what the lists and the manifest name', () => {
    for (const path of ['index.html', 'zh/index.html', 'en/index.html', 'manifest.json']) {
      for (const identity of identities) expect(built.text(path)).not.toContain(identity);
    }
  });

  test.each(languages)('is cited apart from the %s edition itself', (language) => {
    const about = wordsOf(elementsOf(pages[language]!).find((element) => hasClass(element, 'about-edition'))!);
    const [own = '', source = ''] = about.split({ zh: '引用原文', en: 'Cite the source' }[language]);
    expect(own).toContain('Diglot');
    expect(source).toContain(basedOn.doi);
    for (const identity of identities) expect(own).not.toContain(identity);
  });
});

interface Source {
  readonly title: Readonly<Record<string, string>>;
  readonly journal: Readonly<Record<string, string>>;
  readonly issn: string;
  readonly doi: string;
  readonly authors: readonly string[];
}
