import { describe, expect, test } from 'vitest';
import { absentWords } from '../../../src/edit/table/absent-words.ts';
import { draftColumn } from '../../../src/edit/table/draft-column.ts';
import type { DraftedColumn } from '../../../src/edit/table/draft.ts';
import { idMaker, keysOfRows } from '../../../src/edit/table/make-ids.ts';
import { textCell } from '../../../src/model/sheet.ts';

const syllables: Readonly<Record<string, string>> = {
  剂: 'ji',
  量: 'liang',
  途: 'tu',
  径: 'jing',
  尾: 'wei',
  静: 'jing',
  脉: 'mai',
  脑: 'nao',
  内: 'nei',
};
const romanize = (characters: string) => {
  const read = Array.from(characters, (one) => syllables[one]);
  return read.every((one) => one !== undefined) ? read : undefined;
};

/** The column that cells below a head become. */
function drafted(head: string, ...cells: readonly string[]): DraftedColumn {
  const column = {
    letter: 'B',
    head: textCell(head),
    cells: cells.map((text, index) => ({ cell: textCell(text), line: index + 2 })),
  };
  return draftColumn(column, { language: 'zh', romanize, fieldId: idMaker(romanize, keysOfRows) })!;
}

describe('a column is taken for', () => {
  test.each([
    [
      'citations, where they are marked as such',
      '文献',
      ['[@li2020]', '[@li2020; @wang2021]'],
      'citation',
      ['li2020', ['li2020', 'wang2021']],
    ],
    ['yes or no', '盲法', ['是', '否', '是'], 'yes-no', ['yes', 'no', 'yes']],
    ['yes or no, ticked', 'Blinded', ['√', '×', 'Yes'], 'yes-no', ['yes', 'no', 'yes']],
    ['whole numbers', 'n', ['12', '0', '1,200'], 'count', [12, 0, 1200]],
    ['years, under a head that says so', '发表年份', ['2019', '2020'], 'date', [2019, 2020]],
    ['numbers, though they might be years', '样本量', ['2019', '1980'], 'count', [2019, 1980]],
    [
      'dates in several forms',
      '入组日期',
      ['2026/1/5', '2026年11月', '2026.11.25', '2026-02'],
      'date',
      ['2026-01-05', '2026-11', '2026-11-25', '2026-02'],
    ],
    ['numbers, with their places', 'OR', ['1.50', '−0.3', '2', '1.2×10⁻³'], 'number', ['1.50', -0.3, 2, 0.0012]],
    ['full-width numbers', '数', ['１２', '３．５'], 'number', [12, 3.5]],
    ['times after an event', '时间窗', ['第3天', 'day 7', '24 h'], 'time-after', ['day 3', 'day 7', '24 h']],
    ['several times in a cell', '时间窗', ['第1天、第7天', '第3天'], 'time-after', [['day 1', 'day 7'], 'day 3']],
    ['lengths of time', '随访', ['2周', '3 months', '90 min', '1 d'], 'duration', ['2 wk', '3 mo', '90 min', '1 d']],
    ['ranges', '体重', ['250~300 g', '20-25 g', '≥250 g'], 'range', ['250-300', '20-25', '>= 250']],
    ['shares from one to another', '比例', ['20%–30%', '<5%'], 'range', ['20-30', '< 5']],
    ['P values, none of them exact', 'P', ['<0.05', '< 0.01'], 'range', ['< 0.05', '< 0.01']],
    [
      'names that come again',
      '途径',
      ['尾静脉', '脑内', '尾静脉', '脑内'],
      'term',
      ['wei-jing-mai', 'nao-nei', 'wei-jing-mai', 'nao-nei'],
    ],
    [
      'several names in a cell',
      '途径',
      ['尾静脉；脑内', '脑内', '尾静脉', '尾静脉'],
      'term',
      [['wei-jing-mai', 'nao-nei'], 'nao-nei', 'wei-jing-mai', 'wei-jing-mai'],
    ],
  ])('%s', (_, head, cells, type, values) => {
    const column = drafted(head, ...cells);
    expect([column.type, column.cells]).toEqual([type, values]);
    expect(column.list).toBe(values.some((value) => Array.isArray(value)));
  });

  test.each([
    ['with one unit behind each', '剂量', ['5 mg', '7.5mg'], 'quantity', 'mg', [5, 7.5]],
    ['with powers of ten', '剂量', ['1×10⁶个', '5 × 10^5 个'], 'quantity', '{cells}', [1e6, 5e5]],
    ['with a unit in the head, in brackets of any kind', '剂量（㎎/㎏）', ['5', '10'], 'quantity', 'mg/kg', [5, 10]],
    ['with a unit in the head behind a comma', 'Volume, µL', ['200', '8.5'], 'quantity', 'uL', [200, 8.5]],
    ['with a unit in the head behind a stroke', '体积/ml', ['2', '3'], 'quantity', 'mL', [2, 3]],
    ['with units that differ', '剂量', ['5 mg', '1e6 cells'], 'quantity', undefined, ['5 mg', '1e6 cells']],
    ['that are shares', '死亡率（%）', ['8.3', '0'], 'quantity', '%', [8.3, 0]],
    ['that last as long as the head says', '随访（周）', ['4', '12'], 'duration', 'wk', [4, 12]],
    ['that keep the places that they have', '剂量（mg）', ['1.50', '2'], 'quantity', 'mg', ['1.50', 2]],
  ])('numbers %s', (_, head, cells, type, unit, values) => {
    const column = drafted(head, ...cells);
    expect([column.type, column.unit, column.cells]).toEqual([type, unit, values]);
  });

  test.each([
    ['points, which are no minutes', '评分', ['3分', '2分', '4分', '5分']],
    ['a day that no calendar has', '日期', ['2026-02-30', '2026-01-01']],
    ['days as Americans write them, since nobody can tell', 'Date', ['11/25/2026', '01/02/2026']],
    ['means and deviations', '均值', ['3.1±0.2', '2.8±0.3']],
    ['a share of cases', '阳性', ['3/10', '4/12']],
    ['sentences, however often they come', '结局', ['梗死体积缩小，评分改善。', '梗死体积缩小，评分改善。']],
    ['numbers with leading zeros, which are names', '编号', ['007', '012']],
    ['keys that are not marked as citations', '文献', ['li2020', 'wang2021']],
    ['a citation within words', '文献', ['见[@li2020]', '见[@li2020]之后']],
  ])('words, and nothing is made of %s', (_, head, cells) => {
    expect(drafted(head, ...cells).type).toBe('text');
  });

  test('words under their language, but for figures and signs, which all languages share', () => {
    const column = drafted('结局', '血管新生', '±', '3.1±0.2', 'BDNF升高');
    expect(column.cells).toEqual([{ zh: '血管新生' }, '±', '3.1±0.2', { zh: 'BDNF升高' }]);
    expect(column.said.forAll).toBe(2);
  });
});

describe('what is said of a column', () => {
  test('names each value that keeps it from being narrower, with its row', () => {
    const { type, said } = drafted('剂量', '5 mg', '约5 mg', '7 mg', '10 mg');
    expect(type).toBe('text');
    expect(said.missed).toEqual({ type: 'quantity', misfits: [{ row: 1, line: 3, text: '约5 mg' }] });
    expect(drafted('剂量', '5 mg', '高', '中', '低').said.missed).toBeUndefined();
  });

  test('tells reasons for no value apart, and which of them to look at', () => {
    const { type, cells, said } = drafted('n', '3', 'NR', '', '—', '不详', 'N/A', 'NR');
    expect([type, cells]).toEqual([
      'count',
      [3, 'not-reported', undefined, 'not-stated', 'unclear', 'not-applicable', 'not-reported'],
    ]);
    expect(said.absent.map(({ written, rows, doubtful }) => [written, rows.length, doubtful])).toEqual([
      ['NR', 2, false],
      ['—', 1, true],
      ['不详', 1, false],
      ['N/A', 1, true],
    ]);
    expect([said.given, said.empty]).toEqual([1, 1]);
  });

  test('counts what was done to cells', () => {
    const { cells, said } = drafted('说明', '第一行\n第二行', '句一，\n句二', 'a\u200bb', ' 前后 ');
    expect(cells).toEqual([{ zh: '第一行 第二行' }, { zh: '句一，句二' }, { zh: 'ab' }, { zh: '前后' }]);
    expect([said.joined, said.cleaned]).toEqual([2, 1]);
  });

  test('leaves errors out and says where they were, and says what formulas came to', () => {
    const cell = (text: string, more: object) => ({ cell: { ...textCell(text), ...more }, line: 7 });
    const column = {
      letter: 'C',
      head: textCell('n'),
      cells: [cell('#DIV/0!', { error: true }), cell('5', { formula: true })],
    };
    const { cells, said } = draftColumn(column, { language: 'zh', romanize, fieldId: idMaker(romanize, []) })!;
    expect([cells, said.errors, said.formulas]).toEqual([[undefined, 5], [7], 1]);
  });

  test('tells where a unit came from, and what stands in the place of one', () => {
    const dose = drafted('剂量（mg）', '5', '6');
    expect([dose.head, dose.said.unitFromHead, dose.unitInHead]).toEqual(['剂量', 'mg', true]);
    const time = drafted('术后时间（h）', '3', '24');
    expect([time.type, time.head, time.cells, time.unitInHead]).toEqual([
      'time-after',
      '术后时间',
      ['3 h', '24 h'],
      false,
    ]);
    const other = drafted('剂量（mg）', '5 g', '6 g');
    expect([other.head, other.unit, other.unitInHead]).toEqual(['剂量（mg）', 'g', false]);
    const age = drafted('年龄（岁）', '30', '41');
    expect([age.head, age.type, age.said.unknownUnit]).toEqual(['年龄（岁）', 'count', '岁']);
  });

  test('puts numbers under one another, where cells have one each and nothing else', () => {
    const columns = [drafted('n', '3', '20'), drafted('OR', '1.5', '20'), drafted('剂量（mg）', '5', '6.5')];
    expect(columns.map(({ decimal }) => decimal)).toEqual([true, true, true]);
    const others = [drafted('剂量', '5 mg', '6 mg'), drafted('n', '3、4', '5'), drafted('n', '3-4', '5-6')];
    expect(others.map(({ decimal }) => decimal)).toEqual([false, false, false]);
  });

  test('names no term as a cell names a reason for no value', () => {
    const { terms } = drafted('Route', 'not: stated', 'unclear!', 'a', 'a');
    expect(terms).toBeUndefined();
    const { terms: named } = drafted(
      'Route',
      'Un Clear',
      'Un-Clear',
      'Not   Stated.',
      'Not Stated.',
      'Un Clear',
      'Un-Clear',
    );
    expect(Object.keys(named!)).not.toContain('not-stated');
  });

  test('points at names that are nearly the same', () => {
    const { type, terms, said } = drafted(
      'Route',
      'Tail vein',
      'tail vein',
      'tail-vein',
      'Tail vein',
      'tail vein',
      'tail-vein',
    );
    expect([type, Object.keys(terms!)]).toEqual(['term', ['tail-vein', 'tail-vein-2', 'tail-vein-3']]);
    expect(said.alike).toEqual([['Tail vein', 'tail vein', 'tail-vein']]);
  });
});

describe('ids', () => {
  test.each([
    ['剂量（mg/kg）', 'ji-liang'],
    ['Dose (mg/kg)', 'dose'],
    ['MSC剂量', 'msc-ji-liang'],
    ['Âge moyen', 'age-moyen'],
    ['№ 1', 'no-1'],
    ['生僻字', 'column-b'],
    ['2nd dose', 'dose'],
    ['±', 'column-b'],
    ['group', 'group-2'],
    ['ID', 'id-2'],
    ['True', 'true-2'],
    ['one two three four five six seven', 'one-two-three-four-five-six'],
  ])('are made of words: %s', (head, id) => {
    expect(drafted(head, '5', '6').field).toBe(id);
  });

  test('are never given twice', () => {
    const next = idMaker(romanize, keysOfRows);
    expect(['剂量', '剂量', '剂 量', 'arms'].map((words) => next(words, 'x'))).toEqual([
      'ji-liang',
      'ji-liang-2',
      'ji-liang-3',
      'arms-2',
    ]);
  });
});

describe('words for no value', () => {
  test.each([
    ['未报道', 'not-reported', false],
    ['nr', 'not-reported', false],
    ['Not Reported', 'not-reported', false],
    ['（未报告）', 'not-reported', false],
    ['不适用', 'not-applicable', false],
    ['NA', 'not-applicable', true],
    ['不详', 'unclear', false],
    ['？', 'unclear', true],
    ['——', 'not-stated', true],
    ['－', 'not-stated', true],
    ['/', 'not-stated', true],
    ['not-stated', 'not-stated', false],
  ])('%s', (text, state, doubtful) => {
    expect(absentWords(text)).toEqual({ state, doubtful });
  });

  test.each(['0', '无', 'no', 'none', 'NS', '—3', 'Nr 5', ''])('are not %s, which is a value', (text) => {
    expect(absentWords(text)).toBeUndefined();
  });
});
