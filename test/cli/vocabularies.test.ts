import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSheet } from '../../src/engines/sheets/read-sheet.ts';
import { workbook } from '../../src/engines/xlsx/workbook.ts';
import { call, deskWith, type Desk } from './command-line.ts';

const routes = `  routes:
    tail-vein: { label: { zh: 尾静脉, en: tail vein } }
    intranasal: { label: { zh: 鼻内, en: intranasal } }
`;

/** The sample, its routes shared by its table and a figure, one of the organs and a unit by all articles. */
const changes = {
  replace: {
    'sample/tables/t1.yaml': {
      [`vocabularies:\n${routes}`]: '',
      'dose: 5 mg': 'dose: 5 mg/kg/d',
    },
    'sample/zh.md': { '第二段结果。': '第二段结果。\n\n::figure{#f1}' },
    'sample/en.md': { 'A second paragraph of results.': 'A second paragraph of results.\n\n::figure{#f1}' },
  },
  write: {
    'vocabularies.yaml': 'organs:\n  nose: { label: { zh: 鼻, en: nose }, same: UBERON:0000004 }\n',
    'units.yaml': 'mg/kg/d: { label: { zh: mg/kg/日, en: mg/kg per day } }\n',
    'sample/vocabularies.yaml': routes.replaceAll(/^ {2}/gm, ''),
    'sample/figures/f1.yaml': `kind: drawing
caption: { zh: 途径, en: Routes }
alt: { zh: 两条途径, en: Two routes }
labels: { vein: { term: routes.tail-vein }, nose: { term: organs.nose } }
`,
    'sample/figures/f1.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" font-size="14">
  <text data-label="vein" x="5" y="20"/>
  <text data-label="nose" x="5" y="50"/>
</svg>
`,
  },
};

let desk: Desk;
let folder: string;
beforeEach(() => {
  desk = deskWith(changes);
  folder = join(desk.content, '..');
  vi.stubEnv('INIT_CWD', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

const inContent = (name: string): string => join(desk.content, name);
const change = (name: string, from: string, to: string): void => {
  const text = readFileSync(inContent(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(inContent(name), text.replace(from, to));
};
const dataOf = (name: string): string => readFileSync(join(desk.out, 'data', 'sample', name), 'utf8');
const buildData = () => call('build', ...desk.folders, '--format', 'json,csv-labels', '--ui', 'en');

test('what tables and figures share is sound, and data files are made of it', async () => {
  expect(await call('check', '--content', desk.content, '--ui', 'en')).toMatchObject({
    code: 0,
    err: expect.stringContaining('No errors or warnings') as string,
  });
  expect(await buildData()).toMatchObject({ code: 0 });
  const data = JSON.parse(dataOf('t1.json')) as {
    vocabularies: unknown;
    units: unknown;
    fields: object;
    rows: unknown[];
  };
  const { vocabularies, units, fields, rows } = data;
  expect(vocabularies).toEqual({
    routes: {
      'tail-vein': { label: { zh: '尾静脉', en: 'tail vein' } },
      intranasal: { label: { zh: '鼻内', en: 'intranasal' } },
    },
  });
  expect(units).toEqual({ 'mg/kg/d': { label: { zh: 'mg/kg/日', en: 'mg/kg per day' } } });
  expect(JSON.stringify(fields)).not.toMatch(/units|yaml/);
  expect(rows[1]).toMatchObject({ values: { dose: { value: 5, unit: 'mg/kg/d' } } });
});

test.each([
  ['the article’s vocabularies', 'sample/vocabularies.yaml', 'en: intranasal', 'en: nasal', 't1.json', '"en": "nasal"'],
  ['the journal’s units', 'units.yaml', 'zh: mg/kg/日', 'zh: mg/(kg·d)', 't1.zh.csv', 'mg/(kg·d)'],
])('a file that was published is made anew when %s change', async (_, name, from, to, file, words) => {
  await buildData();
  expect(dataOf(file)).not.toContain(words);
  change(name, from, to);
  expect(await buildData()).toMatchObject({ code: 0 });
  expect(dataOf(file)).toContain(words);
});

describe('labels of a vocabulary are pairs', () => {
  test('that rules compare', async () => {
    change('sample/vocabularies.yaml', 'zh: 鼻内, en: intranasal', 'zh: 鼻内2次, en: intranasal 3 times');
    const { code, err } = await call('check', '--content', desk.content, '--ui', 'en');
    expect(code).toBe(1);
    expect(err).toContain('(numbers-agree)  routes.intranasal.label');
    expect(err).toContain('sample/vocabularies.yaml:3:');
  });

  test('that are confirmed, and known when they have changed since', async () => {
    await call('attest', 'vocabularies', 'f1', '--by', '张三', '--role', 'translator');
    change('sample/vocabularies.yaml', 'en: intranasal', 'en: by the nose');
    const { out } = await call('status', '--explain', 'vocabularies', '--ui', 'en');
    expect(out).toContain('vocabulary-routes-tail-vein  Confirmed');
    expect(out).toContain('vocabulary-routes-intranasal  English changed');
    expect((await call('status', '--ui', 'en')).out).toMatch(/Vocabularies +2 +1 +0 +1 +0 +0/);
  });

  test('that go to translators and come back', async () => {
    change(
      'sample/vocabularies.yaml',
      '{ label: { zh: 鼻内, en: intranasal } }',
      '{ label: { zh: 鼻内 } } # to be translated',
    );
    expect(await call('table', 'export', 'sample', '--out', 'out.xlsx', '--ui', 'zh')).toMatchObject({ code: 0 });
    const rows = readSheet(readFileSync(join(folder, 'out.xlsx'))).sheet!.rows.map((row) =>
      row.map(({ text }) => text),
    );
    const shared = rows.filter(([id]) => id!.startsWith('vocabulary-')).map((row) => row.slice(0, 6));
    expect(shared).toEqual([
      ['vocabulary-routes-tail-vein', 'vocabularies · routes · tail-vein', '词表', '尾静脉', 'tail vein', '待核对'],
      ['vocabulary-routes-intranasal', 'vocabularies · routes · intranasal', '词表', '鼻内', '', '待译'],
    ]);
    expect(rows.map(([id]) => id)).toContain('t1-field-route');
    const translated = rows.map((row) => (row[0] === 'vocabulary-routes-intranasal' ? row.with(4, 'intranasal') : row));
    const sheet = { name: 'back', widths: [9], frozen: 0, rows: translated.map((values) => ({ values })) };
    writeFileSync(join(folder, 'back.xlsx'), workbook([sheet]));
    expect(await call('table', 'read-back', 'back.xlsx')).toMatchObject({ code: 0 });
    expect(readFileSync(inContent('sample/vocabularies.yaml'), 'utf8')).toContain(
      'intranasal: { label: { zh: 鼻内, en: intranasal } } # to be translated',
    );
  });
});

describe('terms of a vocabulary that are terms of the glossary', () => {
  const held = (glossary: string) =>
    change('sample/vocabularies.yaml', 'en: tail vein } }', `en: tail vein }, glossary: ${glossary} }`);
  const inTexts = (zh: string, en: string) => {
    change('sample/zh.md', '第二段结果。', zh);
    change('sample/en.md', 'A second paragraph of results.', en);
  };

  test('are wanted on both sides of a paragraph', async () => {
    held('true');
    inTexts('细胞经尾静脉输入。', 'The cells were given by caudal vein.');
    expect((await call('check', '--content', desk.content, '--ui', 'en')).err).toContain('(terms-agree)');
  });

  test('may be said as the vocabulary allows, and not as it forbids', async () => {
    held('{ en: { allowed: [caudal vein], forbidden: [vein of the tail] } }');
    inTexts('细胞经尾静脉输入。', 'The cells were given by caudal vein.');
    expect(await call('check', '--content', desk.content)).toMatchObject({ code: 0 });
    change('sample/en.md', 'caudal vein', 'a vein of the tail');
    expect((await call('check', '--content', desk.content, '--ui', 'en')).err).toContain('(preferred-terms-are-used)');
  });

  test('are introduced where their label stands in a table with an abbreviation', async () => {
    change('sample/vocabularies.yaml', 'zh: 鼻内, en: intranasal', 'zh: IN给药, en: IN dosing');
    writeFileSync(
      inContent('sample/glossary.yaml'),
      '- { id: nasal, abbr: IN, zh: { preferred: 鼻内给药 }, en: { preferred: intranasal route } }\n',
    );
    const { err } = await call('check', '--content', desk.content, '--ui', 'en');
    expect(err.match(/\(abbreviations-are-introduced\)/g)).toHaveLength(2);
    expect(err).toContain('sample/vocabularies.yaml:3:');
  });
});
