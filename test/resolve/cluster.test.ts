import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterPart } from '../../src/model/mdast.ts';
import type { CitationMarkStyle } from '../../src/model/theme.ts';
import { layOutCluster } from '../../src/resolve/cluster.ts';

const gbt: CitationMarkStyle = {
  raised: true,
  open: '[',
  close: ']',
  separator: ',',
  range: '-',
  joinFrom: 2,
  afterPunctuation: false,
};
const nlm: CitationMarkStyle = { ...gbt, range: '–', joinFrom: 3 };

const numbers = new Map(Array.from({ length: 40 }, (_, index) => [`k${index + 1}`, index + 1]));
const items = (...cited: number[]) => cited.map((number) => ({ key: `k${number}` }));

function printed(parts: readonly ClusterPart[]): string {
  return parts.map((part) => (part.kind === 'number' ? (part.hidden ? '' : part.number) : part.text)).join('');
}

describe('a citation cluster', () => {
  it.each([
    [[1], '[1]', '[1]'],
    [[1, 2], '[1-2]', '[1,2]'],
    [[3, 1, 2], '[1-3]', '[1–3]'],
    [[1, 3, 4, 5], '[1,3-5]', '[1,3–5]'],
    [[10, 10], '[10]', '[10]'],
    [[34, 38], '[34,38]', '[34,38]'],
  ])('%j reads %s in GB/T 7714 and %s in NLM', (cited, chinese, english) => {
    expect(printed(layOutCluster(items(...cited), numbers, gbt))).toBe(chinese);
    expect(printed(layOutCluster(items(...cited), numbers, nlm))).toBe(english);
  });

  it('puts a page outside the bracket', () => {
    expect(printed(layOutCluster([{ key: 'k2', locator: 'p. 260' }], numbers, gbt))).toBe('[2]260');
  });

  it('leaves out a key without a number', () => {
    expect(printed(layOutCluster([{ key: 'k2' }, { key: 'unknown' }], numbers, gbt))).toBe('[2]');
  });

  it('names every cited number once, whatever is joined', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(gbt, nlm),
        (cited, style) => {
          const named = layOutCluster(items(...cited), numbers, style).flatMap((part) =>
            part.kind === 'number' ? [part.number] : [],
          );
          expect(named).toEqual([...new Set(cited)].sort((a, b) => a - b));
        },
      ),
    );
  });
});
