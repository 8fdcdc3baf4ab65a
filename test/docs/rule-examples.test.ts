import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/cli/report/rules.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { RuleExample } from '../../src/model/rule.ts';
import { build } from '../../src/pipeline/build.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { openCache } from '../../src/platform/cache.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { project } from '../support/build.ts';
import { memoryContent } from '../support/memory.ts';
import { layOutExample } from './example-article.ts';
import { templatesUnder } from './example-templates.ts';

/** Rules whose breach shows only where pages are made, and the output that shows it. */
const shownByBuild: Readonly<Record<string, string>> = {
  'glyphs-are-covered': 'pdf',
  'templates-are-sound': 'html',
};

/** Rules whose bad examples cannot but break another rule too, and why. */
const unavoidable: Readonly<Record<string, { readonly rules: readonly string[]; readonly why: string }>> = {};

const desk = mkdtempSync(join(tmpdir(), 'diglot-examples-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const memo = createMemo();
const request = { only: [], languages: [], strict: false, keepGoing: false, drafts: true };

/** What is found in the small article with an example laid over it. */
async function findingsIn(id: string, example: RuleExample): Promise<readonly Diagnostic[]> {
  const ports = { content: memoryContent(layOutExample(example)), templates: templatesUnder(example), memo };
  const format = shownByBuild[id];
  const checked = await checkContent({ ...request, formats: [] }, ports);
  if (format === undefined || checked.diagnostics.length > 0) return checked.diagnostics;
  const variables = { DIGLOT_CACHE: join(desk, 'cache') };
  const cache = await openCache({ variables, platform: process.platform, home: desk, project });
  // Where the printer is reached, nothing was found.
  class Reached extends Error {}
  try {
    const outcome = await build(
      { ...request, formats: [format] },
      {
        ...ports,
        printer: { start: () => undefined, print: () => Promise.reject(new Reached()) },
        fonts: openFontStore({ project, cache }),
        output: { read: () => Promise.resolve(undefined), publish: () => Promise.resolve() },
        progress: { step: () => undefined },
        version: '0.0.0',
      },
    );
    return outcome.diagnostics;
  } catch (error) {
    if (error instanceof Reached) return [];
    throw error;
  }
}

/** A finding with its place and words, so that a failing test says all. */
function said({ rule, place, values }: Diagnostic): string {
  const where = place ? ` ${place.file}:${place.line}:${place.column}` : '';
  return `${rule}${where} ${rules[rule]!.words.en.message(values)}`;
}

describe('the small article', () => {
  const alone: readonly RuleExample[] = [
    {},
    { 'zh.md': '正文。' },
    { 'en.md': 'Words.' },
    { 'zh.md': '见[](#t1)和[](#s2)。', 'en.md': 'See [](#t1) and [](#s2).' },
    { 'zh.md': '见[@wang2020; @li2022]。', 'en.md': 'See [@wang2020; @li2022].' },
  ];
  test.each(alone.map((example) => ({ example })))('is sound by itself: $example', async ({ example }) => {
    expect((await findingsIn('', example)).map(said)).toEqual([]);
  });
});

const explained = Object.values(rules).flatMap(({ id, examples }) => (examples ? [{ id, examples }] : []));

describe.each(explained)('$id', ({ id, examples }) => {
  test.each(examples.good.map((example) => ({ example })))('is kept by $example', async ({ example }) => {
    expect((await findingsIn(id, example)).map(said)).toEqual([]);
  });

  test.each(examples.bad.map((example) => ({ example })))('is broken by $example', async ({ example }) => {
    const found = await findingsIn(id, example);
    expect(
      found.map(({ rule }) => rule),
      found.map(said).join('\n'),
    ).toContain(id);
    const others = found.filter(
      ({ rule, severity }) => severity === 'error' && rule !== id && !unavoidable[id]?.rules.includes(rule),
    );
    expect(others.map(said)).toEqual([]);
  });

  test('has examples of both kinds', () => {
    expect(examples.good.length).toBeGreaterThan(0);
    expect(examples.bad.length).toBeGreaterThan(0);
  });
});

test('an exception is made only where it is needed', async () => {
  for (const [id, { rules: expected, why }] of Object.entries(unavoidable)) {
    const bad = rules[id]?.examples?.bad ?? [];
    const found = (await Promise.all(bad.map((example) => findingsIn(id, example)))).flat();
    for (const rule of expected)
      expect(
        found.map((one) => one.rule),
        why,
      ).toContain(rule);
  }
});
