import { beforeAll, describe, expect, test } from 'vitest';
import { recallByKind, shareFound, together, wantedRecall } from './corpus/recall.ts';
import { seededMistakes } from './corpus/seeded.ts';
import { soundMaterial } from './corpus/sound.ts';

/** What an editor relies on the checks to find. */
const kinds = [
  'number',
  'unit',
  'exponent',
  'citation',
  'cross-reference',
  'term',
  'missing paragraph',
  'missing note',
  'formula sign',
  'stale translation',
  'heading',
  'table text cell',
  'figure label',
  'abbreviation',
  'front matter',
];

describe('mistakes are found', () => {
  let found: ReturnType<typeof recallByKind>;
  beforeAll(() => {
    found = recallByKind(seededMistakes());
  });

  test.each(kinds)('of the kind %s', (kind) => {
    const recalls = found.get(kind)!;
    expect(recalls.get('tuned')!.seeded).toBeGreaterThanOrEqual(12);
    expect(recalls.get('held out')!.seeded).toBeGreaterThanOrEqual(5);
    const { seeded, missed } = together(recalls.values());
    expect(shareFound({ seeded, missed }), missed.join('\n')).toBeGreaterThanOrEqual(wantedRecall);
  });

  test('of those that the checks are not tuned on', () => {
    const { seeded, missed } = together([...found.values()].flatMap((parts) => parts.get('held out') ?? []));
    expect(shareFound({ seeded, missed }), missed.join('\n')).toBeGreaterThanOrEqual(wantedRecall);
  });
});

test.each(soundMaterial().map(({ name, falseAlarms }) => [name, falseAlarms] as const))(
  'nothing is found in %s',
  (_, falseAlarms) => expect(falseAlarms()).toEqual([]),
);
