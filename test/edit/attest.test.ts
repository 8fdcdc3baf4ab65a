import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { attest, type WishedRecord } from '../../src/edit/attest.ts';
import { confirmedWords, textDigest } from '../../src/engines/text-digest.ts';
import { attestationRoles, type Attestation } from '../../src/model/ledger.ts';
import { readLedger } from '../../src/read/read-ledger.ts';

const file = 'sample/attestations.yaml';
type Record = WishedRecord['record'];

function ledgerOf(text: string): readonly Attestation[] {
  const { value, diagnostics } = readLedger({ path: file, bytes: new TextEncoder().encode(text) });
  expect(diagnostics).toEqual([]);
  return value.attestations;
}

const record = (unit: string, zh: string, en: string, more: Partial<Record> = {}): Record => ({
  unit,
  by: 'Wang Fang',
  role: 'translator',
  on: '2026-01-10',
  digests: { zh: textDigest(zh), en: textDigest(en) },
  texts: { zh, en },
  ...more,
});

/** The order of an article of ten paragraphs. */
const order = Array.from({ length: 10 }, (_, index) => `s1-p${index}`);

/** A ledger's text after it was wished to hold records, those of the same unit and role in the place of what is there. */
function after(text: string | undefined, records: readonly Record[]): string {
  const known = text === undefined ? [] : ledgerOf(text);
  const positions = new Map(known.flatMap((one) => (order.includes(one.unit) ? [[one, order.indexOf(one.unit)]] : [])));
  const wished = records.map((one): WishedRecord => {
    const replaces = known.find(({ unit, role }) => unit === one.unit && role === one.role);
    return { record: one, position: order.indexOf(one.unit), ...(replaces && { replaces }) };
  });
  const edited = applyEdits(text ?? '', attest({ file, text }, wished, positions));
  expect(edited.refused).toEqual([]);
  return edited.text;
}

const [a, b] = [record('s1-p1', '甲。', 'One.'), record('s1-p2', '乙。', 'Two.')];
const two = `# Kept by diglot attest and diglot release. A pair is known by the digests of its words; unit is only a hint.
confirmed:
  - unit: s1-p1
    by: Wang Fang
    role: translator
    on: 2026-01-10
    digests: { zh: ${textDigest('甲。')}, en: ${textDigest('One.')} }
    texts:
      zh: |-
        甲。
      en: |-
        One.
  - unit: s1-p2
    by: Wang Fang
    role: translator
    on: 2026-01-10
    digests: { zh: ${textDigest('乙。')}, en: ${textDigest('Two.')} }
    texts:
      zh: |-
        乙。
      en: |-
        Two.
`;

describe('records of a ledger', () => {
  test('begin a file that is not there', () => expect(after(undefined, [a, b])).toBe(two));

  test('are put in in reading order', () => expect(after(after(undefined, [b]), [a])).toBe(two));

  test.each([
    ['is empty', ''],
    ['holds only comments', '# 核对记录\n'],
    ['does not end its last line', '# 核对记录'],
    ['holds releases alone', "released:\n  - { version: '1.0', on: 2026-01-15, digest: 0123456789abcdef }\n"],
    ['holds an empty list', 'confirmed: [] # none yet\n# end\n'],
  ])('are put into a file that %s', (_, text) => {
    const edited = after(text, [a, b]);
    expect(ledgerOf(edited).map(({ unit }) => unit)).toEqual(['s1-p1', 's1-p2']);
    for (const line of text.split('\n').filter(Boolean)) expect(edited).toContain(line.replace(' []', ''));
  });

  test('leave everything else as it stands', () => {
    const kept = two
      .replace('  - unit: s1-p1\n', '  # by telephone\n  - unit: s1-p1 # see the letter\n')
      .replace('    role: translator\n', "    role: 'translator'   # for now\n\n")
      .replace('  - unit: s1-p2', '\n  # the second\n  - unit: s1-p2');
    const edited = after(kept, [
      record('s1-p1', '甲。', 'One!', { by: 'Li Na', on: '2026-02-01', corrected: { by: 'Li, Na', on: '2026-02-01' } }),
    ]);
    const changed = kept
      .replace('by: Wang Fang', 'by: Li Na')
      .replace('on: 2026-01-10', 'on: 2026-02-01')
      .replace(textDigest('One.'), textDigest('One!'))
      .replace('        One.\n', "        One!\n    corrected: { by: 'Li, Na', on: 2026-02-01 }\n");
    expect(edited).toBe(changed);
    // And back again, correction and all.
    expect(after(edited, [a])).toBe(kept);
    expect(attest({ file, text: kept }, [{ record: a, replaces: ledgerOf(kept)[0]!, position: 1 }], new Map())).toEqual(
      [],
    );
  });

  test('are put in behind a comment at a line’s end', () => {
    const kept = two.replace('on: 2026-01-10\n', 'on: 2026-01-10\n').concat('# last\n');
    expect(after(kept, [record('s1-p3', '丙。', 'Three.')])).toBe(
      `${kept.replace('# last\n', '')}${after(undefined, [record('s1-p3', '丙。', 'Three.')]).replace(/^#.*\nconfirmed:\n/, '')}# last\n`,
    );
  });

  test('may stand within brackets, and are put in there', () => {
    const inBrackets = `confirmed: [{ unit: s1-p2, by: Wang Fang, role: translator, on: 2026-01-10, digests: { zh: ${textDigest('乙。')}, en: ${textDigest('Two.')} }, texts: { zh: 乙。, en: Two. } }] # all\n`;
    const edited = after(inBrackets, [
      a,
      record('s1-p2', '乙，', 'Two, three', { corrected: { by: 'Li Na', on: '2026-02-01' } }),
      record('s1-p3', '丙。', '"Three."'),
    ]);
    expect(ledgerOf(edited).map(({ unit, texts }) => [unit, texts['en']])).toEqual([
      ['s1-p1', 'One.'],
      ['s1-p2', 'Two, three'],
      ['s1-p3', '"Three."'],
    ]);
    expect(edited).toMatch(/\] # all\n$/);
    expect(ledgerOf(after(edited, [record('s1-p2', '乙。', 'Two.')]))[1]).not.toHaveProperty('corrected');
  });
});

const words = fc
  .array(
    fc.constantFrom(
      '甲',
      '乙。',
      'word',
      ': ',
      '- ',
      '# ',
      '"',
      "'",
      '{',
      '}',
      ',',
      '&a',
      '!',
      '%',
      '@',
      '1',
      ' ',
      '|',
      '>',
      '[@a]',
    ),
  )
  .map((pieces) => confirmedWords(pieces.join('')))
  .filter((text) => text !== '');
const name = fc.constantFrom('Wang Fang', '王芳', "O'Neil", 'Li, Na', '#1', 'yes', '12', '[x]', 'a: b', '{', '"');
const records = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom(...order),
    by: name,
    role: fc.constantFrom(...attestationRoles),
    on: fc.constantFrom('2026-01-10', '2026-02', '2026'),
    zh: words,
    en: words,
    correction: fc.option(name),
  }),
  { selector: ({ unit, role }) => `${unit} ${role}`, maxLength: 6 },
);
const wishes = records.map((some) =>
  some
    .map(({ zh, en, correction, ...one }): Record =>
      record(one.unit, zh, en, {
        ...one,
        ...(correction !== null && { corrected: { by: correction, on: '2026-03-01' } }),
      }),
    )
    .sort((x, y) => order.indexOf(x.unit) - order.indexOf(y.unit)),
);

test('what was written is what is read, whoever wrote before, and nobody else’s record changes', () => {
  const keyOf = ({ unit, role }: Record) => `${unit} ${role}`;
  fc.assert(
    fc.property(wishes, wishes, (first, second) => {
      const earlier = first.length > 0 ? after(undefined, first) : undefined;
      const text = second.length > 0 ? after(earlier, second) : (earlier ?? '');
      const now = new Map(ledgerOf(text).map(({ place: _place, ...one }) => [keyOf(one), one]));
      expect(now).toEqual(new Map([...first, ...second].map((one) => [keyOf(one), one])));
      const units = ledgerOf(text).map(({ unit }) => order.indexOf(unit));
      expect(units).toEqual([...units].sort((x, y) => x - y));
    }),
  );
});
