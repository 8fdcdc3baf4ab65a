import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../render/data/parse-csv.ts';
import { attribute, byId, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { call, deskWith, type Desk } from './command-line.ts';

const rows = 10_000;
const formats = 'html,csv,csv-labels,xlsx,json,schema,datapackage';

let desk: Desk;
const built = (path: string): Buffer => readFileSync(join(desk.out, path));

beforeAll(async () => {
  desk = deskWith();
  const table = join(desk.content, 'sample', 'tables', 't1.yaml');
  const [head] = readFileSync(table, 'utf8').split('rows:\n');
  const written = Array.from({ length: rows }, (_, index) => {
    const id = `t1-r${String(index + 1).padStart(5, '0')}`;
    return `  - { id: ${id}, route: ${index % 2 ? 'intranasal' : 'tail-vein'}, dose: ${index + 1} mg, ref: sample2001 }\n`;
  });
  writeFileSync(table, `${head}rows:\n${written.join('')}`);
  expect(await call('build', ...desk.folders, '--format', formats)).toMatchObject({ code: 0 });
});
afterAll(() => desk.clear());

describe.each([
  ['zh', '共 10\u202f000 行，此处列前 500 行，其余见数据文件。'],
  ['en', 'The first 500 of 10,000 rows are shown; the data files hold all of them.'],
])('the %s page of a table of 10,000 rows', (language, sentence) => {
  const page = () => readHtml(built(`${language}/sample/index.html`).toString('utf8'));

  test('shows the first 500, says so, and leads to the data', () => {
    const table = byId(page(), 't1');
    const shown = elementsOf(table, 'tr').flatMap((row) => attribute(row, 'id') ?? []);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([500, 't1-r00001', 't1-r00500']);
    const cut = elementsOf(table, 'p').find((paragraph) => hasClass(paragraph, 'cut'))!;
    expect(wordsOf(cut)).toContain(sentence.replaceAll('\u202f', ' '));
    expect(elementsOf(cut, 'a').map((link) => attribute(link, 'href'))).toEqual(['#t1-data']);
    const files = elementsOf(byId(table, 't1-data'), 'a').map((link) => attribute(link, 'href'));
    expect(files).toContain('../../data/sample/t1.csv');
  });

  test('has no way back to a citation that it does not show', () => {
    const elements = elementsOf(page());
    const ids = new Set(elements.flatMap(({ properties }) => properties['id'] ?? []));
    const links = elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });
});

test('its data files hold all of them', async () => {
  expect(parseCsv(built('data/sample/t1.csv').toString('utf8'))).toHaveLength(rows + 1);
  expect(parseCsv(built('data/sample/t1.values.csv').toString('utf8'))).toHaveLength(3 * rows + 1);
  expect(parseCsv(built('data/sample/t1.en.csv').toString('utf8'))).toHaveLength(rows + 1);
  const json = JSON.parse(built('data/sample/t1.json').toString('utf8')) as { rows: unknown[] };
  expect(json.rows).toHaveLength(rows);
  const sheets = await readWorkbook(built('data/sample/t1.xlsx'));
  expect(sheets[2]!.data).toHaveLength(rows + 1);
  expect(sheets[0]!.data.length).toBeGreaterThan(rows);
});
