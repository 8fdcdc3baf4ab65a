/** What the head of a page says of an article, against what stands in its files. */
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../support/charts.ts';
import {
  contents,
  full,
  hrefs,
  jsonOf,
  languages,
  viewOf,
  withFrontMatter,
  withoutBase,
  yaml,
  type Json,
  type Language,
} from './publications.ts';

const article = yaml('test/fixtures/placeholder/full/article.yaml');
const journal = yaml('test/fixtures/placeholder/journal.yaml');

describe.each(languages)('an article of a journal, in %s', (language) => {
  const view = viewOf(full, language);
  const other = language === 'zh' ? 'en' : 'zh';
  const separator = { zh: '：', en: ': ' };
  const titleIn = (one: Language) => `${article['title'][one]}${separator[one]}${article['subtitle'][one]}`;
  const keywords: string[] = article['keywords'].map((keyword: Json) => keyword[language]);
  const page = `${journal['baseUrl']}/${language}/full/`;
  const names = { zh: ['作者甲', '作者乙'], en: ['Author, Jia', 'Author, Yi'] }[language];
  const abstract = {
    zh: '示例摘要。目的：占位。方法：占位。结果：占位。结论：占位。',
    en: 'An example abstract. Aim: placeholder. Methods: placeholder. Results: placeholder. Conclusion: placeholder.',
  }[language];

  test('has all of Highwire’s tags, in order', () => {
    const [one, two]: string[] = article['affiliations'].map(({ name }: Json) => name[language]);
    const tags = view.metas
      .filter(({ name }) => name.startsWith('citation_'))
      .map(({ name, content }) => [name, content]);
    expect(tags.filter(([name]) => name !== 'citation_reference')).toEqual([
      ['citation_title', titleIn(language)],
      ['citation_author', names[0]],
      ['citation_author_institution', one],
      ['citation_author_institution', two],
      ['citation_author_orcid', `https://orcid.org/${article['authors'][0].orcid}`],
      ['citation_author', names[1]],
      ['citation_author_institution', two],
      ['citation_publication_date', '2026/03/01'],
      ['citation_online_date', '2026/02/01'],
      ['citation_journal_title', journal['title'][language]],
      ['citation_journal_abbrev', journal['abbreviation']],
      ['citation_issn', journal['issn']],
      ['citation_eIssn', journal['eissn']],
      ['citation_volume', article['position'].volume],
      ['citation_issue', article['position'].issue],
      ['citation_firstpage', '1'],
      ['citation_lastpage', '2'],
      ['citation_doi', article['doi'][language]],
      ['citation_publisher', journal['publisher'][language]],
      ['citation_language', language],
      ...keywords.map((keyword) => ['citation_keywords', keyword]),
      ['citation_abstract', abstract],
      ['citation_abstract_html_url', page],
      ['citation_fulltext_html_url', page],
      ['citation_pdf_url', `${page}full.${language}.pdf`],
    ]);
  });

  test('names each cited work in a tag of its own', () => {
    expect(contents(view, 'citation_reference')).toEqual([
      'citation_title=Sample article one; citation_author=Sample, Ann; citation_author=Sample, Bob; citation_publication_date=2000; citation_journal_title=Journal of Samples; citation_volume=1; citation_issue=1; citation_firstpage=1; citation_lastpage=2',
      'citation_title=示例文章二; citation_author=示例甲; citation_author=示例乙; citation_publication_date=2001; citation_journal_title=示例学报; citation_volume=2; citation_issue=2; citation_firstpage=3; citation_lastpage=4',
      'citation_title=Sample book; citation_author=Sample, Cid; citation_publication_date=2002; citation_publisher=Sample Press',
    ]);
  });

  test('has Dublin Core, the other title in its own language', () => {
    const tags = view.metas.filter(({ name }) => name.startsWith('DC.'));
    expect(tags.map(({ name, content, lang }) => [name, content, lang].filter(Boolean))).toEqual([
      ['DC.title', titleIn(language)],
      ['DC.title.alternative', titleIn(other), { zh: 'zh-Hans', en: 'en' }[other]],
      ...names.map((name) => ['DC.creator', name]),
      ...keywords.map((keyword) => ['DC.subject', keyword]),
      ['DC.publisher', journal['publisher'][language]],
      ['DC.date', '2026-03-01'],
      ['DC.type', 'Text'],
      ['DC.format', 'text/html'],
      ['DC.identifier', `doi:${article['doi'][language]}`],
      ['DC.identifier', page],
      ['DC.language', { zh: 'zh-Hans', en: 'en' }[language]],
      ['DC.relation', `https://doi.org/${article['doi'][other]}`],
      ['DC.rights', article['license'].name[language]],
      ['DC.rights', article['license'].url],
    ]);
  });

  test('has Open Graph', () => {
    expect(view.properties.map(({ property, content }) => [property, content])).toEqual([
      ['og:type', 'article'],
      ['og:title', titleIn(language)],
      ['og:description', abstract],
      ['og:url', page],
      ['og:site_name', journal['title'][language]],
      ['og:locale', { zh: 'zh_CN', en: 'en_US' }[language]],
      ['og:locale:alternate', { zh: 'zh_CN', en: 'en_US' }[other]],
      ['article:published_time', '2026-03-01'],
      ['article:section', article['column'][language]],
      ...keywords.map((keyword) => ['article:tag', keyword]),
    ]);
  });

  test('leads to itself, to all its languages, and to where other languages begin', () => {
    expect(hrefs(view, 'canonical')).toEqual([page]);
    const translated = view.links.filter(({ hreflang }) => hreflang !== '');
    expect(translated.map(({ rel, hreflang, href }) => [rel, hreflang, href])).toEqual([
      ['alternate', 'zh-Hans', `${journal['baseUrl']}/zh/full/`],
      ['alternate', 'en', `${journal['baseUrl']}/en/full/`],
      ['alternate', 'x-default', `${journal['baseUrl']}/`],
    ]);
  });

  test('leads a machine on to its identifier, authors, license, description, and files', () => {
    expect(hrefs(view, 'cite-as')).toEqual([`https://doi.org/${article['doi'][language]}`]);
    expect(hrefs(view, 'author')).toEqual([`https://orcid.org/${article['authors'][0].orcid}`]);
    expect(hrefs(view, 'license')).toEqual([article['license'].url]);
    expect(hrefs(view, 'type')).toEqual(['https://schema.org/ScholarlyArticle', 'https://schema.org/AboutPage']);
    expect(hrefs(view, 'item')).toEqual([`${page}full.${language}.pdf`]);
    expect(hrefs(view, 'describedby')).toContain(`${page}cite-edition.json`);
    expect(hrefs(viewOf(full, language, { has: () => false }), 'describedby')).toEqual([]);
  });

  test('is a scholarly article of its issue to schema.org', () => {
    const json = jsonOf(view);
    const tag = { zh: 'zh-Hans', en: 'en' };
    expect(json).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': `https://doi.org/${article['doi'][language]}`,
      url: page,
      headline: article['title'][language],
      alternativeHeadline: article['subtitle'][language],
      name: titleIn(language),
      inLanguage: tag[language],
      abstract,
      keywords,
      articleSection: article['column'][language],
      datePublished: '2026-03-01',
      version: article['version'],
      license: article['license'].url,
      copyrightHolder: { name: article['copyrightHolder'][language] },
      editor: { name: article['staff'].handlingEditor[language] },
      publisher: { name: journal['publisher'][language] },
      pagination: '1-2',
      pageStart: '1',
      pageEnd: '2',
      funding: article['funding'].map(({ name, number }: Json) => ({
        identifier: number,
        funder: { name: name[language] },
      })),
      encoding: [{ encodingFormat: 'application/pdf', contentUrl: `${page}full.${language}.pdf` }],
    });
    expect(json['isPartOf']).toEqual({
      '@type': 'PublicationIssue',
      issueNumber: '1',
      datePublished: '2026',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '0',
        isPartOf: {
          '@type': 'Periodical',
          name: journal['title'][language],
          alternateName: journal['abbreviation'],
          issn: [journal['issn'], journal['eissn']],
        },
      },
    });
    expect(json['identifier'].map(({ propertyID, value }: Json) => [propertyID, value])).toEqual([
      ['DOI', article['doi'][language]],
      ['CSTR', article['cstr']],
      ['文章编号', article['articleId']],
    ]);
    expect(json['author'][0]).toMatchObject({
      '@type': 'Person',
      '@id': `https://orcid.org/${article['authors'][0].orcid}`,
      name: { zh: '作者甲', en: 'Jia Author' }[language],
      alternateName: [{ '@value': { zh: '作者甲', en: 'Jia Author' }[other], '@language': tag[other] }],
      familyName: article['authors'][0].name[language].family,
      givenName: article['authors'][0].name[language].given,
    });
    expect(json['author'][0].affiliation.map(({ name }: Json) => name)).toEqual(
      article['affiliations'].map(({ name }: Json) => name[language]),
    );
    expect(json['citation'].map(({ name }: Json) => name)).toEqual(['Sample article one', '示例文章二', 'Sample book']);
    expect(json['isBasedOn']).toBeUndefined();
  });

  test('tells its history', () => {
    const [first, second] = article['history'];
    const json = jsonOf(view);
    expect(json['publication']).toMatchObject([
      { identifier: '1.0', startDate: first.date, description: first.text[language] },
    ]);
    expect(json['correction']).toMatchObject([
      { '@type': 'CorrectionComment', identifier: '1.1', datePublished: second.date, text: second.text[language] },
    ]);
  });
});

test('the source edition knows its translation, and the translation what it translates and who did', () => {
  const [zh, en] = languages.map((language) => jsonOf(viewOf(full, language)));
  expect(zh!['workTranslation']).toMatchObject([{ '@id': en!['@id'], inLanguage: 'en', url: en!['url'] }]);
  expect(en!['translationOfWork']).toMatchObject({ '@id': zh!['@id'], inLanguage: 'zh-Hans', url: zh!['url'] });
  expect([zh!['translationOfWork'], en!['workTranslation'], zh!['translator']]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(en!['translator']).toEqual({ '@type': 'Person', name: article['staff'].translator.en });
});

test('editions that share a DOI are told apart by their pages', () => {
  const doi = { zh: '10.0000/both', en: '10.0000/both' };
  const shared = withFrontMatter(full, { doi });
  const ids = languages.map((language) => jsonOf(viewOf(shared, language))['@id']);
  expect(ids).toEqual(languages.map((language) => `${journal['baseUrl']}/${language}/full/`));
  expect(contents(viewOf(shared, 'en'), 'citation_doi')).toEqual([doi.en]);
  expect(contents(viewOf(shared, 'en'), 'DC.relation')).toEqual([`${journal['baseUrl']}/zh/full/`]);
});

test('an edition of the front matter alone is an abstract, not a full text', () => {
  const editions = { zh: 'full', en: 'front' } as const;
  const view = viewOf({ ...full, article: { ...full.article, editions } }, 'en');
  expect(contents(view, 'citation_abstract_html_url')).toEqual([`${journal['baseUrl']}/en/full/`]);
  expect(contents(view, 'citation_fulltext_html_url')).toEqual([]);
});

test('an article of which only the year is known is dated by it, and one first published online by that day', () => {
  const year = withFrontMatter(full, { dates: {} });
  expect(contents(viewOf(year, 'en'), 'citation_publication_date')).toEqual(['2026']);
  const online = viewOf(withFrontMatter(full, { dates: { onlineFirst: '2026-02-01' } }), 'en');
  expect(contents(online, 'citation_publication_date')).toEqual(['2026/02/01']);
  expect(jsonOf(online)['datePublished']).toBe('2026-02-01');
});

test('a photograph stands for the article where its link is shared, and no drawing does', async () => {
  const { publication } = await articleOf('test/fixtures/figures', 'staining');
  const journalWithBase = { ...publication.journal, baseUrl: 'https://journal.example' };
  const { properties } = viewOf({ ...publication, journal: journalWithBase }, 'en');
  const shown = properties.filter(({ property }) => property.startsWith('og:image'));
  expect(shown.map(({ property, content }) => [property, content])).toEqual([
    ['og:image', expect.stringMatching(/^https:\/\/journal\.example\/figures\/staining\/f1(\.1)?\.(png|jpg)$/)],
    ['og:image:alt', publication.editions['en']!.figures['f1']!.alt],
  ]);
  expect(viewOf(publication, 'en').properties.some(({ property }) => property.startsWith('og:image'))).toBe(false);
  expect(viewOf(withoutBase(full), 'en').properties.some(({ property }) => property.startsWith('og:image'))).toBe(
    false,
  );
});
