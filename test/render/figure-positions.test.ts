import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResolvedBlock } from '../../src/model/publication.ts';
import { fillPages, type FigureSetting, type Hole } from '../../src/render/fit/fill-pages.ts';
import { mayLeaveText, movedFigures, positionsOf } from '../../src/render/fit/figure-positions.ts';

/** Blocks by a word each: `h2` to `h4`, `p`, `code`, `math`, `table`, `fig:a`. */
function blocksOf(words: string): ResolvedBlock[] {
  return words.split(' ').map((word, index) => {
    const figure = /^fig:(.*)$/.exec(word)?.[1];
    const depth = /^h(\d)$/.exec(word)?.[1];
    const node = figure
      ? { type: 'figurePlacement', target: figure }
      : depth
        ? { type: 'heading', depth: Number(depth), children: [] }
        : { type: word === 'p' ? 'paragraph' : word, children: [] };
    return { id: `b${index}`, section: 's', node } as unknown as ResolvedBlock;
  });
}

describe('a figure may stand', () => {
  test.each([
    ['h2 p fig:a p p', [1, 2], true],
    ['h2 p fig:a h2 p table', [2, 3], true],
    ['h3 p fig:a p h2 p', [1], false],
    ['h2 p fig:a p fig:b p', [1], false],
    ['h2 p fig:a p code p math p', [2, 4, 5], true],
    ['h2 p fig:a', [], true],
    ['p fig:a p h2 p', [1, 3], true],
  ] as const)('behind what follows it: %s', (words, positions, leaves) => {
    expect(positionsOf(blocksOf(words), 'a')).toEqual(positions);
    expect(mayLeaveText(blocksOf(words), 'a')).toBe(leaves);
  });

  test('no farther than a dozen blocks on', () => {
    expect(positionsOf(blocksOf(`fig:a ${'p '.repeat(30)}p`), 'a').at(-1)).toBe(12);
  });
});

test('nothing but figures changes its order, and figures keep theirs', () => {
  const words = constantFrom('p', 'h2', 'h3', 'table', 'code', 'fig');
  assert(
    property(array(words, { minLength: 1, maxLength: 20 }), integer({ min: 0, max: 9 }), (some, choice) => {
      let figures = 0;
      const blocks = blocksOf(some.map((word) => (word === 'fig' ? `fig:${(figures += 1)}` : word)).join(' '));
      const passed = Object.fromEntries(
        Array.from({ length: figures }, (_, index) => String(index + 1)).flatMap((id) => {
          const positions = positionsOf(blocks, id);
          return positions.length > 0 ? [[id, positions[choice % positions.length]!]] : [];
        }),
      );
      const moved = movedFigures(blocks, passed);
      const isFigure = ({ node }: ResolvedBlock): boolean => node.type === 'figurePlacement';
      expect(moved.filter(isFigure)).toEqual(blocks.filter(isFigure));
      expect(moved.filter((block) => !isFigure(block))).toEqual(blocks.filter((block) => !isFigure(block)));
    }),
  );
});

describe('a hole before a figure is filled', () => {
  const figure = { id: 'a', positions: [1, 3], references: 20 };
  /** Prints nothing: a print is its setting, and holes are told of it. */
  const fill = (holeOf: (setting: FigureSetting) => Hole) => {
    const prints: FigureSetting[] = [];
    const print = (setting: FigureSetting): Promise<FigureSetting> => Promise.resolve((prints.push(setting), setting));
    return fillPages([figure], 50, print, async (_, setting) => holeOf(setting)).then(({ figures, print: made }) => {
      expect(made).toBe(figures);
      return { setting: figures, prints };
    });
  };

  test('not at all where it is low', async () => {
    const { setting, prints } = await fill(() => ({ height: 50 }));
    expect([setting, prints.length]).toEqual([{ passed: {}, behindReference: {}, scales: {} }, 1]);
  });

  test('by a figure a little smaller', async () => {
    const { setting, prints } = await fill(({ scales }) => ({ height: scales['a'] ? 0 : 300, fittingScale: 0.9 }));
    expect([setting.scales, setting.passed, prints.length]).toEqual([{ a: 0.9 }, {}, 2]);
  });

  test('by the text next to it, as little as will do', async () => {
    const { setting } = await fill(({ passed }) => ({ height: (passed['a'] ?? 0) >= 1 ? 40 : 300 }));
    expect(setting.passed).toEqual({ a: 1 });
  });

  test('by references where text does not fill it, found in a few prints', async () => {
    const { setting, prints } = await fill(({ behindReference, passed }) => {
      const behind = behindReference['a'];
      return { height: behind === undefined ? (passed['a'] === 3 ? 340 : 300) : Math.max(0, 340 - 38 * behind) };
    });
    expect(setting.behindReference['a']).toBeGreaterThanOrEqual(8);
    expect(prints.length).toBeLessThan(7);
  });

  test('by references in one more print where it is told how high they are', async () => {
    const { setting, prints } = await fill(({ behindReference, passed }) => {
      const behind = behindReference['a'];
      const height = behind === undefined ? (passed['a'] === 3 ? 340 : 300) : Math.max(0, 340 - 38 * behind);
      return { height, perEntry: 36 };
    });
    expect(setting.behindReference).toEqual({ a: 9 });
    // As it stands, behind either block, and behind the references.
    expect(prints.length).toBe(4);
  });

  test('as well as can be', async () => {
    const { setting } = await fill(({ passed, behindReference }) => ({
      height: behindReference['a'] === undefined ? 300 - (passed['a'] ?? 0) : 400,
    }));
    expect([setting.passed, setting.behindReference]).toEqual([{ a: 3 }, {}]);
  });
});
