import { expect, test } from 'vitest';
import { createCitationEngine, loadCitationProcessor } from '../../src/engines/csl.ts';
import type { CslItem } from '../../src/model/csl.ts';
import type { HouseReferences } from '../../src/model/journal.ts';
import { cslFile } from './csl-engines.ts';

const processor = await loadCitationProcessor();

const article: CslItem = {
  id: 'x',
  type: 'article-journal',
  title: 'Stem cells, bone (and blood): a trial',
  'container-title': 'Brain',
  language: 'en',
  volume: '3',
  issue: '2',
  page: '5-9',
  DOI: '10.1000/abc',
  URL: 'https://a.example/1',
  issued: { 'date-parts': [[2020]] },
  accessed: { 'date-parts': [[2021, 2, 3]] },
  author: [
    { family: 'Kranz', given: 'Alexander' },
    { family: 'Li', given: 'Jiangning' },
  ],
};

function print(year: 2015 | 2025, house: HouseReferences, item: CslItem = article): string {
  const id = `gb-t-7714-${year}-numeric`;
  const { value } = createCitationEngine(processor, {
    edition: 'zh',
    style: { id, xml: cslFile(`${id}.csl`) },
    locale: { tag: 'zh-CN', xml: cslFile('locales-zh-CN.xml') },
    house,
  });
  return value!.entries([item])[0]!.plain;
}

test.each<[string, 2015 | 2025, HouseReferences, string]>([
  [
    'nothing: the style alone',
    2025,
    {},
    'Kranz A，Li Jiangning. Stem cells, bone (and blood): a trial[J/OL]. Brain，2020，3（2）：5-9. https://a.example/1. DOI:10.1000/abc.',
  ],
  [
    'half-width marks, which leaves titles alone',
    2025,
    { marks: 'half' },
    'Kranz A, Li Jiangning. Stem cells, bone (and blood): a trial[J/OL]. Brain, 2020, 3(2): 5-9. https://a.example/1. DOI:10.1000/abc.',
  ],
  [
    'full-width marks in the style of 2015',
    2015,
    { marks: 'full' },
    'KRANZ A，LI J N. Stem cells, bone (and blood): a trial[J/OL]. Brain，2020，3（2）：5-9[2021-02-03]. https://a.example/1. DOI:10.1000/abc.',
  ],
  [
    'names as they are written, pinyin in full',
    2015,
    { familyNames: 'as-written', pinyinNames: 'full' },
    'Kranz A, Li Jiangning. Stem cells, bone (and blood): a trial[J/OL]. Brain, 2020, 3(2): 5-9[2021-02-03]. https://a.example/1. DOI:10.1000/abc.',
  ],
  [
    'capitals, initials of pinyin, the DOI alone',
    2025,
    { familyNames: 'capitals', pinyinNames: 'initials', addresses: 'doi' },
    'KRANZ A，LI J N. Stem cells, bone (and blood): a trial[J/OL]. Brain，2020，3（2）：5-9. DOI:10.1000/abc.',
  ],
  [
    'capitals beside pinyin in full',
    2015,
    { pinyinNames: 'full', addresses: 'none' },
    'KRANZ A, LI Jiangning. Stem cells, bone (and blood): a trial[J]. Brain, 2020, 3(2): 5-9.',
  ],
  [
    'no address, and no mark of one',
    2025,
    { addresses: 'none' },
    'Kranz A，Li Jiangning. Stem cells, bone (and blood): a trial[J]. Brain，2020，3（2）：5-9.',
  ],
])('a journal may want %s', (_, year, house, expected) => {
  expect(print(year, house)).toBe(expected);
});

test('a web page keeps its address in a journal that prints none', () => {
  const page: CslItem = {
    id: 'x',
    type: 'webpage',
    title: 'Page',
    language: 'en',
    URL: 'https://a.example/1',
    accessed: { 'date-parts': [[2021, 2, 3]] },
  };
  expect(print(2025, { addresses: 'none' }, page)).toBe('Page[EB/OL]. [2021-02-03]. https://a.example/1.');
});
