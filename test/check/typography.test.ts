import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { houseRules } from '../../src/check/typography/registry.ts';
import { filesOf, findingsIn, fixed, marked } from './typography/findings-in.ts';

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const words = z.string().optional();
const said = z.strictObject({ zh: words, en: words, front: words, table: words });

const sound = z.array(said.extend({ about: z.string() })).parse(read('typography/sound.yaml'));
const slips = z
  .record(z.string(), z.array(said.extend({ write: words, marks: words, also: z.array(z.string()).default([]) })))
  .parse(read('typography/slips.yaml'));

/** Sound passages about other rules, in which a rule of house style is right to find something. */
const rightlyFound: Readonly<Record<string, readonly string[]>> = {
  temperature: ['minus-signs-are-real'],
  'micro-sign': ['digits-and-letters-are-half-width', 'micro-signs-are-greek'],
};

describe('a sound passage is left alone', () => {
  test('in many kinds', () => expect(sound.length).toBeGreaterThanOrEqual(40));

  test.each(sound.map((one) => [one.about, one] as const))('%s', (_, one) => {
    expect(findingsIn(filesOf(one)).map((finding) => `${finding.rule} ${marked(finding)}`)).toEqual([]);
  });

  const pairs = z.record(z.string(), said).parse(read('corpus/sound.yaml'));
  test.each(Object.entries(pairs))('about pairs: %s', (name, { zh, en }) => {
    const found = findingsIn(filesOf({ zh: atHome(zh!), en: atHome(en!) }));
    expect(found.map(({ rule }) => rule)).toEqual(rightlyFound[name] ?? []);
  });

  const terms = z.array(z.looseObject({ about: z.string(), zh: z.string(), en: z.string() }));
  test.each(terms.parse(read('terms/sound.yaml')))('about terms: $about', ({ zh, en }) => {
    expect(findingsIn(filesOf({ zh: atHome(zh), en: atHome(en) }))).toEqual([]);
  });
});

describe('an article is left alone', () => {
  const project = new URL('../../', import.meta.url);
  const articles = [
    'content/',
    'test/fixtures/',
    'test/fixtures/placeholder/',
    'test/fixtures/corpus/articles/',
  ].flatMap((folder) =>
    readdirSync(new URL(folder, project), { withFileTypes: true })
      .filter((entry) => existsSync(new URL(`${folder}${entry.name}/article.yaml`, project)))
      .map(({ name }) => `${folder}${name}/`),
  );

  test('in many kinds', () => expect(articles.length).toBeGreaterThanOrEqual(10));

  test.each(articles)('%s', (folder) => {
    const paths = readdirSync(new URL(folder, project), { recursive: true, encoding: 'utf8' });
    const files = paths
      .filter((path) => /^(?!README).*\.(?:yaml|md|json|svg)$/.test(path))
      .map((path) => [`a/${path}`, readFileSync(new URL(folder + path, project), 'utf8')] as const);
    expect(findingsIn(Object.fromEntries(files)).map((finding) => `${finding.rule} ${marked(finding)}`)).toEqual([]);
  });
});

/** A passage that refers to notes and tables of its own, referring to those that are here. */
function atHome(text: string): string {
  return text.replaceAll(/\[\^[^\]]+\]/g, '[^n]').replaceAll(/\(#t\d\)/g, '(#s1)');
}

describe.each(Object.entries(slips))('%s', (rule, some) => {
  test('has slips of many forms', () => expect(some.length).toBeGreaterThanOrEqual(8));

  test.each(some.map((one) => [one.zh ?? one.en ?? one.front ?? one.table ?? '', one] as const))('%s', (_, one) => {
    const { write, marks, also, ...passage } = one;
    const files = filesOf(passage);
    const found = findingsIn(files);
    const rules = found.map((finding) => finding.rule);
    expect(new Set(rules)).toEqual(new Set([rule, ...also]));
    if (marks !== undefined) expect(found.map(marked)).toContain(marks);
    if (write === undefined) expect(found.filter(({ fix }) => fix)).toEqual([]);
    else {
      const kind = (['zh', 'en', 'front', 'table'] as const).find((key) => passage[key] !== undefined)!;
      expect(fixed(files)).toEqual(filesOf({ ...passage, [kind]: write }));
      expect(findingsIn(fixed(files))).toEqual([]);
    }
  });
});

test('every rule of house style has slips', () => {
  expect(Object.keys(slips).sort()).toEqual(Object.keys(houseRules).sort());
});
