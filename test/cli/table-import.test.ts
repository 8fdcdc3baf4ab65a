import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readSheet } from '../../src/engines/sheets/read-sheet.ts';
import { workbook } from '../../src/engines/xlsx/workbook.ts';
import { project } from '../support/build.ts';
import { officeWorkbook, sheetData } from '../support/office-workbook.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

const fixtures = join(project, 'test', 'fixtures', 'sheets');

let desk: Desk;
let folder: string;
beforeEach(() => {
  desk = deskWith();
  folder = join(desk.content, '..');
  cpSync(join(fixtures, 'reviewer.csv'), join(folder, 'reviewer.csv'));
  vi.stubEnv('INIT_CWD', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

const table = (id: string, slug = 'sample'): string => join(desk.content, slug, 'tables', `${id}.yaml`);
const drop = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const importSheet = (...argv: readonly string[]) => call('table', 'import', ...argv);

/** How many findings a check has, by rule. */
async function found(): Promise<Readonly<Record<string, number>>> {
  const { out } = await call('check', '--report', 'json');
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly rule: string }[] };
  return Object.fromEntries(
    Object.entries(Object.groupBy(findings, ({ rule }) => rule)).map(([rule, some]) => [rule, some!.length]),
  );
}

describe('a reviewer’s sheet', () => {
  test.each(['zh', 'en'])('becomes a table, and all that was made of it is told (%s)', async (ui) => {
    const { code, out, err } = await importSheet('reviewer.csv', '--ui', ui);
    expect([code, out]).toEqual([0, '']);
    await expect(err).toMatchFileSnapshot(join(fixtures, `import.${ui}.txt`));
    await expect(readFileSync(table('t2'), 'utf8')).toMatchFileSnapshot(join(fixtures, 'reviewer.t2.yaml'));
  });

  test.each(['zh', 'en'])('is told of as the README shows (%s)', (ui) => {
    const page = readFileSync(join(project, ui === 'zh' ? 'README.zh.md' : 'README.md'), 'utf8');
    const [, shown] = /```text\n( {2}C {2}[^`]*)```/.exec(page)!;
    expect(readFileSync(join(fixtures, `import.${ui}.txt`), 'utf8')).toContain(shown);
  });

  test('passes the check but for the words that it has in one language alone', async () => {
    const { out } = await importSheet('reviewer.csv', '--report', 'json');
    const { state, path, gaps } = JSON.parse(out) as { state: string; path: string; gaps: Record<string, number> };
    expect([state, path, gaps['zh']]).toEqual(['written', 'sample/tables/t2.yaml', 0]);
    expect(await found()).toEqual({ 'words-are-in-every-language': gaps['en'], 'tables-are-placed': 1 });
  });

  test('is sound once a translator has filled in the sheet of its words, and editors have placed it', async () => {
    await importSheet('reviewer.csv');
    await call('table', 'export', 'sample/t2');
    const english = parse(readFileSync(join(fixtures, 'reviewer.en.yaml'), 'utf8')) as Record<string, string>;
    const rows = readSheet(readFileSync(join(folder, 'sample.t2.en.xlsx'))).sheet!.rows.map((row) =>
      row.map(({ text }) => text),
    );
    const filled = rows.map((row, index) => (index === 0 ? row : row.with(4, english[row[3]!] ?? '')));
    drop(
      'back.xlsx',
      workbook([{ name: 'Sheet1', widths: [20], frozen: 0, rows: filled.map((values) => ({ values })) }]),
    );
    expect(await call('table', 'read-back', 'back.xlsx', '--ui', 'en')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Wrote 63 in en') as string,
    });
    for (const language of ['zh', 'en']) {
      const file = join(desk.content, 'sample', `${language}.md`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('::table{#t1}', '::table{#t1}\n\n::table{#t2}'));
    }
    expect(await found()).toEqual({});
  });

  test('is drafted to look at, and nothing is written', async () => {
    const before = stateOf(desk.content);
    const { code, out, err } = await importSheet('reviewer.csv', '--dry-run', '--ui', 'en');
    expect([code, out]).toEqual([0, readFileSync(join(fixtures, 'reviewer.t2.yaml'), 'utf8')]);
    expect(err).toContain('(not written)');
    expect(stateOf(desk.content)).toBe(before);
    const { out: json } = await importSheet('reviewer.csv', '--dry-run', '--report', 'json');
    expect(JSON.parse(json)).toMatchObject({ state: 'drafted', text: out });
  });
});

describe('where a table goes', () => {
  test('is the next number that is free, or the id that is named', async () => {
    await importSheet('reviewer.csv', '--id', 't7');
    await importSheet('reviewer.csv');
    await importSheet('reviewer.csv', '--id', 'studies');
    for (const id of ['t7', 't8', 'studies']) expect(readFileSync(table(id), 'utf8')).toContain(`- id: ${id}-r01`);
  });

  test('is never where there is a table or a figure of that id', async () => {
    mkdirSync(join(desk.content, 'sample', 'figures'));
    drop('content/sample/figures/f1.yaml', '');
    const before = stateOf(desk.content);
    for (const id of ['t1', 'f1']) {
      const { code, err } = await importSheet('reviewer.csv', '--id', id, '--ui', 'en');
      expect([code, err]).toEqual([2, expect.stringMatching(new RegExp(`${id}\\.yaml already; nothing was changed`))]);
    }
    expect(stateOf(desk.content)).toBe(before);
  });

  test('may be an article that has no tables yet, and of several the one that is named', async () => {
    addArticle(desk, 'other', {
      replace: { 'sample/zh.md': { '::table{#t1}\n\n': '' }, 'sample/en.md': { '::table{#t1}\n\n': '' } },
    });
    rmSync(join(desk.content, 'other', 'tables'), { recursive: true });
    expect(await importSheet('reviewer.csv', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'Say which with --article: other, sample.\n',
    });
    expect(await importSheet('reviewer.csv', '--article', 'absent', '--ui', 'en')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“absent” (--article)') as string,
    });
    expect(await importSheet('reviewer.csv', '--article', 'other')).toMatchObject({ code: 0 });
    expect(existsSync(table('t1', 'other'))).toBe(true);
  });

  test('is no article that cannot be read', async () => {
    drop('content/sample/article.yaml', 'title: [');
    const { code, err } = await importSheet('reviewer.csv', '--ui', 'en');
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was drafted: mend the errors above first.')]);
  });
});

describe('the words of a sheet', () => {
  test('stand under the language that is named, and the others stay open', async () => {
    drop('doses.csv', 'Dose,Outcome\n5 mg,better\n7 mg,worse\n');
    expect((await importSheet('doses.csv', '--lang', 'en')).code).toBe(0);
    expect(parse(readFileSync(table('t2'), 'utf8'))).toMatchObject({
      caption: {},
      fields: { dose: { type: 'quantity', unit: 'mg', label: { en: 'Dose' } } },
      rows: [
        { dose: 5, outcome: { en: 'better' } },
        { dose: 7, outcome: { en: 'worse' } },
      ],
    });
  });

  test('are read in the encoding in which the file is, and that is told', async () => {
    drop('doses.csv', Buffer.from('bcc1c1bf2cbde1bed60a35206d672cbac30a37206d672cb2ee0a', 'hex'));
    const { err } = await importSheet('doses.csv', '--ui', 'en');
    expect(err).toContain('the file was read as GB18030');
    expect(parse(readFileSync(table('t2'), 'utf8'))).toMatchObject({
      fields: { 'ji-liang': { label: { zh: '剂量' } }, 'jie-ju': { label: { zh: '结局' } } },
      rows: [{ 'jie-ju': { zh: '好' } }, { 'jie-ju': { zh: '差' } }],
    });
  });

  test('are in a language that the article has', async () => {
    expect(await importSheet('reviewer.csv', '--lang', 'fr', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'There is no “fr” (--lang). There are: zh, en.\n',
    });
    expect((await importSheet('reviewer.csv', '--lang', 'English')).code).toBe(2);
    expect((await importSheet('reviewer.csv', '--id', 'T 2')).code).toBe(2);
  });
});

describe('a workbook', () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>种属</t></is></c><c r="B1" t="inlineStr"><is><t>死亡率</t></is></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c><c r="D1" t="inlineStr"><is><t>n</t></is></c></row>';
  const row = (number: number, species: string, day: number) =>
    `<row r="${number}">${species && `<c r="A${number}" t="inlineStr"><is><t>${species}</t></is></c>`}<c r="B${number}" s="1"><v>0.25</v></c><c r="C${number}" s="2"><v>${day}</v></c><c r="D${number}"><f>1+${number}</f><v>${number + 1}</v></c></row>`;
  const studies = `<sheetData>${data}${row(2, '大鼠', 46351)}${row(3, '', 46352)}${row(4, '小鼠', 46353)}${row(5, '', 46354)}</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells>`;
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';

  test('gives shares, days, joined cells, and what formulas came to, and says so', async () => {
    drop('studies.xlsx', officeWorkbook({ sheets: { 说明: sheetData([['仅供填表']]), 研究: studies }, styles }));
    const { code, err } = await importSheet('studies.xlsx', '--sheet', '研究', '--ui', 'en');
    expect(code).toBe(0);
    expect(err).toContain('drafted from “研究” in studies.xlsx: 4 rows, 4 columns');
    expect(err).toContain('joined cells, whose value each of their rows got: 2');
    expect(err).toContain('what a formula came to: 4 cells');
    expect(parse(readFileSync(table('t2'), 'utf8'))).toMatchObject({
      rows: [46351, 46352, 46353, 46354].map((_, index) => ({
        'zhong-shu': index < 2 ? 'da-shu' : 'xiao-shu',
        'si-wang-lv': 25,
        'ri-qi': `2026-11-${25 + index}`,
        n: index + 3,
      })),
    });
  });

  test('has heads over several columns, and the units of heads in heads, as a check wants them', async () => {
    const heads = sheetData([
      ['研究', '剂量', null, '随访（周）'],
      [null, '细胞（个/kg）', '药物（mg）', null],
      ['甲', 1e6, 1.5, 4],
      ['乙', 2e6, 2.25, 12],
    ]);
    const merged = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="D1:D2"/></mergeCells>';
    drop('heads.xlsx', officeWorkbook({ sheets: { a: heads + merged } }));
    const { code, err } = await importSheet('heads.xlsx', '--ui', 'en');
    expect([code, err]).toEqual([0, expect.stringContaining('heads over several columns: “剂量”')]);
    expect(parse(readFileSync(table('t2'), 'utf8'))).toMatchObject({
      columns: [
        { id: 'yan-jiu' },
        { id: 'xi-bao', head: { zh: '细胞' }, align: 'decimal', unitInHead: true },
        { id: 'yao-wu', head: { zh: '药物' }, align: 'decimal', unitInHead: true },
        { id: 'sui-fang', head: { zh: '随访' }, align: 'decimal', unitInHead: true },
      ],
      columnGroups: [{ id: 'ji-liang', head: { zh: '剂量' }, columns: ['xi-bao', 'yao-wu'] }],
      rows: [
        { 'xi-bao': 1e6, 'yao-wu': 1.5, 'sui-fang': 4 },
        { 'xi-bao': 2e6, 'yao-wu': 2.25, 'sui-fang': 12 },
      ],
    });
    expect(Object.keys(await found()).sort()).toEqual(['tables-are-placed', 'words-are-in-every-language']);
  });

  test('has its sheets named where one is asked for that it does not have', async () => {
    drop('studies.xlsx', officeWorkbook({ sheets: { 说明: studies, 研究: studies }, styles }));
    const { code, err } = await importSheet('studies.xlsx', '--sheet', '动物', '--ui', 'en');
    expect([code, err]).toEqual([2, 'studies.xlsx has no sheet of that name. There are: 说明, 研究.\n']);
  });
});

describe('what cannot be read', () => {
  const long = `a,b,c\n${`${'文'.repeat(300)},1,x。\n`.repeat(3000)}`;
  test.each([
    ['absent.csv', undefined, 2, 'There is no file absent.csv.'],
    [
      'broken.xlsx',
      Buffer.from('PK\u0003\u0004 and no more'),
      1,
      'broken.xlsx is a damaged workbook. Open it and save it anew.',
    ],
    [
      'old.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      1,
      'old.xls is an old .xls workbook, or has a password. Save it as .xlsx without one.',
    ],
    [
      'picture.csv',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      1,
      'picture.csv is neither an .xlsx workbook nor text. Save it as .xlsx or .csv.',
    ],
    [
      'open.csv',
      'a,b\n"1,2\n',
      1,
      'open.csv has a quotation mark that is never closed (near line 2). Mend it, or save the sheet as .xlsx.',
    ],
    ['empty.csv', '', 1, 'empty.csv is empty.'],
    ['heads.csv', 'a,b,c\n', 1, 'heads.csv has no rows below its heads.'],
    [
      'wide.csv',
      `${'a,'.repeat(600)}b\n`,
      1,
      'wide.csv has too many cells (1 rows, 601 columns): there may be 20000 rows and 500 columns. Remove what stands outside the table.',
    ],
    [
      'long.csv',
      long,
      1,
      'sample/tables/t2.yaml would have 2.8 MB; a file may have 2 MB. Divide it into several tables.',
    ],
  ])('is told in one sentence: %s', async (name, bytes, code, sentence) => {
    if (bytes !== undefined) drop(name, bytes);
    const before = stateOf(desk.content);
    expect(await importSheet(name, '--ui', 'en')).toEqual({ code, out: '', err: `${sentence}\n` });
    const { code: same, err } = await importSheet(name, '--ui', 'zh');
    expect(same).toBe(code);
    expect(err.trim()).toMatch(/^[^\n]*。$/);
    expect(stateOf(desk.content)).toBe(before);
    const { out } = await importSheet(name, '--report', 'json');
    expect(JSON.parse(out)).toHaveProperty('state');
  });

  test('is never shown to a terminal as it is', async () => {
    const { err } = await importSheet('a\u001b[31m.csv', '--ui', 'en');
    expect(err).toBe('There is no file a\\u{1b}[31m.csv.\n');
  });
});
