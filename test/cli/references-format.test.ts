import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { call, deskWith, type Desk } from './command-line.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

/** A file beside the content of a desk. */
function file(name: string, text: string): string {
  desk = deskWith();
  const path = join(desk.content, '..', name);
  writeFileSync(path, text);
  return path;
}

const examples = (year: number): { item: object; expected: string }[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/gbt7714/rules-${year}.json`), 'utf8')) as {
    item: object;
    expected: string;
  }[];

describe('diglot references format', () => {
  test.each([2015, 2025])(
    'prints the records of a file in its order, each with its number, by GB/T 7714-%i',
    async (year) => {
      const known = examples(year);
      const path = file('records.json', JSON.stringify(known.map(({ item }) => item)));
      const style = `gb-t-7714-${year}-numeric`;
      const { code, out, err } = await call('references', 'format', path, '--style', style, '--lang', 'zh');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe(known.map(({ expected }, index) => `[${index + 1}] ${expected}\n`).join(''));
    },
  );

  test('prints a .bib in an English style', async () => {
    const path = file(
      'records.bib',
      '@article{lee2023, author = {Lee, Kim}, title = {An invented article}, journal = {Journal of Samples}, year = 2023, volume = {3}, pages = {1--2}}',
    );
    const { code, out } = await call('references', 'format', path, '--style', 'ama', '--lang', 'en');
    expect({ code, out }).toEqual({
      code: 0,
      out: '1. Lee K. An invented article. Journal of Samples. 2023;3:1-2.\n',
    });
  });

  test('prints records with odd fields, as programs write them', async () => {
    const record = {
      id: 7,
      type: 'article-journal',
      title: '题名',
      page: 5,
      volume: 3,
      DOI: null,
      'container-title': '刊',
    };
    const path = file('odd.json', JSON.stringify({ items: [record, { ...record, id: 7, title: '又一题名' }] }));
    const { out } = await call('references', 'format', path);
    expect(out).toBe('[1] 题名[J]. 刊，3：5.\n[2] 又一题名[J]. 刊，3：5.\n');
  });

  test('names the styles that there are where it is asked for another', async () => {
    const { code, out, err } = await call('references', 'format', file('a.json', '[]'), '--style', 'apa-7');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/apa-7.*gb-t-7714-2015-numeric, gb-t-7714-2025-numeric/s);
  });

  test('says so where the file cannot be read', async () => {
    expect(await call('references', 'format', 'nowhere.json')).toMatchObject({ code: 2, out: '' });
    expect(await call('references', 'format', file('a.json', '[{'))).toMatchObject({ code: 1, out: '' });
  });
});
