import { describe, expect, test } from 'vitest';
import { textDigest } from '../../src/engines/text-digest.ts';
import { readLedger } from '../../src/read/read-ledger.ts';

const read = (text: string) => readLedger({ path: 'sample/attestations.yaml', bytes: new TextEncoder().encode(text) });
const spots = (text: string) =>
  read(text).diagnostics.map(({ rule, place }) => `${rule} ${place!.line}:${place!.column}`);

const record = (zh = '甲。', digest = textDigest('甲。')) => `  - unit: s1-p1
    by: Zhang San
    role: translator
    on: 2026-11-25
    digests: { zh: ${digest}, en: ${textDigest('One.')} }
    texts:
      zh: |-
        ${zh}
      en: |-
        One.
`;

describe('a ledger', () => {
  test('holds who confirmed what and which versions went out, in the file’s order', () => {
    const { value, diagnostics } = read(
      `# Kept by diglot\nconfirmed:\n${record()}    corrected: { by: Li Si, on: 2026-12-01 }\nreleased:\n  - { version: '1.0', on: 2026-11-30, digest: 0123456789abcdef }\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(value.attestations).toEqual([
      {
        unit: 's1-p1',
        by: 'Zhang San',
        role: 'translator',
        on: '2026-11-25',
        digests: { zh: textDigest('甲。'), en: textDigest('One.') },
        texts: { zh: '甲。', en: 'One.' },
        corrected: { by: 'Li Si', on: '2026-12-01' },
        place: expect.objectContaining({ line: 3, column: 11, within: 's1-p1' }),
      },
    ]);
    expect(value.releases).toEqual([
      { version: '1.0', on: '2026-11-30', digest: '0123456789abcdef', place: expect.objectContaining({ line: 15 }) },
    ]);
  });

  test.each(['', '# nothing yet\n', 'confirmed: []\n'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual({ value: { attestations: [], releases: [] }, diagnostics: [] });
  });

  test.each([
    ['words that give another digest', `confirmed:\n${record('乙。')}`, ['attested-words-are-kept 6:20']],
    ['a digest of other words', `confirmed:\n${record('甲。', textDigest('乙。'))}`, ['attested-words-are-kept 6:20']],
    [
      'a digest that YAML takes for a number',
      `confirmed:\n${record('甲。', '1'.repeat(16))}`,
      ['values-have-their-kind 6:20'],
    ],
    ['a field that no record has', `confirmed:\n${record()}    to: x\n`, ['fields-are-known 12:5']],
    ['no list', 'confirmed: { unit: a }\n', ['values-have-their-kind 1:12']],
    ['no map', '- unit: a\n', ['values-have-their-kind 1:1']],
  ])('is refused with %s, and the record left out', (_, text, expected) => {
    expect(spots(text)).toEqual(expected);
    expect(read(text).value.attestations).toEqual([]);
  });

  test('keeps the records that are sound', () => {
    expect(read(`confirmed:\n${record('乙。')}${record()}`).value.attestations).toHaveLength(1);
  });
});
