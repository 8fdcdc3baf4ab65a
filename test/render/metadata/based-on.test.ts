/** What the head of a page says of an edition that is based on another work. */
import { describe, expect, test } from 'vitest';
import { contents, hrefs, jsonOf, languages, review, viewOf, yaml, type Json } from './publications.ts';

describe.each(languages)('the edition based on another work, in %s', (language) => {
  const view = viewOf(review, language);
  const { basedOn, version, title, byline } = yaml('content/msc-ischemic-stroke/article.yaml');
  const json = jsonOf(view);

  test('says what it is itself, and of no journal, number, page, or DOI', () => {
    const names = [...new Set(view.metas.map(({ name }) => name))].filter((name) => name.startsWith('citation_'));
    expect(names).toEqual([
      'citation_title',
      'citation_publication_date',
      'citation_publisher',
      'citation_language',
      'citation_keywords',
      'citation_abstract',
    ]);
    expect(json).toMatchObject({ '@type': 'ScholarlyArticle', headline: title[language], version });
    for (const name of ['pagination', 'pageStart', 'identifier', 'citation', 'url'])
      expect(json[name], name).toBeUndefined();
    expect(json['isPartOf']['@type']).toBe('CreativeWorkSeries');
    expect(json['author']).toEqual([
      { '@type': 'Organization', name: { zh: 'Diglot贡献者', en: 'Diglot contributors' }[language] },
    ]);
    expect(byline[1][language]).not.toBe('');
    expect(view.links.some(({ rel }) => rel === 'cite-as')).toBe(false);
    expect(view.properties.find(({ property }) => property === 'og:type')?.content).toBe('website');
  });

  test('names its source where it says what it is based on, and nowhere else', () => {
    const { isBasedOn, ...rest } = json;
    expect(isBasedOn).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': `https://doi.org/${basedOn.doi}`,
      name: basedOn.title.zh,
      alternateName: [basedOn.title.en],
      author: basedOn.authors.map((name: string) => ({ '@type': 'Person', name })),
      datePublished: '2024',
      pageStart: basedOn.firstPage,
    });
    expect(isBasedOn.pageEnd).toBeUndefined();
    const said = JSON.stringify([rest, view.metas, view.properties, view.links]);
    const identities = [
      ...Object.values(basedOn.title),
      ...Object.values(basedOn.journal),
      basedOn.issn,
      basedOn.doi,
      ...basedOn.authors,
    ];
    for (const identity of identities) expect(said).not.toContain(identity);
  });

  test('is a translation of nothing but its own other language', () => {
    const other = jsonOf(viewOf(review, language === 'zh' ? 'en' : 'zh'));
    expect(language === 'zh' ? json['workTranslation'][0]['@id'] : json['translationOfWork']['@id']).toBe(
      `../../${language === 'zh' ? 'en' : 'zh'}/msc-ischemic-stroke/index.html`,
    );
    expect(other['@id']).toBe('index.html');
  });

  test('offers the data of its tables as parts of it', () => {
    expect(json['hasPart'].map(({ '@type': type }: Json) => type)).toEqual(['Dataset', 'Dataset']);
    expect(json['hasPart'][0].distribution[0]).toEqual({
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: '../../data/msc-ischemic-stroke/t1.csv',
    });
    expect(jsonOf(viewOf(review, language, { has: () => false }))['hasPart']).toBeUndefined();
  });

  test('leads a machine on to its files, and to no identifier', () => {
    const path = '../../data/msc-ischemic-stroke';
    expect(hrefs(view, 'item')).toEqual([`msc-ischemic-stroke.${language}.pdf`, `${path}/t1.csv`, `${path}/t2.csv`]);
    expect(hrefs(view, 'describedby')[0]).toBe('cite-edition.json');
    expect(hrefs(view, 'author')).toEqual([]);
  });

  test('gives no absolute address of its own without a base URL', () => {
    for (const { href, rel } of view.links) {
      const isElsewhere = /^https:\/\/(?:creativecommons\.org|schema\.org)\//.test(href);
      expect(isElsewhere || !href.includes(':'), `${rel} ${href}`).toBe(true);
    }
    expect(hrefs(view, 'canonical')).toEqual([]);
    expect(view.metas.filter(({ name }) => name.endsWith('_url'))).toEqual([]);
  });
});

test('a record that is not sure to be the cited work is not counted as cited', () => {
  const original = { ...review, article: { ...review.article, kind: 'original' as const } };
  const sure = review.editions['en']!.references.filter(({ reference }) => reference.status === 'identified');
  expect(contents(viewOf(original, 'en'), 'citation_reference')).toHaveLength(sure.length);
  expect(jsonOf(viewOf(original, 'en'))['citation']).toHaveLength(sure.length);
});
