import { expect, test } from 'vitest';
import type { CslItem } from '../../src/model/csl.ts';
import { chineseEngine } from './csl-engines.ts';

const engine = await chineseEngine();

const journal: CslItem = {
  id: 'x',
  type: 'article-journal',
  title: 'Mesenchymal stem cells',
  'container-title': 'Brain Research',
  language: 'en',
  issued: { 'date-parts': [[2020, 3, 4]] },
  author: [{ family: 'Kranz', given: 'Alexander' }],
};

function print(item: Partial<CslItem>): string {
  const { 'container-title': _, ...work } = journal;
  const complete = item.type === 'book' ? { ...work, ...item } : { ...journal, ...item };
  return engine.entries([complete])[0]!.plain;
}

test.each<[string, Partial<CslItem>, string]>([
  [
    'a volume without an issue',
    { volume: '3', page: '12-15' },
    'Kranz A. Mesenchymal stem cells[J]. Brain Research，2020，3：12-15.',
  ],
  [
    'an issue without a volume',
    { issue: '2', page: '12' },
    'Kranz A. Mesenchymal stem cells[J]. Brain Research，2020（2）：12.',
  ],
  [
    'an article that is online first, by its full date',
    { URL: 'https://a.example/1' },
    'Kranz A. Mesenchymal stem cells[J/OL]. Brain Research，2020-03-04. https://a.example/1.',
  ],
  [
    'four authors of a Western work: three and et al.',
    { volume: '1', author: ['A', 'B', 'C', 'D'].map((family) => ({ family, given: 'Xu Yo' })) },
    'A X Y，B X Y，C X Y，et al. Mesenchymal stem cells[J]. Brain Research，2020，1.',
  ],
  [
    'four authors of a Finnish work: et al. as well',
    { volume: '1', language: 'fi', author: ['A', 'B', 'C', 'D'].map((family) => ({ family, given: 'X' })) },
    'A X，B X，C X，et al. Mesenchymal stem cells[J]. Brain Research，2020，1.',
  ],
  [
    'a language that is not a tag',
    { volume: '1', language: 'English', author: ['A', 'B', 'C', 'D'].map((family) => ({ family, given: 'X' })) },
    'A X，B X，C X，et al. Mesenchymal stem cells[J]. Brain Research，2020，1.',
  ],
  [
    'pinyin in full beside initials',
    {
      volume: '1',
      author: [
        { family: 'Li', given: 'Jiangning' },
        { family: 'Wagner', given: 'Daniel-Christoph' },
      ],
    },
    'Li Jiangning，Wagner D-C. Mesenchymal stem cells[J]. Brain Research，2020，1.',
  ],
  [
    'a DOI that the URL holds, once',
    { volume: '1', DOI: '10.1000/ABC', URL: 'https://doi.org/10.1000%2Fabc' },
    'Kranz A. Mesenchymal stem cells[J/OL]. Brain Research，2020，1. https://doi.org/10.1000%2Fabc.',
  ],
  [
    'a DOI that is written as an address',
    { volume: '1', DOI: 'https://doi.org/10.1000/abc' },
    'Kranz A. Mesenchymal stem cells[J/OL]. Brain Research，2020，1. DOI:10.1000/abc.',
  ],
  [
    'a first edition, which is not recorded',
    { type: 'book', edition: '1st ed.', publisher: 'Springer', 'publisher-place': 'Bern' },
    'Kranz A. Mesenchymal stem cells[M]. Bern：Springer，2020.',
  ],
  [
    'a range of years',
    { type: 'book', publisher: 'Springer', issued: { 'date-parts': [[1998], [2001]] } },
    'Kranz A. Mesenchymal stem cells[M]. Springer，1998—2001.',
  ],
  [
    'an estimated year in brackets',
    { type: 'book', publisher: 'Springer', issued: { 'date-parts': [[1936]], circa: true } },
    'Kranz A. Mesenchymal stem cells[M]. Springer，[1936].',
  ],
  [
    'a conference paper whose proceedings are not published',
    { type: 'paper-conference', 'container-title': 'Stroke Conference', page: '7' },
    'Kranz A. Mesenchymal stem cells[C]//Stroke Conference，2020：7.',
  ],
  [
    'a newspaper article with its page',
    { type: 'article-newspaper', page: '15' },
    'Kranz A. Mesenchymal stem cells[N]. Brain Research，2020-03-04（15）.',
  ],
  [
    'an editor and a translator beside the author',
    {
      type: 'book',
      language: 'zh-CN',
      title: '题名',
      author: [{ literal: '甲' }],
      editor: [{ literal: '乙' }],
      translator: [{ literal: '丙' }, { literal: '丁' }],
      edition: '2',
      volume: '3',
      publisher: '某社',
    },
    '甲. 题名：第3卷[M]. 乙，编. 丙，丁，译. 2版. 某社，2020.',
  ],
  [
    'a field that nobody has verified, as a gap',
    { volume: '3', 'container-title': '〔刊名待核〕', issued: { literal: '〔年份待核〕' } },
    'Kranz A. Mesenchymal stem cells[J]. 〔刊名待核〕，〔年份待核〕，3.',
  ],
])('prints %s', (_name, item, expected) => {
  expect(print(item)).toBe(expected);
});
