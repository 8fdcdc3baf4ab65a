import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { setWords, type WishedWords } from '../../../src/edit/table/set-words.ts';

const file = 'a/tables/t1.yaml';
const set = (text: string, ...wished: readonly WishedWords[]) => setWords({ file, text }, wished);

/** The text after words were set. */
function after(text: string, path: WishedWords['path'], words: string, language = 'en'): string {
  const { edits, impossible } = set(text, { path, language, words });
  expect(impossible).toEqual([]);
  const edited = applyEdits(text, edits);
  expect(edited.refused).toEqual([]);
  return edited.text;
}

describe('words are set', () => {
  test.each([
    ['in braces, where there are none', 'a: { zh: 剂量 } # c\n', 'a: { zh: 剂量, en: Dose } # c\n'],
    [
      'in braces over several lines',
      'a:\n  { zh: 剂量,\n    # c\n    x: 1 }\n',
      'a:\n  { zh: 剂量,\n    # c\n    x: 1, en: Dose }\n',
    ],
    ['below others', 'a:\n  # c\n  zh: 剂量   # d\n\nb: 1\n', 'a:\n  # c\n  zh: 剂量   # d\n  en: Dose\n\nb: 1\n'],
    ['below others at the end of a file', 'a:\n    zh: 剂量', 'a:\n    zh: 剂量\n    en: Dose'],
    [
      'below words on lines of their own',
      'a:\n  zh: |-\n    剂\n    量\nb: 1\n',
      'a:\n  zh: |-\n    剂\n    量\n  en: Dose\nb: 1\n',
    ],
    ['in the place of plain ones', 'a:\n  en: dose # c\n  zh: 剂量\n', 'a:\n  en: Dose # c\n  zh: 剂量\n'],
    [
      'in the place of plain ones that went on in the next line',
      'a:\n  en: dose\n    and more\n  zh: 剂量\n',
      'a:\n  en: Dose\n  zh: 剂量\n',
    ],
    ['in single quotes, where there were some', "a: { en: 'dose: 1', zh: 剂量 }\n", "a: { en: 'Dose', zh: 剂量 }\n"],
    ['in double quotes, where there were some', 'a:\n  en: "dose"\n', 'a:\n  en: "Dose"\n'],
    [
      'on lines of their own, folded',
      'a:\n  en: >- # c\n     dose\n     and more\n  zh: 剂量\n',
      'a:\n  en: >- # c\n     Dose\n  zh: 剂量\n',
    ],
    [
      'on lines of their own, as they stand',
      'a:\n  en: |\n    dose\n\n  zh: 剂量\n',
      'a:\n  en: |\n    Dose\n\n  zh: 剂量\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(after(text, ['a'], 'Dose')).toBe(expected);
  });

  test('in an item of a list, by its place', () => {
    const text = 'rows:\n  - id: r1\n    out:\n      zh: 甲\n  - { id: r2, out: { zh: 乙 } }\n';
    const { edits } = set(
      text,
      { path: ['rows', 1, 'out'], language: 'en', words: 'B' },
      { path: ['rows', 0, 'out'], language: 'en', words: 'A' },
    );
    expect(applyEdits(text, edits).text).toBe(
      'rows:\n  - id: r1\n    out:\n      zh: 甲\n      en: A\n  - { id: r2, out: { zh: 乙, en: B } }\n',
    );
  });

  test.each([
    ['repeated by an alias', 'a: &x { zh: 剂量 }\nb: *x\n', ['b']],
    ['that an alias repeats', 'a: &x { zh: 剂量 }\nb: *x\n', ['a']],
    ['inside of what an alias repeats', 'a: &x\n  b: { zh: 剂量 }\nc: *x\n', ['a', 'b']],
    ['that an alias repeats alone', 'a: { zh: 剂量, en: &x dose }\nb: *x\n', ['a']],
    ['that are not there', 'a: { zh: 剂量 }\n', ['c']],
    ['that are one text for all languages', 'a: CCL2\n', ['a']],
  ])('never where they are %s', (_, text, path) => {
    const wish = { path, language: 'en', words: 'Dose' };
    expect(set(text, wish)).toEqual({ edits: [], impossible: [wish] });
  });
});

test.each([
  '---',
  '...',
  '--- a',
  '- a',
  '? a',
  'null',
  'yes',
  '1.0',
  '=1',
  "it's",
  ' '.repeat(3) + 'x',
  'a: b',
  'a #b',
  '\u00a0',
])('words that YAML might take for something else stay words: %j', (words) => {
  for (const text of ['a:\n  zh: 字\n', 'a: { zh: 字 }\n', "a: { zh: 字, en: 'x' }\n", 'a:\n  en: x\n  zh: 字\n']) {
    expect(parse(after(text, ['a'], words))).toEqual({ a: { zh: '字', en: words } });
  }
});

describe('whatever the words are', () => {
  const words = fc
    .string({
      unit: fc.constantFrom(
        'a',
        '剂',
        ' ',
        "'",
        '"',
        ':',
        '#',
        ',',
        '{',
        '}',
        '[',
        ']',
        '=',
        '-',
        '?',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '\\',
        '\n',
        '1',
        '.',
        '~',
      ),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => text.replace(/[^\S\n]*\n\s*/g, '\n').trim())
    .filter((text) => text !== '');
  const quoting = fc.constantFrom(
    'PLAIN',
    'QUOTE_SINGLE',
    'QUOTE_DOUBLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ) as fc.Arbitrary<'PLAIN'>;
  const before = fc.record({ flow: fc.boolean(), quoting, en: fc.option(words, { nil: undefined }), zh: words });

  test('they stand there afterward, and nothing else has changed', () => {
    fc.assert(
      fc.property(before, words, ({ flow, quoting: type, en, zh }, wished) => {
        const value = {
          first: '# no comment',
          list: [{ id: 'r1', out: { ...(en !== undefined && { en }), zh } }],
          last: [1, 'x'],
        };
        const document = parseDocument(stringify(value));
        const map = document.getIn(['list', 0, 'out'], true) as {
          flow: boolean;
          items: { value: { type?: string } }[];
        };
        map.flow = flow;
        for (const item of map.items) item.value.type = type;
        const text = `# a comment\n${document.toString({ lineWidth: 30 })}# the end\n`;
        // Not every text that is forced to stand plain is YAML.
        fc.pre(parseDocument(text).errors.length === 0);
        const edited = after(text, ['list', 0, 'out'], wished);
        const expected = parse(text) as typeof value;
        const said = parse(edited) as typeof value;
        expect(said.list[0]!.out.en?.trim()).toBe(wished);
        expect({ ...said, list: [{ ...said.list[0], out: { ...said.list[0]!.out, en: '' } }] }).toEqual({
          ...expected,
          list: [{ ...expected.list[0], out: { ...expected.list[0]!.out, en: '' } }],
        });
        for (const comment of ['# a comment', '# the end']) expect(edited).toContain(comment);
      }),
      { numRuns: 1000 },
    );
  });
});
