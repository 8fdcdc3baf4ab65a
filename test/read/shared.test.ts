import { expect, test } from 'vitest';
import type { Drawing } from '../../src/model/figure.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { languageRules } from '../../src/languages/registry.ts';
import { columnType } from '../../src/columns/registry.ts';
import { plainText } from '../../src/columns/plain-text.ts';
import { valuesOf } from '../../src/model/table.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { readHouse } from '../../src/read/read-shared.ts';

const sources = (folder: string, files: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path: folder + path, bytes: new TextEncoder().encode(text) }));

const house = readHouse(
  sources('', {
    'vocabularies.yaml': `routes:
  iv: { label: { zh: 静脉, en: vein }, glossary: true }
organs:
  lung: { label: { zh: 肺脏, en: lungs } }
`,
    'units.yaml': `'{patches}': { symbol: patches, label: { zh: 片, en: [patch, patches] }, aliases: [pt] }\n`,
  }),
);

const { value: article, diagnostics } = readArticle(
  'a',
  {
    refused: [],
    files: sources('a/', {
      'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n',
      'zh.md': '文。\n',
      'en.md': 'Text.\n',
      'vocabularies.yaml': 'organs:\n  lung: { label: { zh: 肺, en: lung } }\n',
      'tables/t1.yaml': `caption: { zh: 表, en: Table }
vocabularies:
  sides: { left: { label: { zh: 左, en: left } } }
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
  organ: { type: term, vocabulary: organs, label: { zh: 器官, en: Organ } }
  side: { type: term, vocabulary: sides, label: { zh: 侧, en: Side } }
  dose: { type: quantity, label: { zh: 剂量, en: Dose } }
columns:
  - { id: all, head: { zh: 全, en: All }, show: '{route} {organ} {side} {dose}' }
rows:
  - { id: t1-r01, route: iv, organ: lung, side: left, dose: 2 pt }
`,
      'figures/f1.yaml': `kind: drawing
caption: { zh: 图, en: Figure }
alt: { zh: 肺, en: A lung }
labels: { lung: { term: organs.lung }, vein: { term: routes.iv } }
`,
      'figures/f1.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><text data-label="lung"/><text data-label="vein"/></svg>',
    }),
  },
  house.value,
);

test('what a journal shares and what an article has are read without a fault', () => {
  expect([...house.diagnostics, ...diagnostics]).toEqual([]);
});

test('a field finds its vocabulary in the table, the article or the journal, and of two the nearer', () => {
  const { fields } = article!.tables['t1']!;
  const label = (field: string, term: string) => fields[field]!.vocabulary!.terms[term]!.label;
  expect(label('side', 'left')).toEqual({ zh: '左', en: 'left' });
  expect(label('organ', 'lung')).toEqual({ zh: '肺', en: 'lung' });
  expect(label('route', 'iv')).toEqual({ zh: '静脉', en: 'vein' });
});

test('a unit of the journal is read and printed by language', () => {
  const { fields, rows } = article!.tables['t1']!;
  const values = valuesOf(rows[0]!.values['dose']);
  const printed = (language: string) =>
    plainText(columnType('quantity')!.format(values, fields['dose']!, languageRules(language)));
  expect(values).toEqual([{ value: 2, unit: '{patches}' }]);
  expect([printed('zh'), printed('en')].map((words) => words.replaceAll(/\s/g, ' '))).toEqual(['2 片', '2 patches']);
});

test('the labels of a figure take the words of their terms, which are units once', () => {
  const { labels } = article!.figures['f1'] as Drawing;
  expect(labels).toEqual({ lung: { zh: '肺', en: 'lung' }, vein: { zh: '静脉', en: 'vein' } });
  const ids = article!.units.map(({ id }) => id);
  expect(ids.filter((id) => /lung|vein/.test(id))).toEqual(['vocabulary-organs-lung']);
});

test('a term that says so is a term of the glossary', () => {
  const [term] = article!.glossary;
  expect(article!.glossary).toHaveLength(1);
  expect([term!.id, term!.house, term!.forms['zh']!.preferred, term!.forms['en']!.preferred]).toEqual([
    'routes-iv',
    true,
    '静脉',
    'vein',
  ]);
});
