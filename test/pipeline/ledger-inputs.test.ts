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

test('confirming pairs makes no output new, and is heeded all the same', async () => {
  desk = deskWith();
  const request = { only: [], languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const ports = { content: openContentFolder(desk.content), templates: templatesWith({}), memo: createMemo() };
  const before = await checkContent(request, ports);
  writeFileSync(join(desk.content, 'sample', 'attestations.yaml'), write['sample/attestations.yaml']!);
  const after = await checkContent(request, ports);
  expect(before.articles[0]!.publication).toBeDefined();
  expect(after.articles[0]!.publication).toBe(before.articles[0]!.publication);
  expect(after.articles[0]!.inputs).toBe(before.articles[0]!.inputs);
  expect(after.articles[0]!.article!.ledger.attestations).toHaveLength(5);

  writeFileSync(join(desk.content, 'sample', 'attestations.yaml'), 'confirmed: {}\n');
  const broken = await checkContent(request, ports);
  expect(broken.articles[0]!.state).toBe('stopped');
  const path = join(desk.content, 'sample', 'en.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('A sample abstract', 'One sample abstract'));
  expect((await checkContent(request, ports)).articles[0]!.inputs).not.toBe(before.articles[0]!.inputs);
});
