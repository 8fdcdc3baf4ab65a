import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSheet } from '../../src/engines/sheets/read-sheet.ts';
import { workbook } from '../../src/engines/xlsx/workbook.ts';
import { csvBytes } from '../../src/render/data/delimited.ts';
import { spreadsheetGuard } from '../../src/render/data/guard.ts';
import { officeWorkbook, sheetData } from '../support/office-workbook.ts';
import { project } from '../support/build.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

/** A table with words in every place that can hold some, written in every way in which YAML can have them. */
const t2 = `# the second table
caption:
  zh: 另一张表 # a comment
  en: "Another table"
vocabularies:
  routes:
    nose: { label: { zh: 鼻内, en: 'nose' } } # the nose
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
  out: { type: text, per: arm, label: { zh: 结局 } }
  seen: { type: text, list: true, label: { zh: 所见, en: Seen } }
columns:
  - id: out
    head: { zh: 结局, en: Outcome }
    show: '{route}{out}{seen}'
groups:
  - { id: g, label: { zh: 大鼠, en: Rats } }
rows:
  - id: t2-r01
    group: g
    route: nose
    seen: [{ zh: 甲, en: A }, { zh: 乙, en: B }]
    arms:
      - id: a
        label: { zh: 高剂量, en: high dose }
        out:
          zh: |-
            第一行
            第二行
          en: >-
            one line
            and another
      - { id: b, label: { zh: 低剂量, en: low dose }, out: CCL2 }
    flags: [A1]
abbreviations:
  - { abbreviation: BM, expansion: { zh: 骨髓, en: bone marrow } }
notes:
  - { id: n, text: { zh: 一条注, en: a note } }
flags:
  - { id: A1, text: { zh: 存疑, en: doubtful } }
`;

let desk: Desk;
let folder: string;
beforeEach(() => {
  desk = deskWith({ write: { 'sample/tables/t2.yaml': t2 } });
  folder = join(desk.content, '..');
  vi.stubEnv('INIT_CWD', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

const path = (name: string): string => join(folder, name);
const table = (id = 't2'): string => readFileSync(join(desk.content, 'sample', 'tables', `${id}.yaml`), 'utf8');
const setTable = (text: string): void => writeFileSync(join(desk.content, 'sample', 'tables', 't2.yaml'), text);
const lines = (name: string): string[][] =>
  readSheet(readFileSync(path(name))).sheet!.rows.map((row) => row.map(({ text }) => text));

/** Exports, and writes a sheet with other translations by id, as a workbook or as separated values. */
async function translated(changes: Readonly<Record<string, string>>, name = 'back.xlsx'): Promise<void> {
  await call('table', 'export', '--out', 'out.xlsx');
  const rows = lines('out.xlsx').map((row) => {
    const change = changes[row[0]!];
    return change === undefined ? row : row.with(4, change);
  });
  expect(rows.filter(([id]) => Object.hasOwn(changes, id!))).toHaveLength(Object.keys(changes).length);
  const bytes = name.endsWith('.csv')
    ? csvBytes(rows, () => spreadsheetGuard)
    : workbook([{ name: 'Tabelle1', widths: [9], frozen: 0, rows: rows.map((values) => ({ values })) }]);
  writeFileSync(path(name), bytes);
}

interface ReadBack {
  readonly code: number;
  readonly state: string;
  readonly unchanged: number;
  readonly files: readonly string[];
  readonly written: readonly { readonly id: string; readonly translation: string; readonly tidied: boolean }[];
  readonly refused: readonly {
    readonly line: number;
    readonly id: string;
    readonly reason: string;
    readonly meant?: string;
  }[];
}

async function readBack(name = 'back.xlsx', ...argv: readonly string[]): Promise<ReadBack> {
  const { code, out } = await call('table', 'read-back', name, '--report', 'json', ...argv);
  return { code, ...(JSON.parse(out) as Omit<ReadBack, 'code'>) };
}

describe('a translator’s sheet', () => {
  test('has a line for each of the words of all tables: where they stand, what they are, both texts, and how they stand', async () => {
    const { code, err } = await call('table', 'export', '--ui', 'zh');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('已写入 sample.en.xlsx：sample/t1、t2 的文字，zh 译 en，24 行：待译 1、待核对'),
    ]);
    const [heads, ...rows] = lines('sample.en.xlsx');
    expect(heads).toEqual([
      'id 标识',
      'place 位置',
      'kind 类别',
      'source 原文 (zh)',
      'translation 译文 (en)',
      'status 状态',
      'fingerprint 指纹',
    ]);
    const own = rows.filter(([id]) => id!.startsWith('t2')).map((row) => row.slice(0, 6));
    expect(own).toEqual([
      ['t2-caption', 't2', '表题', '另一张表', 'Another table', '待核对'],
      ['t2-head-out', 't2 · out', '栏名', '结局', 'Outcome', '待核对'],
      ['t2-group-g', 't2 · g', '行组', '大鼠', 'Rats', '待核对'],
      ['t2-label-routes-nose', 't2 · routes · nose', '词表', '鼻内', 'nose', '待核对'],
      ['t2-r01-seen-1', 't2 · t2-r01 · 所见 · 1', '文字格', '甲', 'A', '待核对'],
      ['t2-r01-seen-2', 't2 · t2-r01 · 所见 · 2', '文字格', '乙', 'B', '待核对'],
      ['t2-r01-a-label', 't2 · t2-r01 · a', '组名', '高剂量', 'high dose', '待核对'],
      ['t2-r01-a-out', 't2 · t2-r01 · a · 结局', '文字格', '第一行\n第二行', 'one line and another', '待核对'],
      ['t2-r01-b-label', 't2 · t2-r01 · b', '组名', '低剂量', 'low dose', '待核对'],
      ['t2-abbreviation-bm', 't2 · BM', '缩略语', '骨髓', 'bone marrow', '待核对'],
      ['t2-note-n', 't2 · n', '表注', '一条注', 'a note', '待核对'],
      ['t2-flag-a1', 't2 · A1', '存疑', '存疑', 'doubtful', '待核对'],
      ['t2-field-route', 't2 · route', '字段名', '途径', 'Route', ''],
      ['t2-field-out', 't2 · out', '字段名', '结局', '', '待译'],
      ['t2-field-seen', 't2 · seen', '字段名', '所见', 'Seen', ''],
    ]);
  });

  test('is of one table where one is named, in the other direction where that is asked for', async () => {
    expect(await call('table', 'export', 'sample/t1', '--lang', 'zh', '--ui', 'en')).toMatchObject({ code: 0 });
    const [heads, first] = lines('sample.t1.zh.xlsx');
    expect([heads![3], heads![4], first!.slice(0, 5)]).toEqual([
      'source 原文 (en)',
      'translation 译文 (zh)',
      ['t1-caption', 'Table 1', 'Caption', 'Sample doses', '示例剂量'],
    ]);
    expect(
      lines('sample.t1.zh.xlsx')
        .slice(1)
        .every(([id]) => id!.startsWith('t1')),
    ).toBe(true);
    expect(await readBack('sample.t1.zh.xlsx')).toMatchObject({ code: 0, state: 'nothing-new' });
  });

  test('is never written over another file, and is told where it cannot be', async () => {
    await call('table', 'export');
    const before = stateOf(folder);
    expect(await call('table', 'export', '--ui', 'en')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^There is sample\.en\.xlsx already/) as string,
    });
    expect(await call('table', 'export', '--out', 'absent/a.csv', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'There is no folder to put absent/a.csv into.\n',
    });
    expect(await call('table', 'export', 'sample/t9', '--ui', 'en')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There are: t1, t2.') as string,
    });
    expect(await call('table', 'export', 'absent')).toMatchObject({ code: 2 });
    expect(await call('table', 'export', 'sample/t1/x')).toMatchObject({ code: 2 });
    expect(stateOf(folder)).toBe(before);
  });

  test('says what has been confirmed, and what has changed since', async () => {
    await call('attest', 't2', '--by', '张三', '--role', 'translator');
    setTable(
      [
        ['另一张表', '改过的表'],
        ['en: a note', 'en: their note'],
        ['{ zh: 大鼠, en: Rats }', '{ zh: 小鼠, en: Mice }'],
        ['{ zh: 存疑, en: doubtful }', '{ zh: 存疑 }'],
        ['flags: [A1]', 'flags: [A1]\n    out: { zh: 新的, en: new }'],
        ['per: arm, ', ''],
      ].reduce((text, [from, to]) => text.replace(from!, to!), t2),
    );
    await call('table', 'export', 'sample/t2', '--out', 'out.csv', '--ui', 'en');
    const states = Object.fromEntries(lines('out.csv').map((row) => [row[0]!, row[5]!]));
    expect(states).toMatchObject({
      't2-caption': 'Source changed',
      't2-note-n': 'Translation changed',
      't2-group-g': 'Both changed',
      't2-flag-a1': 'Missing',
      't2-r01-out': 'To confirm',
      't2-head-out': 'Confirmed',
      't2-field-route': '',
    });
    await call('table', 'export', 'sample/t2', '--lang', 'zh', '--out', 'turned.csv', '--ui', 'en');
    const turned = Object.fromEntries(lines('turned.csv').map((row) => [row[0]!, row[5]!]));
    expect([turned['t2-caption'], turned['t2-note-n']]).toEqual(['Translation changed', 'Source changed']);
  });
});

describe('a sheet that comes back', () => {
  test.each(['out.xlsx', 'out.csv'])('unchanged changes nothing (%s)', async (name) => {
    await call('table', 'export', '--out', name);
    const before = stateOf(desk.content);
    expect(await readBack(name)).toMatchObject({
      code: 0,
      state: 'nothing-new',
      unchanged: 24,
      written: [],
      refused: [],
    });
    expect(stateOf(desk.content)).toBe(before);
  });

  test('of a shipped article unchanged changes nothing', async () => {
    const slug = 'msc-ischemic-stroke';
    for (const name of ['shipped.xlsx', 'shipped.csv']) {
      const content = join(project, 'content');
      await call('table', 'export', slug, '--content', content, '--out', name);
      const outcome = await readBack(name, '--article', slug, '--content', content, '--dry-run');
      expect(outcome).toMatchObject({ code: 0, state: 'nothing-new', refused: [] });
      expect(outcome.unchanged).toBeGreaterThan(150);
    }
  });

  test.each(['back.xlsx', 'back.csv'])('changes the words that are new, and nothing else (%s)', async (name) => {
    const changes = {
      't2-caption': 'A second “table”',
      't2-label-routes-nose': "the animal's nose",
      't2-r01-seen-2': 'B: the second, of course',
      't2-r01-a-out': 'first line\nsecond line',
      't2-note-n': '=1+1',
      't2-field-out': '-5 @ 10',
    };
    await translated(changes, name);
    const before = table('t1');
    const { code, state, files, written, unchanged, refused } = await readBack(name);
    expect({ code, state, files, unchanged, refused }).toEqual({
      code: 0,
      state: 'written',
      files: ['sample/tables/t2.yaml'],
      unchanged: 18,
      refused: [],
    });
    expect(Object.fromEntries(written.map(({ id, translation }) => [id, translation]))).toEqual(changes);
    expect(table('t1')).toBe(before);
    expect(table()).toBe(
      [
        ['  en: "Another table"', '  en: "A second “table”"'],
        ["en: 'nose' } } # the nose", "en: 'the animal''s nose' } } # the nose"],
        ['{ zh: 乙, en: B }', "{ zh: 乙, en: 'B: the second, of course' }"],
        [
          '          en: >-\n            one line\n            and another\n',
          '          en: "first line\\nsecond line"\n',
        ],
        ['en: a note', 'en: =1+1'],
        ['label: { zh: 结局 } }', 'label: { zh: 结局, en: -5 @ 10 } }'],
      ].reduce((text, [from, to]) => {
        expect(text).toContain(from);
        return text.replace(from!, () => to!);
      }, t2),
    );
    expect(await readBack(name)).toMatchObject({ code: 0, state: 'nothing-new', unchanged: 24 });
  });

  test('is looked at alone, where that is asked for', async () => {
    await translated({ 't2-caption': 'Other' });
    const before = stateOf(desk.content);
    expect(await readBack('back.xlsx', '--dry-run')).toMatchObject({
      code: 0,
      state: 'would-write',
      files: ['sample/tables/t2.yaml'],
    });
    expect(stateOf(desk.content)).toBe(before);
  });

  test('is refused line by line where the table says something else by now', async () => {
    await translated({
      't2-caption': 'Other',
      't2-note-n': 'another note',
      't2-group-g': 'Mice',
      't2-flag-a1': 'dubious',
    });
    setTable(
      t2
        .replace('另一张表', '改过的表')
        .replace('en: a note', 'en: their note')
        .replace('en: doubtful', 'en: uncertain'),
    );
    const { code, state, written, refused } = await readBack();
    expect([code, state, written.map(({ id }) => id)]).toEqual([1, 'written', ['t2-group-g']]);
    expect(refused.map(({ id, reason }) => [id, reason])).toEqual([
      ['t2-caption', 'source-changed'],
      ['t2-note-n', 'translation-changed'],
      ['t2-flag-a1', 'translation-changed'],
    ]);
    const { err } = await call('table', 'read-back', 'back.xlsx', '--ui', 'en');
    expect(err).toContain('t2-caption: the source has changed since it was exported; export it anew');
    expect(err).toMatch(/Not written: 3 lines\n {2}\d+ {2}t2-caption/);
  });

  test('takes nobody’s newer words back, though it still has the old ones', async () => {
    await translated({ 't2-group-g': 'Mice' });
    setTable(t2.replace('en: a note', 'en: their note').replace('另一张表', '改过的表'));
    expect(await readBack()).toMatchObject({ code: 0, state: 'written', refused: [] });
    expect(table()).toContain('en: their note');
  });

  test('is told of every line that cannot be written, and why', async () => {
    await call('table', 'export', '--out', 'out.xlsx');
    const rows = lines('out.xlsx');
    const line = (id: string) => rows.find((row) => row[0] === id)!;
    const changed = [
      line('t2-caption').with(0, 't2-captoin').with(4, 'x'),
      line('t2-head-out').with(4, 'x'),
      line('t2-head-out').with(4, 'y'),
      line('t2-group-g').with(4, 'x').with(6, 'abc'),
      line('t2-r01-seen-1').with(3, '丙').with(4, 'x'),
      line('t2-note-n').with(4, ''),
    ];
    writeFileSync(
      path('back.csv'),
      csvBytes([rows[0]!, ...changed], () => spreadsheetGuard),
    );
    const { code, state, refused } = await readBack('back.csv');
    expect([code, state]).toEqual([1, 'nothing-new']);
    expect(refused.map(({ line: number, reason, meant }) => [number, reason, meant])).toEqual([
      [2, 'unknown', 't2-caption'],
      [3, 'twice', undefined],
      [4, 'twice', undefined],
      [5, 'no-fingerprint', undefined],
      [6, 'source-differs', undefined],
      [7, 'emptied', undefined],
    ]);
    expect(table()).toBe(t2);
    for (const ui of ['zh', 'en']) {
      const { err } = await call('table', 'read-back', 'back.csv', '--ui', ui);
      expect(err.match(/^ {2}\d+ {2}t2-/gm)).toHaveLength(6);
    }
  });

  test('has no translation that a formula made', async () => {
    await call('table', 'export', '--out', 'out.xlsx');
    const [heads, caption] = lines('out.xlsx') as [string[], string[]];
    const cell = (column: string, text: string) => `<c r="${column}2" t="inlineStr"><is><t>${text}</t></is></c>`;
    const formula = `<c r="E2" t="str"><f>HYPERLINK("x")</f><v>x</v></c>`;
    const row = `<row r="2">${cell('A', caption[0]!)}${cell('D', caption[3]!)}${formula}${cell('G', caption[6]!)}</row>`;
    const sheet = sheetData([heads]).replace('</sheetData>', `${row}</sheetData>`);
    writeFileSync(path('back.xlsx'), officeWorkbook({ sheets: { a: sheet } }));
    expect((await readBack()).refused.map(({ reason }) => reason)).toEqual(['calculated']);
  });

  test('may have its columns and lines in another order, and a line above them', async () => {
    await translated({ 't2-caption': 'Other' });
    const [heads, ...rest] = lines('back.xlsx').map((row) => [row[6]!, row[4]!, row[0]!, row[3]!]);
    const rows = [['请译者填写', '', '', ''], heads!, ...rest.reverse()];
    writeFileSync(
      path('back.csv'),
      csvBytes(rows, () => spreadsheetGuard),
    );
    expect(await readBack('back.csv')).toMatchObject({ code: 0, state: 'written', unchanged: 23 });
  });

  test('has its lines joined and what nobody sees taken out, and says so', async () => {
    await translated({ 't2-caption': 'Other\n table\u200b', 't2-group-g': 'Rats\u200b' });
    const { written, unchanged } = await readBack();
    expect(written).toEqual([
      { line: expect.any(Number) as number, id: 't2-caption', translation: 'Other table', tidied: true },
    ]);
    expect(unchanged).toBe(23);
  });

  test('leaves words alone that the file repeats elsewhere', async () => {
    setTable(
      t2
        .replace('text: { zh: 一条注', 'text: &n { zh: 一条注')
        .replace('{ id: A1, text: { zh: 存疑, en: doubtful } }', '{ id: A1, text: *n }'),
    );
    await translated({ 't2-note-n': 'other' });
    const before = table();
    expect((await readBack()).refused.map(({ id, reason }) => [id, reason])).toEqual([['t2-note-n', 'shared']]);
    expect(table()).toBe(before);
  });

  test('keeps line endings and the byte order mark of a table', async () => {
    setTable(`\uFEFF${t2.replaceAll('\n', '\r\n')}`);
    await translated({ 't2-field-out': 'Outcome', 't2-caption': 'Other' });
    expect((await readBack()).state).toBe('written');
    const expected = t2
      .replace('"Another table"', '"Other"')
      .replace('label: { zh: 结局 } }', 'label: { zh: 结局, en: Outcome } }');
    expect(table()).toBe(`\uFEFF${expected.replaceAll('\n', '\r\n')}`);
  });

  test('is no sheet of another kind, of another article, or in another language', async () => {
    writeFileSync(path('other.csv'), 'a,b\n1,2\n');
    expect(await call('table', 'read-back', 'other.csv', '--ui', 'en')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^other\.csv is not a sheet of diglot table export/) as string,
    });
    expect(await call('table', 'read-back', 'absent.csv', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'There is no file absent.csv.\n',
    });
    await call('table', 'export', '--out', 'out.csv');
    const french = readFileSync(path('out.csv'), 'utf8').replace('译文 (en)', '译文 (fr)');
    writeFileSync(path('french.csv'), french);
    expect(await call('table', 'read-back', 'french.csv', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'There is no “fr” (translation). There are: zh, en.\n',
    });
    addArticle(desk, 'other');
    expect(await call('table', 'read-back', 'out.csv', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'Say which with --article: other, sample.\n',
    });
    expect(await call('table', 'export', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'Say which with table export SLUG: other, sample.\n',
    });
    const { refused } = await readBack('out.csv', '--article', 'other');
    expect(refused.every(({ reason, id }) => reason === 'unknown' && id.startsWith('t2'))).toBe(true);
  });

  test('waits until tables that cannot be read are mended', async () => {
    await call('table', 'export', '--out', 'out.csv');
    setTable(t2.replace('columns:', 'columns: ['));
    for (const argv of [
      ['read-back', 'out.csv'],
      ['export', '--out', 'b.csv'],
    ]) {
      const { code, err } = await call('table', ...argv, '--ui', 'en');
      expect([code, err]).toEqual([1, expect.stringContaining('Mend the errors above first.')]);
    }
    expect(existsSync(path('b.csv'))).toBe(false);
  });

  test('makes no table too long to be read', async () => {
    setTable(`# ${'x'.repeat(2 * 1024 * 1024 - t2.length - 300)}\n${t2}`);
    await translated({ 't2-caption': 'Other '.repeat(900) });
    const before = stateOf(desk.content);
    expect(await call('table', 'read-back', 'back.xlsx', '--ui', 'en')).toMatchObject({
      code: 1,
      err: 'sample/tables/t2.yaml would have 2.0 MB; a file may have 2 MB. Divide it into several tables.\n',
    });
    expect(stateOf(desk.content)).toBe(before);
  });

  test('is written whole or not at all, when somebody changes a table in the very moment', async () => {
    const { readBack: run } = await import('../../src/pipeline/table/read-back.ts');
    const { openContent } = await import('../../src/cli/ports.ts');
    await translated({ 't2-caption': 'Other' });
    const writer = { apply: (edits: readonly never[]) => Promise.resolve({ files: [], refused: edits }) };
    const outcome = await run(
      { bytes: readFileSync(path('back.xlsx')), dryRun: false },
      { ...openContent(desk.content), writer },
    );
    expect(outcome).toMatchObject({ state: 'overtaken', written: [], files: [] });
  });
});
