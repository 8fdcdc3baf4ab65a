import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairStatesOf } from '../../../src/check/ledger/pair-states.ts';
import type { Attestation } from '../../../src/model/ledger.ts';
import { articleWith, confirmed, tableWith, textsWith, unconfirmed, type Both } from './article-with.ts';

/** Sections of paragraphs, no two alike. */
const sections = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    let number = 0;
    return counts.map((count) =>
      Array.from({ length: count }, (): Both => [`第 ${++number} 段`, `Paragraph ${number}`]),
    );
  });

/** A place among the paragraphs, for any number drawn. */
function spot(paragraphs: readonly (readonly Both[])[], drawn: number): [section: number, index: number] {
  const all = paragraphs.flatMap((some, section) => some.map((_, index): [number, number] => [section, index]));
  return all[drawn % all.length]!;
}

function changed(paragraphs: readonly (readonly Both[])[], drawn: number, change: (both: Both) => Both[]): Both[][] {
  const [section, index] = spot(paragraphs, drawn);
  return paragraphs.map((some, at) =>
    at === section ? some.flatMap((both, here) => (here === index ? change(both) : [both])) : [...some],
  );
}

const states = (paragraphs: readonly (readonly Both[])[], ledger: readonly Attestation[]) =>
  unconfirmed(textsWith(paragraphs, ledger)).map(([, state]) => state);

describe('a pair is known by its words', () => {
  test('and is never confirmed until somebody does it', () => {
    fc.assert(
      fc.property(sections, (paragraphs) => {
        const article = textsWith(paragraphs);
        expect(new Set(unconfirmed(article).map(([, state]) => state))).toEqual(new Set(['never']));
        expect(states(paragraphs, confirmed(article))).toEqual([]);
      }),
    );
  });

  test('one inserted is the only one to confirm, wherever it stands', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.boolean(), (paragraphs, drawn, before) => {
        const ledger = confirmed(textsWith(paragraphs));
        const added: Both = ['新的一段', 'A new paragraph'];
        const more = changed(paragraphs, drawn, (both) => (before ? [added, both] : [both, added]));
        expect(states(more, ledger)).toEqual(['never']);
      }),
    );
  });

  test('one changed in one language says which', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.boolean(), (paragraphs, drawn, inSource) => {
        const ledger = confirmed(textsWith(paragraphs));
        const article = textsWith(
          changed(paragraphs, drawn, ([zh, en]) => [inSource ? [`${zh}（改）`, en] : [zh, `${en}, changed`]]),
          ledger,
        );
        const [section, index] = spot(paragraphs, drawn);
        expect(unconfirmed(article)).toEqual([
          [`s${section}-p${index + 1}`, inSource ? 'source-ahead' : 'other-ahead'],
        ]);
        const { attestations, roles } = pairStatesOf(article).find(({ state }) => state !== 'confirmed')!;
        expect(roles).toEqual([]);
        expect(attestations.map(({ texts }) => texts)).toEqual([
          { zh: paragraphs[section]![index]![0], en: paragraphs[section]![index]![1] },
        ]);
      }),
    );
  });

  test('one changed in both is known by its id', () => {
    fc.assert(
      fc.property(sections, fc.nat(), (paragraphs, drawn) => {
        const ledger = confirmed(textsWith(paragraphs));
        expect(
          states(
            changed(paragraphs, drawn, () => [['全改', 'All changed']]),
            ledger,
          ),
        ).toEqual(['both-changed']);
      }),
    );
  });

  test('one inserted and another changed are two', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.nat(), (paragraphs, first, second) => {
        const ledger = confirmed(textsWith(paragraphs));
        const edited = changed(paragraphs, first, ([zh, en]) => [[`${zh}（改）`, en]]);
        const more = changed(edited, second, (both) => [['新的一段', 'A new paragraph'], both]);
        expect(states(more, ledger).sort()).toEqual(['never', 'source-ahead']);
      }),
    );
  });

  test('all stay confirmed in any order, in any section, and when some go', () => {
    const shuffled = sections.chain((paragraphs) =>
      fc.tuple(
        fc.constant(paragraphs),
        fc.shuffledSubarray(paragraphs.flat(), { minLength: 1 }),
        fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([paragraphs, others, cuts]) => {
        // Headings are pairs too: those that were not there before are to be confirmed.
        const ledger = confirmed(textsWith([...paragraphs, [], [], [], []]));
        const [a, b, c] = [...cuts].sort() as [number, number, number];
        expect(states([others.slice(0, a), others.slice(a, b), others.slice(b, c), others.slice(c)], ledger)).toEqual(
          [],
        );
      }),
    );
  });
});

describe('short cells that are alike', () => {
  const cell = fc.constantFrom<Both>(['是', 'yes'], ['否', 'no'], ['不详', 'unclear']);

  test('may be swapped', () => {
    const drawn = fc.array(cell, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        drawn.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
        ([cells, others]) => {
          expect(unconfirmed(tableWith(others, confirmed(tableWith(cells))))).toEqual([]);
        },
      ),
    );
  });

  test('are each one unit: one changed is one to confirm, whatever the others say', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(0, 1, 2),
        (cells, at, how) => {
          const row = at % cells.length;
          const ledger = confirmed(tableWith(cells));
          const changedCell = (zh: string, en: string): Both =>
            (
              [
                ['改', en],
                [zh, 'new'],
                ['改', 'new'],
              ] as const
            )[how]!;
          const others = cells.map((both, index) => (index === row ? changedCell(...both) : both));
          const state = ['source-ahead', 'other-ahead', 'both-changed'][how]!;
          expect(unconfirmed(tableWith(others, ledger))).toEqual([[`t1-r0${row + 1}-state`, state]]);
        },
      ),
    );
  });

  test('that are new are never confirmed, though others begin alike', () => {
    const ledger = confirmed(tableWith([['是', 'yes']]));
    expect(
      unconfirmed(
        tableWith(
          [
            ['是', 'yes'],
            ['是', 'sure'],
          ],
          ledger,
        ),
      ),
    ).toEqual([['t1-r02-state', 'never']]);
  });
});

describe('who has confirmed a pair', () => {
  const once = textsWith([[['甲', 'One']]]);
  const reviewed = { by: 'Sample Reviewer', role: 'translation-reviewer', on: '2026-01-11' } as const;
  const standing = (en: string, ledger: Attestation[]) =>
    pairStatesOf(textsWith([[['甲', en]]], ledger)).find(({ pair }) => pair.id === 's0-p1')!;

  test('is told by role', () => {
    const { state, roles, attestations } = standing('One', [...confirmed(once), ...confirmed(once, reviewed)]);
    expect([state, roles]).toEqual(['confirmed', ['translator', 'translation-reviewer']]);
    expect(attestations).toHaveLength(2);
  });

  test('is whoever confirmed the words as they are now', () => {
    const later = confirmed(textsWith([[['甲', 'One!']]]), reviewed);
    const { state, roles } = standing('One!', [...confirmed(once), ...later]);
    expect([state, roles]).toEqual(['confirmed', ['translation-reviewer']]);
  });

  test('is whoever did it last where the words have changed since', () => {
    const later = confirmed(textsWith([[['甲', 'One!']]]), reviewed);
    const { state, attestations } = standing('One?', [...later, ...confirmed(once)]);
    expect(state).toBe('other-ahead');
    expect(attestations.map(({ by }) => by)).toEqual(['Sample Reviewer']);
  });
});

test('code, formulas, placements, queries and shared values want no confirming', () => {
  const text = (words: string, more: string) =>
    `## ${words} {#s1}\n\n${words}[^ed-a][^q-a]\n\n[^q-a]\n\n- ${words}\n\n\`\`\`\n${words}\n\`\`\`\n\n$$\nx\n$$\n\n[^ed-a]: ${words}\n\n[^q-a]: ${more}\n`;
  const title =
    'status: proof\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: GFAP, en: GFAP }\ncolumn: { zh: 示例, en: 示例 }\n';
  const article = articleWith({ 'article.yaml': title, 'zh.md': text('甲', '何时？'), 'en.md': text('One', 'When?') });
  expect(unconfirmed(article).map(([id]) => id)).toEqual(['front-column', 's1', 's1-p1', 's1-l1-i1', 'note-ed-a']);
});

test('in three languages each pair stands by itself', () => {
  const article = (de: string, ledger: readonly Attestation[] = []) =>
    articleWith(
      {
        'article.yaml':
          'status: proof\ndate: 2026-01-15\nlanguages: [zh, en, de]\ntitle: { zh: 题, en: Title, de: Titel }\n',
        'zh.md': '甲\n',
        'en.md': 'One\n',
        'de.md': `${de}\n`,
      },
      ledger,
    );
  const ledger = confirmed(article('Eins'));
  expect(ledger).toHaveLength(4);
  expect(unconfirmed(article('Eins', ledger))).toEqual([]);
  expect(unconfirmed(article('Ein', ledger))).toEqual([['s0-p1', 'other-ahead']]);
});
