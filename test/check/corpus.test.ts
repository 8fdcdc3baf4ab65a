import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { pairRules } from '../../src/check/pair-rules.ts';
import { findingsIn } from './corpus/findings-in.ts';

const languages = ['zh', 'en'] as const;
const read = (name: string): unknown => parse(readFileSync(new URL(`corpus/${name}`, import.meta.url), 'utf8'));

const sound = z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })).parse(read('sound.yaml'));
const replacements = z.array(z.string());
const defects = z
  .record(
    z.string(),
    z.strictObject({
      rule: z.enum(Object.keys(pairRules) as [string]),
      defects: z.array(z.tuple([z.string(), z.enum(languages)]).rest(z.string())),
    }),
  )
  .parse(read('defects.yaml'));

describe('a sound passage is passed over in silence', () => {
  test('and there are enough of them', () => expect(Object.keys(sound).length).toBeGreaterThanOrEqual(40));

  test.each(Object.entries(sound))('%s', (_, { zh, en }) => {
    expect(findingsIn(zh, en)).toEqual([]);
    expect(findingsIn(en, zh, ['en', 'zh'])).toEqual([]);
  });
});

describe.each(Object.entries(defects))('a mistake in %s is caught', (_, { rule, defects: some }) => {
  test.each(some.map(([passage, language, ...changes]) => ({ passage, language, changes })))(
    '$passage, $language: $changes',
    ({ passage, language, changes }) => {
      const texts = { ...sound[passage]! };
      replacements.parse(changes);
      for (let index = 0; index < changes.length; index += 2) {
        const [from, to] = [changes[index]!, changes[index + 1]!];
        expect(texts[language]).toContain(from);
        texts[language] = texts[language].replace(from, () => to);
      }
      const found = findingsIn(texts.zh, texts.en);
      expect(new Set(found.map((finding) => finding.rule))).toContain(rule);
    },
  );
});

test.each(Object.entries(defects).filter(([name]) => name !== 'code'))(
  'there are enough mistakes in %s',
  (_, { defects: some }) => {
    expect(some.length).toBeGreaterThanOrEqual(12);
  },
);
