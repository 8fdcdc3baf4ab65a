import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirmationsOf } from '../../../src/check/ledger/confirmations-of.ts';
import { articleWith, confirmed, textsWith, type Both } from './article-with.ts';

const paragraphs = Array.from({ length: 6 }, (_, index): Both => [`第 ${index} 段`, `Paragraph ${index}`]);

test('of all pairs as many are told as are confirmed, each person in each role once', () => {
  const article = textsWith([paragraphs]);
  const ids = confirmed(article).map(({ unit }) => unit);
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), (one, two) => {
      const ledger = [
        ...confirmed(article, { by: 'Jia', role: 'translator' }, (id) => one.includes(id)),
        ...confirmed(article, { by: 'Yi', role: 'final-reader' }, (id) => two.includes(id)),
      ];
      const [told, ...others] = confirmationsOf(textsWith([paragraphs], ledger));
      expect(others).toEqual([]);
      expect(told!.pairs).toBe(ids.length);
      expect(told!.confirmed).toBe(new Set([...one, ...two]).size);
      expect(new Set(told!.by)).toEqual(
        new Set([
          ...(one.length > 0 ? [{ name: 'Jia', role: 'translator' }] : []),
          ...(two.length > 0 ? [{ name: 'Yi', role: 'final-reader' }] : []),
        ]),
      );
    }),
  );
});

test('who confirmed words that have changed since is not told', () => {
  const ledger = confirmed(textsWith([[['一', 'One']]]), { by: 'Jia' }, (id) => id === 's0-p1');
  expect(confirmationsOf(textsWith([[['二', 'Two']]], ledger))).toMatchObject([{ confirmed: 0, by: [] }]);
});

test('of an article in one language nothing is told', () => {
  const article = articleWith({
    'article.yaml': 'status: proof\ndate: 2026-01-15\nlanguages: [en]\ntitle: { en: A Sample Title }\n',
    'en.md': 'One\n',
  });
  expect(confirmationsOf(article)).toEqual([]);
});
