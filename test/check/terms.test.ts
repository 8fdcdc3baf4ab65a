import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acceptedForms } from '../../src/model/glossary.ts';
import { readGlossary } from '../../src/read/read-glossary.ts';
import { findInFiles, soundRules, soundTermPassages, termDefects, termFindingsIn } from './terms/findings-in.ts';

describe('a sound passage is left alone', () => {
  test('in many kinds', () => expect(soundTermPassages.length).toBeGreaterThanOrEqual(30));

  test.each(soundTermPassages.map((one) => [one.about, one] as const))('%s', (_, one) => {
    expect(termFindingsIn(one, soundRules)).toEqual([]);
  });
});

describe.each(Object.entries(termDefects))('a defect of the kind %s is found once', (kind, some) => {
  test('in many forms', () => expect(some.length).toBeGreaterThanOrEqual(kind === 'declared' ? 1 : 12));

  test.each(some.map((one) => [one.expect, one] as const))('%s', (expected, one) => {
    expect(termFindingsIn(one)).toEqual([expected]);
  });
});

describe('the shipped article', () => {
  const folder = new URL('../../content/msc-ischemic-stroke/', import.meta.url);
  const file = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const names = ['article.yaml', 'glossary.yaml', 'references.json', 'zh.md', 'en.md', 'tables/t1.yaml'];
  const files = Object.fromEntries(names.map((name) => [name, file(name)]));
  const terms = readGlossary({ path: 'glossary.yaml', bytes: new TextEncoder().encode(file('glossary.yaml')) }).value;

  test('is held to its own glossary and sound', () => expect(findInFiles(files)).toEqual([]));

  const removed = (['zh', 'en'] as const).flatMap((language) =>
    terms.flatMap((term) => {
      const gloss = language === 'zh' ? [term.forms.en!.preferred] : [];
      const forms = [...acceptedForms(term, language), ...gloss].sort((a, b) => b.length - a.length);
      const letters = forms.map((form) => form.replace(/^[a-z]/, (letter) => `[${letter}${letter.toUpperCase()}]`));
      const text = files[`${language}.md`]!;
      const whole = new RegExp(`\\[@[^\\]]*\\]|(?<![A-Za-z])(?:${letters.join('|')})s?(?![A-Za-z])`, 'g');
      // Keys are nobody's words.
      const without = text.replace(whole, (found) =>
        found.startsWith('[@') ? found : language === 'zh' ? '某物' : 'thing',
      );
      return without === text ? [] : [[language, term.id, without] as const];
    }),
  );

  test('is found to lack nearly every term in either language, once it is taken out', () => {
    const missed = removed.filter(([language, id, text]) => {
      const found = findInFiles({ ...files, [`${language}.md`]: text }).filter(({ rule }) => rule === 'terms-agree');
      const { preferred } = terms.find((term) => term.id === id)!.forms[language]!;
      return !found.some(({ values }) => (values.wanted as readonly string[])[0] === preferred);
    });
    expect(removed.length).toBeGreaterThan(100);
    expect(missed.length / removed.length, missed.map(([language, id]) => `${language} ${id}`).join()).toBeLessThan(
      0.05,
    );
  }, 60_000);
});
