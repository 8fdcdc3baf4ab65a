import { describe, expect, test } from 'vitest';
import { findingsIn } from './corpus/findings-in.ts';
import { passageDefects, soundPassages, withDefect } from './corpus/passages.ts';

describe('a sound passage is passed over in silence', () => {
  test('and there are enough of them', () => expect(Object.keys(soundPassages).length).toBeGreaterThanOrEqual(40));

  test.each(Object.entries(soundPassages))('%s', (_, { zh, en }) => {
    expect(findingsIn(zh, en)).toEqual([]);
    expect(findingsIn(en, zh, ['en', 'zh'])).toEqual([]);
  });
});

describe.each(Object.entries(passageDefects))('a mistake in %s is caught', (_, { rule, defects }) => {
  test.each(defects.map((defect) => [defect.join(' '), defect] as const))('%s', (_, defect) => {
    const { zh, en } = withDefect(defect);
    expect(new Set(findingsIn(zh, en).map((finding) => finding.rule))).toContain(rule);
  });
});

test.each(Object.entries(passageDefects).filter(([name]) => name !== 'code'))(
  'there are enough mistakes in %s',
  (_, { defects }) => {
    expect(defects.length).toBeGreaterThanOrEqual(12);
  },
);
