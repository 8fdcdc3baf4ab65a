import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowedInText, declaredInData, declaredInText, switchedOff } from '../../src/cli/guide/declared-examples.ts';
import { rules } from '../../src/cli/report/rules.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { RuleExample } from '../../src/model/rule.ts';
import { platformRules } from '../../src/platform/rules.ts';
import { project } from '../support/build.ts';
import { browserPrinter, findingsIn } from './example-findings.ts';

/** Rules whose breach shows only where pages are made, and the output that shows it. */
const shownByBuild: Readonly<Record<string, string>> = {
  'glyphs-are-covered': 'pdf',
  'pages-agree': 'pdf',
  'templates-are-sound': 'html',
};

/** Rules that are about pages as they are printed. */
const printed: ReadonlySet<string> = new Set(['pages-agree']);

/** Rules whose bad examples cannot but break another rule too, and why. */
const unavoidable: Readonly<Record<string, { readonly rules: readonly string[]; readonly why: string }>> = {
  'declarations-are-well-formed': {
    rules: ['numbers-agree'],
    why: 'a declaration that cannot be read declares nothing',
  },
};

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
    expect((await findingsIn(example)).map(said)).toEqual([]);
  });
});

test.each(['zh', 'en'] as const)(
  'differences declared as the introduction shows, %s, are reported by none',
  async (ui) => {
    for (const example of [declaredInText(ui), declaredInData(ui)]) {
      expect((await findingsIn(example)).map(said)).toEqual([]);
      const undeclared = Object.entries(example).map(([name, text]) => [name, text.replace(/^.*differs.*$/m, '')]);
      expect((await findingsIn(Object.fromEntries(undeclared))).map(({ rule }) => rule)).toContain('numbers-agree');
    }
  },
);

test.each(['zh', 'en'] as const)('a breach allowed as the introduction shows, %s, is reported by none', async (ui) => {
  const example = allowedInText(ui);
  expect((await findingsIn(example)).map(said)).toEqual([]);
  const forbidden = { 'zh.md': example['zh.md']!.replace(/<!--.*-->/, '') };
  expect((await findingsIn(forbidden)).map(({ rule }) => rule)).toEqual(['han-and-latin-stand-close']);
});

test('a rule switched off as the introduction shows is broken in silence', async () => {
  const breach = { 'en.md': 'Cells were found in lung, liver, kidney and spleen.' };
  expect((await findingsIn(breach)).map(({ rule }) => rule)).toEqual(['series-end-with-a-comma']);
  expect((await findingsIn({ ...breach, ...switchedOff })).map(said)).toEqual([]);
});

/** Rules that no text of an example can break, why, and what breaks them in the tests; those about the machine beside. */
const withoutExamples: Readonly<Record<string, { readonly why: string; readonly seen: string }>> = {
  'files-are-utf-8': { why: 'wants bytes that are no text', seen: 'test/fixtures/mistakes/file-gbk/mistake.yaml' },
  'files-stay-inside': { why: 'wants a link on disk', seen: 'test/fixtures/mistakes/file-link-outside/mistake.yaml' },
  'citation-locale-is-known': { why: 'wants a language with labels but no locale', seen: 'test/engines/csl.test.ts' },
};

test.each(Object.keys(rules))('%s has examples where it can have any', (id) => {
  const without = Object.hasOwn(withoutExamples, id) || Object.hasOwn(platformRules, id);
  expect(rules[id]!.examples === undefined).toBe(without);
});

test.each(Object.entries(withoutExamples))('%s, which has no examples, is seen broken', (id, { seen }) => {
  expect(readFileSync(join(project, seen), 'utf8')).toContain(id);
});

const explained = Object.values(rules).flatMap(({ id, examples }) => (examples ? [{ id, examples }] : []));

describe.each(explained)('$id', ({ id, examples }) => {
  const printer = printed.has(id) ? browserPrinter : undefined;

  test.each(examples.good.map((example) => ({ example })))('is kept by $example', async ({ example }) => {
    expect((await findingsIn(example, shownByBuild[id], printer)).map(said)).toEqual([]);
  });

  test.each(examples.bad.map((example) => ({ example })))('is broken by $example', async ({ example }) => {
    const found = await findingsIn(example, shownByBuild[id], printer);
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
    const found = (await Promise.all(bad.map((example) => findingsIn(example, shownByBuild[id])))).flat();
    for (const rule of expected)
      expect(
        found.map((one) => one.rule),
        why,
      ).toContain(rule);
  }
});
