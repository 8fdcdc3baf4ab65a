import { describe, expect, test } from 'vitest';
import { versionDigest } from '../../src/check/ledger/version-digest.ts';
import { plainText } from '../../src/columns/plain-text.ts';
import { columnType } from '../../src/columns/registry.ts';
import { languageRules } from '../../src/languages/registry.ts';
import type { Article } from '../../src/model/article.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { valuesOf } from '../../src/model/table.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { readHouse } from '../../src/read/shared/read-house.ts';
import { tableJson } from '../../src/render/data/json.ts';
import { sourceOf } from '../render/data/table-source.ts';

const journal = {
  'vocabularies.yaml': `routes:
  iv: { label: { zh: 静脉, en: vein }, class: systemic, same: NCIT:C38276 }
  nose: { label: { zh: 鼻内, en: intranasal } }
organs:
  lung: { label: { zh: 肺, en: lung } }
`,
  'units.yaml': `'{patches}': { symbol: patches, label: { zh: 片, en: [patch, patches] }, aliases: [pt] }
'{drops}': { label: { zh: 滴, en: [drop, drops] } }
`,
};

const article = {
  'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n',
  'zh.md': '文。\n',
  'en.md': 'Text.\n',
  'vocabularies.yaml': `routes:
  ia: { label: { zh: 动脉, en: artery }, glossary: { en: { allowed: [arterial], forbidden: [artery wall] } } }
organs:
  spleen: { label: { zh: 脾, en: spleen } }
`,
  'tables/t1.yaml': `caption: { zh: 表, en: Table }
vocabularies:
  sides: { left: { label: { zh: 左, en: left } }, right: { label: { zh: 右, en: right } } }
  organs: { eye: { label: { zh: 眼, en: eye }, glossary: true } }
fields:
  route: { type: term, vocabulary: routes, list: true, label: { zh: 途径, en: Route } }
  organ: { type: term, vocabulary: organs, list: true, label: { zh: 器官, en: Organ } }
  side: { type: term, vocabulary: sides, label: { zh: 侧, en: Side } }
  dose: { type: quantity, label: { zh: 剂量, en: Dose } }
columns:
  - { id: all, head: { zh: 全, en: All }, show: '{route} {organ} {side} {dose}' }
rows:
  - { id: t1-r01, route: [iv, ia], organ: [eye, spleen], side: left, dose: 2 pt }
`,
  'figures/f1.yaml': `kind: drawing
caption: { zh: 图, en: Figure }
alt: { zh: 肺, en: A lung }
labels: { lung: { term: organs.lung }, vein: { term: routes.iv } }
`,
  'figures/f1.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><text data-label="lung"/><text data-label="vein"/></svg>',
};

type Files = Readonly<Record<string, string>>;

const sources = (folder: string, files: Files): SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path: folder + path, bytes: new TextEncoder().encode(text) }));

/** The article and its journal with other files in the place of some, and all that reading them finds. */
function readWith(ofArticle: Files = {}, ofJournal: Files = {}, languages = ['zh', 'en']) {
  const house = readHouse(sources('', { ...journal, ...ofJournal }), languages);
  const files = sources('a/', { ...article, ...ofArticle });
  const { value, diagnostics } = readArticle('a', { files, refused: [] }, house.value);
  return { article: value!, diagnostics: [...house.diagnostics, ...diagnostics] };
}

const spots = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ rule, place }) => `${rule} ${place!.file}:${place!.line}:${place!.column}`);

const sound = readWith();
const t1 = sound.article.tables['t1']!;

test('what a journal shares and what an article and its tables add is read without a fault', () => {
  expect(sound.diagnostics).toEqual([]);
});

test('what is marked untranslated in the files of journal and article is named, and a label so marked is no term to compare', () => {
  const mark = (text: string) => text.replace('en: artery }', "en: 'artery {untranslated}' }");
  const { article: marked, diagnostics } = readWith({ 'vocabularies.yaml': mark(article['vocabularies.yaml']!) });
  expect(diagnostics).toEqual([]);
  const term = marked.glossary.find(({ id }) => id === 'routes-ia')!;
  expect(term.forms).toMatchObject({ zh: { preferred: '动脉' }, en: { preferred: 'artery', untranslated: true } });
  expect(marked.marked.map(({ path, place }) => [path.at(-1), place.file])).toEqual([['en', 'a/vocabularies.yaml']]);
});

describe('a vocabulary', () => {
  test('has the terms of journal, article, and table, each said once', () => {
    const labels = (field: string) =>
      Object.values(t1.fields[field]!.vocabulary!.terms).map(({ label }) => label['en'] ?? '');
    expect(labels('route')).toEqual(['vein', 'artery']);
    expect(labels('organ')).toEqual(['spleen', 'eye']);
    expect(Object.keys(sound.article.vocabularies['routes']!.terms)).toEqual(['iv', 'nose', 'ia']);
  });

  test('gives a table what its rows use, and the table’s own whole', () => {
    const ids = Object.values(t1.vocabularies).map(({ id, terms }) => [id, Object.keys(terms)]);
    expect(ids).toEqual([
      ['routes', ['iv', 'ia']],
      ['organs', ['spleen', 'eye']],
      ['sides', ['left', 'right']],
    ]);
  });

  test('is in the data file of a table that shares it, without what concerns the texts', () => {
    const { vocabularies } = JSON.parse(tableJson(sourceOf(t1))) as { vocabularies: Record<string, unknown> };
    expect(vocabularies['routes']).toEqual({
      iv: { label: { zh: '静脉', en: 'vein' }, class: 'systemic', same: 'NCIT:C38276' },
      ia: { label: { zh: '动脉', en: 'artery' } },
    });
    expect(vocabularies['organs']).toMatchObject({ eye: { label: { zh: '眼', en: 'eye' } } });
  });

  test('may be restated in the same words; in others the nearer holds, and it is said in what they differ', () => {
    const restated = (term: string) =>
      readWith({ 'vocabularies.yaml': `organs:\n  lung: { ${term} }\n`, 'tables/t1.yaml': '' });
    const ofOrgans = ({ diagnostics }: ReturnType<typeof readWith>) =>
      diagnostics.filter(({ rule }) => rule === 'restated-terms-agree').map(({ values }) => values['differs']);
    expect(ofOrgans(restated('label: { zh: 肺, en: lung }'))).toEqual([]);
    const other = restated('label: { zh: 肺, en: lungs }, class: viscera');
    expect(ofOrgans(other)).toEqual([['label.en', 'class']]);
    expect(other.article.figures['f1']!.labels['lung']).toEqual({ zh: '肺', en: 'lungs' });
  });
});

describe('a label that lacks a language is an error', () => {
  const lacking = 'organs:\n  lung: { label: { zh: 肺 } }\n';

  test('in the article', () => {
    const found = spots(
      readWith({ 'vocabularies.yaml': `routes:\n  ia: { label: { en: artery } }\n${lacking}` }).diagnostics,
    );
    expect(found).toContain('words-are-in-every-language a/vocabularies.yaml:2:16');
    expect(found).toContain('words-are-in-every-language a/vocabularies.yaml:4:18');
  });

  test('in the journal, whether or not an article uses it', () => {
    const found = readWith(
      {},
      { 'vocabularies.yaml': `${journal['vocabularies.yaml']}sides:\n  top: { label: { zh: 上 } }\n` },
    );
    expect(spots(found.diagnostics)).toEqual(['words-are-in-every-language vocabularies.yaml:7:17']);
  });

  test('in the journal where an article has a language more, and prints it', () => {
    const third = {
      'article.yaml': article['article.yaml']
        .replace('[zh, en]', '[zh, en, de]')
        .replace('Title }', 'Title, de: Titel }'),
      'de.md': 'Text.\n',
      'vocabularies.yaml': 'routes:\n  ia: { label: { zh: 动脉, en: artery, de: Arterie } }\n',
      'tables/t1.yaml': article['tables/t1.yaml']
        .replace(/en: (\w+)/g, 'en: $1, de: $1')
        .replace('[eye, spleen]', '[eye]')
        .replace('2 pt', '2 滴'),
      'figures/f1.yaml': article['figures/f1.yaml'].replace(/en: ([\w ]+)/g, 'en: $1, de: $1'),
    };
    expect(spots(readWith(third).diagnostics)).toEqual([
      'words-are-in-every-language vocabularies.yaml:2:16',
      'words-are-in-every-language vocabularies.yaml:5:18',
      'words-are-in-every-language units.yaml:2:21',
    ]);
  });
});

describe('a unit', () => {
  test('of the journal is read and printed by language', () => {
    const [field, values] = [t1.fields['dose']!, valuesOf(t1.rows[0]!.values['dose'])];
    const printed = (language: string) =>
      plainText(columnType('quantity')!.format(values, field, languageRules(language))).replaceAll(/\s/g, ' ');
    expect(values).toEqual([{ value: 2, unit: '{patches}' }]);
    expect([printed('zh'), printed('en')]).toEqual(['2 片', '2 patches']);
  });

  test.each([
    [
      'a name that Diglot knows otherwise',
      "'{a}': { symbol: a-unit, aliases: [mg] }",
      'unit-names-are-unique a/units.yaml:1:1',
    ],
    ['a name that the journal’s has', "'{a}': { symbol: pt }", 'unit-names-are-unique a/units.yaml:1:1'],
    ['a name twice', "'{a}': { symbol: x1 }\n'{b}': { symbol: x1 }", 'unit-names-are-unique a/units.yaml:2:1'],
    ['no words in one language', "'{a}': { label: { zh: 甲 } }", 'words-are-in-every-language a/units.yaml:1:17'],
    ['a code that UCUM has not', 'cells per kg: { symbol: cells/kg-1 }', 'values-have-their-kind a/units.yaml:1:1'],
  ])('with %s is refused', (_, units, expected) => {
    expect(spots(readWith({ 'units.yaml': units }).diagnostics)).toEqual([expected]);
  });

  test('of the journal may be printed otherwise in an article', () => {
    const units = "'{patches}': { symbol: patches, label: { zh: 贴 }, aliases: [pt] }";
    const { article: one, diagnostics } = readWith({ 'units.yaml': units });
    expect(diagnostics).toEqual([]);
    expect(one.tables['t1']!.fields['dose']!.units).toMatchObject({ '{patches}': { label: { zh: '贴' } } });
  });
});

test.each([
  ['vocabularies.yaml', 'routes: [ia]', 'values-have-their-kind a/vocabularies.yaml:1:9'],
  ['vocabularies.yaml', 'routes: {', 'yaml-is-well-formed a/vocabularies.yaml:1:9'],
  ['units.yaml', "'{drops}': 5", 'values-have-their-kind a/units.yaml:1:12'],
])('a %s that cannot be read is one finding, not one for each use of it', (name, text, expected) => {
  const table = article['tables/t1.yaml'].replace('2 pt', '2 sips');
  const { diagnostics } = readWith(
    name === 'units.yaml' ? { [name]: text, 'tables/t1.yaml': table } : { [name]: text },
  );
  expect(spots(diagnostics)).toEqual([expected]);
});

describe('a figure', () => {
  test('takes the words of terms, which are units once', () => {
    expect(sound.article.figures['f1']!.labels).toEqual({
      lung: { zh: '肺', en: 'lung' },
      vein: { zh: '静脉', en: 'vein' },
    });
    const labels = sound.article.units.filter(({ kind }) => kind === 'label' || kind === 'figure-label');
    expect(labels.map(({ id }) => id)).toEqual([
      'vocabulary-routes-ia',
      'vocabulary-organs-spleen',
      't1-label-organs-eye',
      't1-label-sides-left',
      't1-label-sides-right',
    ]);
  });

  test.each([
    ['a term that is not there', 'routes.vein', 'terms-are-known', { missing: 'term', vocabulary: 'routes' }],
    ['a vocabulary of a table', 'sides.left', 'terms-are-known', { missing: 'vocabulary', vocabulary: 'sides' }],
    ['no term at all', 'routes', 'values-have-their-kind', { expected: 'term-of-vocabulary' }],
  ])('that names %s is refused', (_, name, rule, values) => {
    const figure = article['figures/f1.yaml'].replace('routes.iv', name);
    expect(readWith({ 'figures/f1.yaml': figure }).diagnostics).toMatchObject([
      { rule, values, place: { file: 'a/figures/f1.yaml', line: 4, within: 'labels.vein.term' } },
    ]);
  });
});

test('terms that say so are terms of the glossary, with what may and must not be said beside them', () => {
  const { glossary } = sound.article;
  const ia = { preferred: 'artery', allowed: ['arterial'], forbidden: ['artery wall'], exact: false };
  expect(glossary.map(({ id, house }) => [id, house])).toEqual([
    ['routes-ia', false],
    ['t1-organs-eye', false],
  ]);
  expect(glossary[0]!.forms).toMatchObject({ zh: { preferred: '动脉', allowed: [] }, en: ia });
  expect(glossary[0]!.forms['en']!.place).toMatchObject({ file: 'a/vocabularies.yaml', line: 2 });
});

describe('an article that has gone out', () => {
  const digests = ({ article: one }: { readonly article: Article }) => [
    versionDigest(one),
    tableJson(sourceOf(one.tables['t1']!)),
  ];

  test('stays as it was when the journal adds terms and units for others', () => {
    const more = {
      'vocabularies.yaml': journal['vocabularies.yaml'].replace(
        'organs:',
        '  im: { label: { zh: 肌内, en: muscle } }\norgans:',
      ),
      'units.yaml': `${journal['units.yaml']}'{puffs}': { label: { zh: 喷, en: [puff, puffs] } }\n`,
    };
    expect(digests(readWith({}, more))).toEqual(digests(sound));
  });

  test('stays as it was when a term moves to where others can share it, or becomes one of the glossary', () => {
    const moved = readWith(
      { 'vocabularies.yaml': 'routes:\n  ia: { label: { zh: 动脉, en: artery } }\n' },
      {
        'vocabularies.yaml': `${journal['vocabularies.yaml']}  spleen: { label: { zh: 脾, en: spleen }, glossary: true }\n`,
      },
    );
    expect(moved.diagnostics).toEqual([]);
    expect(digests(moved)).toEqual(digests(sound));
  });

  test('is another when a label that it prints is another', () => {
    const other = journal['vocabularies.yaml'].replace('en: vein', 'en: a vein');
    expect(versionDigest(readWith({}, { 'vocabularies.yaml': other }).article)).not.toBe(versionDigest(sound.article));
  });
});
