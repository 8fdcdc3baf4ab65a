import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { layOutSample } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { buildIntoMemory } from '../support/build-into-memory.ts';
import { linesOf, withoutSpace } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf } from '../support/pdf.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
const printer = printerIn(cache);
afterAll(async () => {
  await printer.close();
  desk.remove();
});

const marks = `{ raised: false, open: '〔', close: '〕', separator: '，', range: '-', joinFrom: 3, afterPunctuation: false, locator: behind }`;

/** A theme that sets what its readers read in its own way, and its pages too. */
const review = {
  'review/theme.yaml': `extends: default
citationMarks: { gb-t-7714-2025-numeric: ${marks} }
introductionHeaded: [zh]
print: { columns: 3, columnGap: 4, margins: [60, 50, 60, 50] }
`,
  'review/labels/zh.json': '{ "references": { "title": "引用文献" }, "proof": { "mark": "清样" } }',
  'review/print/print.css': 'h1 { font-size: 40pt; }',
};

/** The proof of the sample in Chinese and its findings, with lines in `journal.yaml` in the place of its theme. */
async function proofOf(name: string, lines: string) {
  const content = join(desk.path, name);
  layOutSample(content, { replace: { 'journal.yaml': { 'theme: default': lines } } });
  const ports = { printer, cache, templates: templatesWith(review) };
  const { files, outcome } = await buildIntoMemory(content, ports, { proof: true, languages: ['zh'] });
  return { bytes: files.get('sample.zh.proof.pdf'), rules: outcome.diagnostics.map(({ rule }) => rule) };
}

test('a proof has the citation marks, words, and paper of its journal, and one column as proofs have', async () => {
  const { bytes, rules } = await proofOf('review', 'theme: review\nprint: { size: [210, 285], columns: 2 }');
  expect(rules).toEqual([]);
  expect(await pdfRules(bytes!)).toEqual([]);
  const { pages, text } = await readPdf(bytes!);
  for (const { width, height } of pages) {
    expect([width, height].map(Math.round)).toEqual([595, Math.round((285 / 25.4) * 72)]);
  }
  const words = withoutSpace(text);
  for (const wanted of ['一条文献〔1〕', '计算〔2，3〕', '引言', '引用文献', '清样']) expect(words).toContain(wanted);
  const body = pages.flatMap(linesOf).filter(({ size }) => size > 10 && size < 11);
  const left = (30 / 25.4) * 72;
  expect(body.length).toBeGreaterThan(5);
  for (const { x, text: line } of body) expect([line, Math.abs(x - left) < 60]).toEqual([line, true]);
});

test('a mistake in the theme of a journal is said once, and there is no proof', async () => {
  const { bytes, rules } = await proofOf('unknown', 'theme: reviews');
  expect(rules).toEqual(['files-are-present']);
  expect(bytes).toBeUndefined();
});
