import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { translationBytes } from '../../src/cli/table/translation-sheet.ts';
import { project } from '../../src/cli/ports.ts';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { readSheet } from '../../src/engines/sheets/read-sheet.ts';
import { workbook } from '../../src/engines/xlsx/workbook.ts';
import type { ContentFolder, SourceFile } from '../../src/model/ports.ts';
import type { TextEdit } from '../../src/model/text-edit.ts';
import { exportWords } from '../../src/pipeline/table/export-words.ts';
import { importTable } from '../../src/pipeline/table/import-table.ts';
import { readBack } from '../../src/pipeline/table/read-back.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { csvBytes } from '../../src/render/data/delimited.ts';

const sample = join(project, 'test', 'fixtures', 'sample');
const file = 'sample/tables/t1.yaml';
const templates = openTemplateFolder(join(project, 'templates'));
const utf8 = new TextEncoder();
const below = (folder: string): SourceFile[] =>
  readdirSync(join(sample, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(sample.length + 1), bytes: readFileSync(path) }));
const article = below('sample');
const journal = [{ path: 'journal.yaml', bytes: readFileSync(join(sample, 'journal.yaml')) }];

/** The sample with another text of its table. */
function contentWith(table: string): ContentFolder {
  const files = article.map((one) => (one.path === file ? { path: file, bytes: utf8.encode(table) } : one));
  return {
    articleSlugs: () => Promise.resolve(['sample']),
    journalFiles: () => Promise.resolve(journal),
    articleFiles: () => Promise.resolve({ files, refused: [] }),
  };
}

/** The text of the table after a sheet was read back into it, and what was said. */
async function afterReadBack(table: string, bytes: Uint8Array) {
  const made: TextEdit[] = [];
  const writer = {
    apply: (edits: readonly TextEdit[]) => {
      made.push(...edits);
      return Promise.resolve({ files: [file], refused: [] });
    },
  };
  const outcome = await readBack({ bytes, dryRun: false }, { content: contentWith(table), templates, writer });
  return { outcome, text: applyEdits(table, made).text };
}

const awkward = [
  'a',
  '剂',
  '量',
  ' ',
  "'",
  '"',
  ':',
  '#',
  ',',
  '{',
  '}',
  '[',
  ']',
  '=',
  '+',
  '-',
  '@',
  '?',
  '|',
  '>',
  '&',
  '*',
  '%',
  '\\',
  '1',
  '0',
  '.',
  '/',
  '_x0041_',
  'é',
  'e\u0301',
];
const words = fc
  .array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 10 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const pair = fc
  .record({ zh: words, en: fc.option(words, { nil: undefined }) })
  .map(({ zh, en }) => (en === undefined ? { zh } : { zh, en }));

/** A table with words in every kind of place, laid out at random. */
const table = fc
  .record({
    pairs: fc.array(pair, { minLength: 9, maxLength: 9 }),
    flow: fc.boolean(),
    width: fc.constantFrom(0, 20, 80),
  })
  .map(({ pairs, flow, width }) => {
    const [caption, term, field, out, head, group, cell, note, abbreviation] = pairs;
    const value = {
      caption,
      vocabularies: { v: { a: { label: term } } },
      fields: { f: { type: 'term', vocabulary: 'v', label: field }, out: { type: 'text', label: out } },
      columns: [{ id: 'f', head, show: '{f}{out}' }],
      groups: [{ id: 'g', label: group }],
      rows: [{ id: 't1-r01', group: 'g', f: 'a', out: cell }],
      abbreviations: [{ abbreviation: 'X', expansion: abbreviation }],
      notes: [{ id: 'n', text: note }],
    };
    const document = parseDocument(stringify(value));
    for (const path of [['caption'], ['rows', 0, 'out'], ['notes', 0]])
      (document.getIn(path, true) as { flow: boolean }).flow = flow;
    return `# a table\n${document.toString({ lineWidth: width })}`;
  });

const exported = async (text: string) => {
  const outcome = await exportWords({}, { content: contentWith(text), templates });
  if (outcome.state !== 'exported') throw new Error(JSON.stringify(outcome));
  return outcome;
};

describe('the round trip of a table’s words', () => {
  test('without a change changes nothing, as a workbook and as separated values', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (text, separated) => {
        const sheet = await exported(text);
        const { outcome, text: after } = await afterReadBack(text, translationBytes(sheet, separated, 'zh'));
        expect(outcome).toMatchObject({ state: 'nothing-new', unchanged: sheet.lines.length, refused: [] });
        expect(after).toBe(text);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  test('puts what a translator wrote where it belongs, and changes nothing else', async () => {
    const change = fc.record({ which: fc.nat(8), translation: words, separated: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(table, change, async (text, { which, translation, separated }) => {
        const sheet = await exported(text);
        const line = sheet.lines[which]!;
        const lines = sheet.lines.with(which, { ...line, translation });
        const { outcome, text: after } = await afterReadBack(
          text,
          translationBytes({ ...sheet, lines }, separated, 'en'),
        );
        const isSame = line.translation.normalize('NFC') === translation.normalize('NFC');
        expect(outcome).toMatchObject({ state: isSame ? 'nothing-new' : 'written', refused: [] });
        const again = await exported(after);
        const said = (some: typeof sheet.lines) =>
          some.map(({ id, source, translation: one }) => [id, source, one.normalize('NFC').replace(/\s+/g, ' ')]);
        expect(said(again.lines)).toEqual(said(lines));
        expect(after.startsWith('# a table\n')).toBe(true);
        const without = (of: string) =>
          JSON.stringify(parse(of), (key, value: unknown) => (key === 'en' ? undefined : value));
        expect(without(after)).toBe(without(text));
      }),
      { numRuns: 25 },
    );
  }, 300_000);
});

describe('whatever a sheet holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'NR',
      '—',
      '0',
      '1',
      '12',
      '1.50',
      '5 mg',
      '1×10⁶个',
      '第3天',
      '6-8周',
      '≥5',
      '是',
      '2026-01-05',
      '[@sample2001]',
      '007',
      '[@x; ]',
      '尾静脉',
      '{f}',
      'yes',
      'null',
      '~',
      'id',
      '甲、乙',
      '甲\n乙',
      '\u0000\u200b\ud800',
      '# differs x: y',
      '---',
      '...',
      '--- a',
    ),
    fc
      .array(fc.constantFrom(...awkward, '：', '；', '、', '\u3000', '－'), { maxLength: 8 })
      .map((pieces) => pieces.join('')),
  );
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }));

  test('its draft is a table in which nothing is amiss but words that are missing', async () => {
    const creator = { createArticle: () => Promise.resolve(false), create: () => Promise.resolve(true) };
    await fc.assert(
      fc.asyncProperty(grid, fc.boolean(), async (rows, separated) => {
        const bytes = separated
          ? csvBytes(rows, () => ({ put: (text) => text, lift: (text) => text }))
          : workbook([{ name: 'a', widths: [9], frozen: 0, rows: rows.map((values) => ({ values })) }]);
        fc.pre(readSheet(bytes).sheet !== undefined);
        const content = contentWith(readFileSync(join(sample, file), 'utf8'));
        // A draft with any other mistake is thrown as a mistake of ours.
        const outcome = await importTable(
          { file: { path: 'a: b\n.csv', bytes }, dryRun: true },
          { content, templates, creator },
        );
        expect(['drafted', 'no-rows']).toContain(outcome.state);
        if (outcome.state === 'drafted') expect(outcome.gaps['zh']).toBeLessThanOrEqual(1 + 2 * rows[0]!.length);
      }),
      { numRuns: 300 },
    );
  }, 300_000);
});
