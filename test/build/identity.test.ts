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
const pages = Object.fromEntries(
  languages.map((language) => [language, readHtml(built.text(`${language}/${slug}/index.html`))]),
);

describe('addresses', () => {
  test('without a base URL no page gives an address of its own', () => {
    const ours = languages.flatMap((language) => elementsOf(pages[language]!)).map((element) => element.properties);
    const hosts = ours.flatMap(({ href }) => (/^https?:\/\//.test(String(href)) ? new URL(String(href)).host : []));
    expect([...new Set(hosts)].sort()).toEqual(['creativecommons.org', 'doi.org']);
    for (const language of languages) {
      expect(wordsOf(byId(pages[language]!, 'cite'))).not.toBe('');
      expect(built.text(`${language}/${slug}/index.html`)).not.toMatch(/example|localhost|\{url\}|\[\[|\]\]|undefined/);
    }
  });

  test('with a base URL the citation gives the article’s', () => {
    for (const language of languages) {
      const page = readHtml(placeholder.text(`${language}/full/index.html`));
      expect(wordsOf(page)).toContain(`https://journal.example/${language}/full/`);
    }
  });

  test('another host is named by ordinary links and the licence only', () => {
    for (const journal of [built, placeholder]) {
      for (const [path, bytes] of journal.files) {
        if (!path.endsWith('.html')) continue;
        for (const element of elementsOf(readHtml(new TextDecoder().decode(bytes)))) {
          const external = Object.entries(element.properties).filter(([, value]) =>
            /^(https?:)?\/\//.test(String(value)),
          );
          for (const [name] of external) {
            const isLink = element.tagName === 'a' && name === 'href';
            const isLicence = element.tagName === 'link' && attribute(element, 'rel') === 'license';
            const isNamespace = element.tagName === 'math' && name === 'xmlns';
            expect(isLink || isLicence || isNamespace, `${path}: <${element.tagName} ${name}>`).toBe(true);
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
    const said = [
      wordsOf(head),
      ...elementsOf(head).flatMap(({ properties }) => Object.values(properties).map(String)),
    ];
    for (const identity of identities) expect(said.join('\n')).not.toContain(identity);
    expect(built.text(`${language}/${slug}/index.html`)).not.toMatch(/citation_|schema\.org|DC\./);
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
