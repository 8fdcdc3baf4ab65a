import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/pipeline/check.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { deskWith, type Desk } from '../cli/command-line.ts';
import { mistakesFolder } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

const { write } = parse(readFileSync(join(mistakesFolder, 'ledger-changed', 'mistake.yaml'), 'utf8')) as {
  readonly write: Readonly<Record<string, string>>;
};

test('confirming pairs makes outputs new as far as they show it, and is heeded all the same', async () => {
  desk = deskWith();
  const request = { only: [], languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const ports = { content: openContentFolder(desk.content), templates: templatesWith({}), memo: createMemo() };
  const before = await checkContent(request, ports);
  const ledger = write['sample/attestations.yaml']!;
  const withLedger = (text: string) => {
    writeFileSync(join(desk!.content, 'sample', 'attestations.yaml'), text);
    return checkContent(request, ports);
  };
  const after = await withLedger(ledger);
  const [shown] = after.articles[0]!.publication!.confirmations;
  expect(before.articles[0]!.publication!.confirmations).toMatchObject([{ confirmed: 0, by: [] }]);
  expect(shown!.languages).toEqual(['zh', 'en']);
  expect(shown!.confirmed).toBeGreaterThan(0);
  expect(shown!.by).toContainEqual({ name: 'Sample Reviewer', role: 'translation-reviewer' });
  expect(after.articles[0]!.inputs).not.toBe(before.articles[0]!.inputs);

  const redated = await withLedger(ledger.replaceAll('2026-01-10', '2026-01-11'));
  expect(redated.articles[0]!.article!.ledger.attestations).toHaveLength(5);
  expect(redated.articles[0]!.inputs).toBe(after.articles[0]!.inputs);
  expect(redated.articles[0]!.publication).toBe(after.articles[0]!.publication);

  writeFileSync(join(desk.content, 'sample', 'attestations.yaml'), 'confirmed: {}\n');
  const broken = await checkContent(request, ports);
  expect(broken.articles[0]!.state).toBe('stopped');
  const path = join(desk.content, 'sample', 'en.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('A sample abstract', 'One sample abstract'));
  expect((await checkContent(request, ports)).articles[0]!.inputs).not.toBe(before.articles[0]!.inputs);
});
