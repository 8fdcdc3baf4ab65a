import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCsv } from '../render/data/parse-csv.ts';
import { builtJournal, project } from '../support/build.ts';
import { byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';

const slug = 'msc-ischemic-stroke';
const built = await builtJournal('shipped');
const content = (path: string): string => readFileSync(`${project}/content/${slug}/${path}`, 'utf8');
const references = JSON.parse(content('references.json')) as {
  readonly id: string;
  readonly custom: { readonly status: string };
}[];

describe.each(['zh', 'en'] as const)('the reference exports of the %s edition', (language) => {
  const text = (format: string): string => built.text(`${language}/${slug}/references.${format}`);
  const keys = references.map(({ id }) => id);
  const statusWords = {
    zh: /已查明|推定|所引未查明，列相近文献|未查明/,
    en: /Identified|Probable|Cited work not identified|Not identified/,
  }[language];

  test('carry all records as CSL-JSON, each with its status in data and in words', () => {
    const items = JSON.parse(text('json')) as { id: string; note: string; custom: { status: string } }[];
    expect(items.map(({ id }) => id)).toEqual(keys);
    expect(items.map(({ custom }) => custom.status)).toEqual(references.map(({ custom }) => custom.status));
    for (const { id, note } of items) expect(note, id).toMatch(statusWords);
  });

  test('carry all records as BibTeX, each with its status', () => {
    const entries = text('bib').split(/^@/m).slice(1);
    expect(entries.map((entry) => /^\w+\{([^,]+),/.exec(entry)?.[1])).toEqual(keys);
    for (const entry of entries) expect(/^ {2}annote = \{(.*)\}/m.exec(entry)?.[1], entry).toMatch(statusWords);
  });

  test('carry all records as RIS, each with its status', () => {
    const records = text('ris')
      .split(/^TY {2}- /m)
      .slice(1);
    expect(records.map((record) => /^ID {2}- (.*)$/m.exec(record)?.[1])).toEqual(keys);
    for (const record of records) {
      expect(/^N1 {2}- (.*)$/m.exec(record)?.[1], record).toMatch(statusWords);
      expect(record.trimEnd()).toMatch(/\nER {2}-$/);
    }
  });

  test('carry as text the printed list: 52 entries, each with its status', () => {
    const lines = text('txt').trimEnd().split('\n');
    const printed = elementsOf(byId(readHtml(built.text(`${language}/${slug}/index.html`)), 'references'), 'li');
    expect(lines.map((line) => Number(/^(\d+)\. /.exec(line)?.[1]))).toEqual(oneTo(52));
    for (const [index, line] of lines.entries()) {
      expect(line).toMatch(
        {
          zh: /^\d+\. (已查明。|推定。|所引文献未查明。相近文献：|未查明。)/,
          en: /^\d+\. (Identified\.|Probable\.|Cited work not identified\. Related work:|Not identified\.)/,
        }[language],
      );
      const item = printed[index];
      if (item) expect(wordsOf(item)).toContain(line.replace(/^\d+\. /, ''));
    }
  });
});

describe('Table 1 as data', () => {
  const source = parse(content('tables/t1.yaml')) as { rows: { id: string; arms?: unknown[] }[] };
  const rows = source.rows.map(({ id, arms }) => [id, arms?.length ?? 0] as const);

  test('has a CSV record for every arm, or for the row where a study has one arm only', () => {
    const [head = [], ...records] = parseCsv(built.text(`data/${slug}/t1.csv`));
    const column = head.indexOf('row');
    const counts = rows.map(([id]) => [id, records.filter((record) => record[column] === id).length]);
    expect(counts).toEqual(rows.map(([id, arms]) => [id, Math.max(1, arms)]));
    expect(records).toHaveLength(24);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([head.length]));
  });

  test('has a JSON row for every study, with its arms', () => {
    const data = JSON.parse(built.text(`data/${slug}/t1.json`)) as { rows: { id: string; arms?: unknown[] }[] };
    expect(data.rows.map(({ id, arms }) => [id, arms?.length ?? 0])).toEqual(rows);
    expect(data.rows).toHaveLength(17);
  });

  test('says of each row how sure its study is', () => {
    const [head = [], ...records] = parseCsv(built.text(`data/${slug}/t1.csv`));
    const statusOf = new Map(references.map(({ id, custom }) => [id, custom.status]));
    for (const record of records) {
      expect(record[head.indexOf('ref_status')]).toBe(statusOf.get(record[head.indexOf('ref_key')]!));
    }
  });
});

function oneTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
