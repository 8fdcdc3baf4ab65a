import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/model/csl.ts';
import { chineseEngine } from './csl-engines.ts';

interface Example {
  readonly item: CslItem;
  readonly expected: string;
}

interface Difference {
  readonly id: string;
  readonly reason: string;
  /** What we print instead. */
  readonly printed: string;
}

const differences = new Map(fixture<Difference[]>('known-differences.json').map((one) => [one.id, one]));

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/gbt7714/${name}`, import.meta.url), 'utf8')) as T;
}

const years = ['2015', '2025'] as const;

describe.each(years)('GB/T 7714-%s', async (year) => {
  const examples = fixture<Example[]>(`examples-${year}.json`);
  const engine = await chineseEngine('zh', `gb-t-7714-${year}-numeric`);
  const lines = engine.entries(examples.map(({ item }) => item)).map(({ plain }) => plain);

  test.each(examples.map(({ item, expected }, index) => ({ id: item.id, expected, line: lines[index]! })))(
    'prints $id as the standard does, or differs as is known',
    ({ id, expected, line }) => {
      const difference = differences.get(id);
      expect(line).toBe(difference?.printed ?? expected);
      if (difference) expect(line).not.toBe(expected);
    },
  );

  const ofRules = fixture<Example[]>(`rules-${year}.json`);
  const printed = engine.entries(ofRules.map(({ item }) => item)).map(({ plain }) => plain);

  test.each(ofRules.map(({ item, expected }, index) => ({ id: item.id, expected, line: printed[index]! })))(
    'prints $id as the rules want: $expected',
    ({ expected, line }) => {
      expect(line).toBe(expected);
    },
  );
});

test('every known difference is an example, and has its reason', () => {
  const ids = new Set(years.flatMap((year) => fixture<Example[]>(`examples-${year}.json`).map(({ item }) => item.id)));
  for (const { id, reason } of differences.values()) {
    expect(ids).toContain(id);
    expect(reason.length).toBeGreaterThan(20);
  }
});
