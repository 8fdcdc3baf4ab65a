import { expect, test } from 'vitest';
import { plainText } from '../../src/columns/plain-text.ts';
import { languageRules } from '../../src/languages/registry.ts';
import { citedInTable } from '../../src/resolve/table/cited-in-table.ts';
import { decimalPoint } from '../../src/resolve/table/decimal-point.ts';
import { cellText, resolved, tableFrom, tableOne } from './table-one.ts';

const sample = tableFrom('test/fixtures/tables/t9.yaml');
const zh = resolved(tableOne, 'zh');
const en = resolved(tableOne, 'en');
const spaced = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');
const inChinese = (row: string, column: string) => spaced(cellText(zh, row, column));
const inEnglish = (row: string, column: string) => spaced(cellText(en, row, column));

test('a quantity prints by language, with its power of ten and its count', () => {
  expect(inChinese('t1-r01', 'dose')).toBe('1×10⁶_个/次');
  expect(inEnglish('t1-r01', 'dose')).toBe('1~×~10⁶~cells per injection');
  expect(inChinese('t1-r10', 'volume')).toBe('15_μl生理盐水/脑');
  expect(inEnglish('t1-r10', 'volume')).toBe('15~μL normal saline per brain');
  const dose = zh.rows[0]!.cells.find(({ column }) => column === 'dose')!.content;
  expect(dose).toContainEqual({ type: 'superscript', children: [{ type: 'text', value: '6' }] });
});

test('an optional part vanishes where it has nothing to say', () => {
  expect(inChinese('t1-r03', 'route')).toBe('脑内立体定向注射（右侧纹状体）');
  expect(inEnglish('t1-r03', 'route')).toBe('Stereotaxic intracerebral (right striatum)');
  expect(inEnglish('t1-r09', 'route')).toBe('Femoral vein (left)');
  expect(inEnglish('t1-r11', 'route')).toBe('Stereotaxic intracerebral (internal capsule)');
  expect(inEnglish('t1-r01', 'route')).toBe('Tail vein');
  expect(inEnglish('t1-r06', 'dose')).toBe('Conditioned medium: 5~μL^g');
  expect(inChinese('t1-r08', 'window')).toBe('MCAO后^j');
});

test('the first word of a cell gets a capital, a code that all languages share never', () => {
  const guide = tableFrom('content/guide/tables/t1.yaml');
  const bare = [{ kind: 'field' as const, field: 'written' }];
  const show = { zh: bare, en: bare };
  const columns = guide.columns.map((column) => (column.id === 'written' ? { ...column, show } : column));
  const written = (row: string) => cellText(resolved({ ...guide, columns }, 'en'), row, 'written');
  expect(['t1-r08', 't1-r09', 't1-r11'].map(written)).toEqual(['tail-vein', 'yes', 'ucum2024']);
  expect(written('t1-r10')).toBe('Placenta');
});

test('a missing value prints its reason', () => {
  expect(inChinese('t1-r12', 'volume')).toBe('‹values.not-reported›');
});

test('arms print once where they agree and numbered where they differ', () => {
  expect(inChinese('t1-r04', 'route')).toBe('①脑内；②尾静脉');
  expect(inChinese('t1-r04', 'dose')).toBe('1×10⁶_个^b');
  expect(inChinese('t1-r06', 'window')).toBe('①MCAO后1_h；②MCAO后1、24和48_h^e');
  expect(inEnglish('t1-r06', 'administrations')).toBe('(i)~1; (ii)~3^e');
  expect(inEnglish('t1-r16', 'dose')).toBe('(i)~4~×~10⁶~cells/kg; (ii)~2~×~10⁶~cells/kg^o');
  expect(inEnglish('t1-r17', 'dose')).toBe('MSC-sEV: 1~μg and 5~μg^p');
  expect(plainText(zh.notes[1]!.content)).toBe('‹table.arms|①、②和③›');
});

test('notes are lettered in reading order, one letter a note', () => {
  const letters = zh.notes.flatMap(({ mark }) => mark ?? []);
  expect(letters).toEqual([...'abcdefghijklmnopqr', '‡']);
  expect(en.notes.flatMap(({ mark }) => mark ?? [])).toEqual(letters);
  const first = new Map<string, number>();
  const inOrder = zh.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks)).filter((mark) => mark !== '‡');
  for (const mark of inOrder) if (!first.has(mark)) first.set(mark, first.size);
  expect([...first.keys()]).toEqual(letters.slice(0, -1));
  expect(inChinese('t1-r11', 'window')).toBe('MCAO后^j');
});

test('a citation whose work is not identified bears a double dagger', () => {
  const daggered = zh.rows.filter(({ cells }) => cells.some(({ marks }) => marks.includes('‡'))).map(({ id }) => id);
  expect(daggered).toEqual(['t1-r01', 't1-r03', 't1-r11', 't1-r14', 't1-r17']);
});

test('citations stay nodes, so that they are numbered with those of the text', () => {
  const cell = zh.rows[0]!.cells.find(({ column }) => column === 'reference')!;
  expect(cell.content).toEqual([{ type: 'citationCluster', items: [{ key: 'related-kranz2010' }] }]);
  expect(citedInTable(sample)).toEqual(['first2020', 'second2021']);
});

test('a table without arms or doubtful works explains neither', () => {
  const plain = resolved({ ...sample, rows: sample.rows.slice(1), notes: [] }, 'en');
  expect(plain.notes).toEqual([]);
  expect(plain.groups).toEqual([{ id: 'mouse', label: 'Mouse' }]);
});

test('no line may break between a number and its unit, and Chinese has no typed gaps', () => {
  const cells = (table: typeof zh) =>
    table.rows
      .flatMap((row) => row.cells.map(({ content }) => plainText(content)))
      .concat(table.notes.map(({ content }) => plainText(content)));
  for (const text of cells(zh)) {
    expect(text).not.toMatch(/\d (?:μ[lg]|ml|h|d|个|周)/);
    expect(text).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u);
    expect(text).not.toMatch(/[,;:]\s*\p{Script=Han}|\p{Script=Han}[,;:]/u);
  }
  for (const text of cells(en)) {
    expect(text).not.toMatch(/\d (?:μ[Lg]|mL|h|cells|days?|weeks?)\b(?! ?\d)/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
  for (const text of [...cells(zh), ...cells(en)]) expect(text).not.toContain('\u00b5');
});

const printed = tableFrom('test/fixtures/printed-tables/tables/tables/t1.yaml');

test('a head that takes the unit has it in brackets, and the cells go without but for where they stand alone', () => {
  for (const [language, head, alone] of [
    ['zh', '（mg/kg）', '1250_mg/kg'],
    ['en', ' (mg/kg)', '1,250~mg/kg'],
  ] as const) {
    const table = resolved(printed, language);
    expect(table.columns.find(({ id }) => id === 'dose')).toMatchObject({ unit: head });
    expect(table.columns.find(({ id }) => id === 'score')).not.toHaveProperty('unit');
    const [first, , third] = table.rows.map(({ cells }) => cells.find(({ column }) => column === 'dose')!);
    expect(plainText(first!.content)).toBe({ zh: '1250', en: '1,250' }[language]);
    expect(spaced(plainText(first!.alone!))).toBe(alone);
    expect(plainText(third!.content)).toBe('‹values.not-reported›');
    const volume = table.rows[0]!.cells.find(({ column }) => column === 'volume')!;
    expect([plainText(volume.content), plainText(volume.alone!)]).toEqual(['35.4 ± 2', '35.4% ± 2%']);
  }
});

test('a cell of several values or of arms that differ has no decimal point to be aligned by', () => {
  const types = resolved(tableFrom('test/fixtures/printed-tables/tables/tables/t3.yaml'), 'en');
  const points = (row: number) =>
    types.rows[row]!.cells.flatMap(({ column, point }) => (point === undefined ? [] : [[column, point]]));
  expect(points(0)).toEqual([
    ['count', 2],
    ['number', 1],
    ['quantity', 1],
  ]);
  expect(points(1)).toEqual([['range', 2]]);
  expect(points(3)).toEqual([]);
  const byPoint = { ...sample, columns: sample.columns.map((column) => ({ ...column, align: 'decimal' as const })) };
  const [first, second] = resolved(byPoint, 'en').rows.map(({ cells }) => cells.map(({ point }) => point));
  expect(first![1]).toBeUndefined();
  expect(second![1]).toBeUndefined();
});

test.each([
  ['en', '12.5', 2],
  ['en', '−0.25 mg', 2],
  ['en', '<0.05', 2],
  ['en', '1,234', 5],
  ['zh', '99\u202f999', 6],
  ['zh', '1\u202fmg', 1],
  ['en', '1,2345', 1],
  ['en', '35.4% ± 2%', 2],
  ['zh', '6～8\u202f周', undefined],
  ['zh', '0.5～1.2', undefined],
  ['en', '20%–30%', undefined],
  ['en', '0.5–1.2', undefined],
  ['en', 'Not reported', undefined],
  ['de', '1.234,5', 5],
] as const)('in %s the point of %o stands behind %o characters', (language, text, point) => {
  expect(decimalPoint([{ type: 'text', value: text }], languageRules(language))).toBe(point);
});
