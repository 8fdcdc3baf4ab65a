import { toHtml } from 'hast-util-to-html';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createCitationEngine, loadCitationProcessor } from '../../src/engines/csl.ts';
import type { CslItem } from '../../src/model/csl.ts';
import { cslFile } from './csl-engines.ts';

const { value } = createCitationEngine(await loadCitationProcessor(), {
  edition: 'en',
  style: { id: 'ama', xml: cslFile('ama.csl') },
  locale: { tag: 'en-US' },
});
const engine = value!;

const examples = JSON.parse(readFileSync(new URL('../fixtures/ama/rules.json', import.meta.url), 'utf8')) as readonly {
  readonly item: CslItem;
  readonly expected: string;
}[];

test.each(examples)('prints $item.id', ({ item, expected }) => {
  expect(engine.entries([item])[0]!.plain).toBe(expected);
});

test('sets journals and books in italics, titles of articles upright', () => {
  const html = (index: number): string => toHtml(engine.entries([examples[index]!.item])[0]!.content);
  expect(html(0)).toContain('Mesenchymal stem cells in stroke. <i>JAMA</i>.');
  expect(html(3)).toContain('<i>Red Book</i>. 2nd ed.');
});

test('numbers its entries with a point', () => {
  expect(engine.label(3)).toBe('3.');
});
