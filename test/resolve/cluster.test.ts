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
  locator: 'behind',
};
const nlm: CitationMarkStyle = { ...gbt, range: '–', joinFrom: 3, locator: 'in-parentheses' };
const ama: CitationMarkStyle = { ...nlm, open: '', close: '', range: '-' };

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

  it.each([
    ['2, p. 260', '[2]260', '[2(p260)]', '2(p260)'],
    ['2, 260', '[2]260', '[2(p260)]', '2(p260)'],
    ['2, 第260页', '[2]260', '[2(p260)]', '2(p260)'],
    ['2, pp. 260–262', '[2]260-262', '[2(pp260–262)]', '2(pp260-262)'],
    ['2, 第260～262、270页', '[2]260-262,270', '[2(pp260–262,270)]', '2(pp260-262,270)'],
    ['2, Fig. 3', '[2]Fig. 3', '[2(Fig. 3)]', '2(Fig. 3)'],
    ['2, p. 5; 2; 2, p. 9', '[2]5,9', '[2(p5,p9)]', '2(p5,p9)'],
    ['1; 2, p. 260', '[1][2]260', '[1,2(p260)]', '1,2(p260)'],
    ['2, p. 260; 1; 3; 4; 5', '[1][2]260[3-5]', '[1,2(p260),3–5]', '1,2(p260),3-5'],
    ['1, p. 7; 2, p. 9', '[1]7[2]9', '[1(p7),2(p9)]', '1(p7),2(p9)'],
  ])('of %s reads %s in GB/T 7714, %s in NLM, %s in AMA', (cited, ...expected) => {
    const works = cited.split('; ').map((work) => {
      const [number, locator] = work.split(/, (.*)/s);
      return { key: `k${number}`, ...(locator !== undefined && { locator }) };
    });
    expect([gbt, nlm, ama].map((style) => printed(layOutCluster(works, numbers, style)))).toEqual(expected);
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
