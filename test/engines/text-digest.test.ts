import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmedWords, textDigest } from '../../src/engines/text-digest.ts';

const same = (a: string, b: string) => expect(textDigest(a)).toBe(textDigest(b));
const other = (a: string, b: string) => expect(textDigest(a)).not.toBe(textDigest(b));

test('a digest is 16 hexadecimal digits of the words’ SHA-256, as any program computes it', () => {
  // printf %s A | sha256sum
  expect(textDigest(' A ')).toBe('559aead08264d579');
});

describe('the same words are', () => {
  test.each([
    ['wrapped in another place', 'one\ntwo three', 'one two\nthree'],
    ['wrapped within Han', '甲乙丙', '甲\n乙丙'],
    ['wrapped beside a full-width mark', '见 A，\nB', '见 A，B'],
    ['wrapped beside curly quotes in Chinese', '写作“甲”，\n“乙”', '写作“甲”，“乙”'],
    ['set with a gap beside Han, or without one', '第 3 天 BDNF 升高', '第3天BDNF升高'],
    ['a heading of another depth', '## 结果', '### 结果'],
    ['quoted over several lines', '甲\n> 乙', '甲乙'],
    ['composed or decomposed', 'é', 'e\u0301'],
    ['with a label for a cross-reference', '见[表 1](#t1)', '见[](#t1)'],
    ['with a query to the author', '甲[^q-1]。', '甲。'],
  ])('%s', (_, a, b) => same(a, b));
});

describe('other words are', () => {
  test.each([
    ['another mark', '甲。', '甲，'],
    ['another case', 'results', 'Results'],
    ['a missing space in English', 'said “yes”', 'said“yes”'],
    ['another citation', '甲[@a]', '甲[@b]'],
    ['another target', '[](#t1)', '[](#t2)'],
    ['another note', '甲[^ed-a]', '甲[^ed-b]'],
    ['a raised number', '10^6^', '106'],
  ])('%s', (_, a, b) => other(a, b));
});

test('the words kept give the digest of their source', () => {
  const piece = fc.constantFrom('甲', 'a', '1', ' ', '\n', '\n> ', '“', '”', '，', '## ', '[^q-a]', '[x](#t1)', '[@a]');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('');
      const kept = confirmedWords(source);
      expect(confirmedWords(kept)).toBe(kept);
      expect(kept).not.toMatch(/\n/);
      same(kept, source);
    }),
  );
});
