import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checks } from '../../src/check/rules.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { acceptedForms } from '../../src/model/glossary.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { readGlossary } from '../../src/read/read-glossary.ts';

const read = (name: string): string => readFileSync(new URL(`terms/${name}`, import.meta.url), 'utf8');
const both = z.strictObject({ zh: z.string(), en: z.string() });
const passage = both.extend({ abstract: both.optional(), notes: both.optional() });
const sound = z.array(passage.extend({ about: z.string() })).parse(parse(read('sound.yaml')));
const defects = z
  .record(z.string(), z.array(passage.extend({ expect: z.string() })))
  .parse(parse(read('defects.yaml')));

type Passage = z.infer<typeof passage>;

const rules = [
  'terms-have-all-languages',
  'preferred-terms-are-used',
  'terms-agree',
  'abbreviations-are-introduced',
  'declared-differences-exist',
] as const;

/** Rules about more than terms, to which sound passages are sound as well. */
const furtherRules = ['emphasis-agrees', 'hedges-agree', 'negations-agree', 'directions-agree'] as const;

function textOf({ abstract, notes, ...text }: Passage, language: 'zh' | 'en'): string {
  const note = notes ? `\n\n[^a]: ${notes[language]}` : '';
  const opening = abstract ? `## 摘 {#abs}\n\n${abstract[language]}\n\n## 引 {#s0}\n\n` : '';
  return `${opening}${text[language]}${note}\n`;
}

function findings(
  files: Readonly<Record<string, string>>,
  asked: readonly (keyof typeof checks)[] = rules,
): Diagnostic[] {
  const sources = Object.entries(files).map(([path, text]): SourceFile => ({
    path: `a/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { value, diagnostics, placeOf } = readArticle('a', { files: sources, refused: [] });
  expect(diagnostics).toEqual([]);
  const context = { journal: undefined, placeInArticle: placeOf, placeInJournal: placeOf, found: [] };
  return asked.flatMap((rule) => checks[rule].find(value!, context));
}

const declaration = 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n';

const check = (one: Passage, asked?: readonly (keyof typeof checks)[]) =>
  findings(
    {
      'article.yaml': declaration,
      'glossary.yaml': read('glossary.yaml'),
      'zh.md': textOf(one, 'zh'),
      'en.md': textOf(one, 'en'),
    },
    asked,
  );

/** The words under the mark, with the language that they stand in. */
function marked({ place, related }: Diagnostic): string {
  const shown = [place, ...related.map((other) => other.place)].find(
    (one) => one?.endColumn !== undefined && one.file.endsWith('.md'),
  );
  const { file, column, endColumn, quote } = shown!;
  return `${file.slice(2, 4)} ${quote!.slice(column - 1, endColumn! - 1)}`;
}

describe('a sound passage is left alone', () => {
  test('in many kinds', () => expect(sound.length).toBeGreaterThanOrEqual(30));

  test.each(sound.map((one) => [one.about, one] as const))('%s', (_, one) => {
    expect(check(one, [...rules, ...furtherRules]).map((finding) => `${finding.rule} ${marked(finding)}`)).toEqual([]);
  });
});

describe.each(Object.entries(defects))('a defect of the kind %s is found once', (kind, some) => {
  test('in many forms', () => expect(some.length).toBeGreaterThanOrEqual(kind === 'declared' ? 1 : 12));

  test.each(some.map((one) => [one.expect, one] as const))('%s', (expected, one) => {
    expect(check(one).map((finding) => `${finding.rule} ${marked(finding)}`)).toEqual([expected]);
  });
});

describe('the shipped article', () => {
  const folder = new URL('../../content/msc-ischemic-stroke/', import.meta.url);
  const file = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const names = ['article.yaml', 'glossary.yaml', 'references.json', 'zh.md', 'en.md', 'tables/t1.yaml'];
  const files = Object.fromEntries(names.map((name) => [name, file(name)]));
  const terms = readGlossary({ path: 'glossary.yaml', bytes: new TextEncoder().encode(file('glossary.yaml')) }).value;

  test('is held to its own glossary and sound', () => expect(findings(files)).toEqual([]));

  const removed = (['zh', 'en'] as const).flatMap((language) =>
    terms.flatMap((term) => {
      const gloss = language === 'zh' ? [term.forms.en!.preferred] : [];
      const forms = [...acceptedForms(term, language), ...gloss].sort((a, b) => b.length - a.length);
      const letters = forms.map((form) => form.replace(/^[a-z]/, (letter) => `[${letter}${letter.toUpperCase()}]`));
      const text = files[`${language}.md`]!;
      const whole = new RegExp(`(?<![A-Za-z])(?:${letters.join('|')})s?(?![A-Za-z])`, 'g');
      const without = text.replace(whole, language === 'zh' ? '某物' : 'thing');
      return without === text ? [] : [[language, term.id, without] as const];
    }),
  );

  test.each(removed)('is found to lack in %s the term %s, once it is taken out', (language, id, text) => {
    const found = findings({ ...files, [`${language}.md`]: text }).filter(({ rule }) => rule === 'terms-agree');
    const { preferred } = terms.find((term) => term.id === id)!.forms[language]!;
    expect(found.map(({ values }) => (values.wanted as readonly string[])[0])).toContain(preferred);
  });
});
