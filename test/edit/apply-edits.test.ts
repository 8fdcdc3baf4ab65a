import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import type { TextEdit } from '../../src/model/text-edit.ts';

/** An edit at `line:column` up to `line:column`, both ends as editors write them. */
function edit(range: string, expected: string, text: string): TextEdit {
  const [line, column, endLine, endColumn] = range.split(/[:-]/).map(Number) as [number, number, number, number];
  return { file: 'zh.md', line, column, endLine, endColumn, expected, text };
}

test('words give way to others, wherever they stand', () => {
  const { text } = applyEdits('# 题名\n\n共24只,雄性.\n', [
    edit('3:8-3:9', '.', '。'),
    edit('3:5-3:6', ',', '，'),
    edit('1:1-1:3', '# ', '## '),
  ]);
  expect(text).toBe('## 题名\n\n共24只，雄性。\n');
});

test('a byte order mark stays and counts in no column', () => {
  expect(applyEdits('\uFEFFab', [edit('1:1-1:2', 'a', 'A')]).text).toBe('\uFEFFAb');
  expect(applyEdits('\uFEFF', [edit('1:1-1:1', '', 'a\n')]).text).toBe('\uFEFFa\n');
});

describe('line endings', () => {
  const mixed = 'a\r\nb\nc\rd';

  test('stay what each line has', () => {
    expect(applyEdits(mixed, [edit('2:1-2:2', 'b', 'B'), edit('4:1-4:2', 'd', 'D')]).text).toBe('a\r\nB\nc\rD');
  });

  test('are taken from the lines that are replaced, one by one', () => {
    expect(applyEdits(mixed, [edit('1:1-4:2', 'a\nb\nc\nd', 'w\nx\ny\nz\n')]).text).toBe('w\r\nx\ny\rz\r');
  });

  test('are those of the line around, where lines are new', () => {
    expect(applyEdits(mixed, [edit('1:2-1:2', '', '\n')]).text).toBe('a\r\n\r\nb\nc\rd');
    expect(applyEdits('a\r\n', [edit('2:1-2:1', '', 'b\n')]).text).toBe('a\r\nb\r\n');
    expect(applyEdits('a\r\nb', [edit('2:2-2:2', '', '\nc')]).text).toBe('a\r\nb\r\nc');
    expect(applyEdits('', [edit('1:1-1:1', '', 'a\nb\n')]).text).toBe('a\nb\n');
  });

  test('are no part of a line', () => {
    expect(applyEdits('a\r\nb', [edit('1:3-1:3', '', 'x')]).refused).toHaveLength(1);
    expect(applyEdits('a\r\nb', [edit('1:2-2:1', '\n', '')]).text).toBe('ab');
  });
});

describe('an edit that does not fit leaves all as it was', () => {
  const text = 'one 𠮷 two\nthree\n';
  test.each([
    ['other words stand there', edit('1:1-1:4', 'One', 'x')],
    ['more is expected than the range holds', edit('1:1-1:4', 'one ', 'x')],
    ['the line is not there', edit('4:1-4:1', '', 'x')],
    ['the column is not there', edit('2:7-2:7', '', 'x')],
    ['the range ends before it begins', edit('2:3-2:1', 'th', 'x')],
    ['there is no line 0', edit('0:1-0:1', '', 'x')],
    ['there is no column 0', edit('1:0-1:1', '', 'x')],
    ['it cuts a character', edit('1:6-1:6', '', 'x')],
  ])('%s', (_, unfit) => {
    const fit = edit('2:1-2:2', 't', 'T');
    expect(applyEdits(text, [fit, unfit])).toEqual({ text, refused: [unfit] });
  });

  test('it stands over another, or at the same point', () => {
    const edits = [edit('1:1-1:4', 'one', 'x'), edit('1:3-1:5', 'e ', 'y')];
    expect(applyEdits(text, edits)).toEqual({ text, refused: [edits[1]] });
    const inserted = [edit('2:1-2:1', '', 'x'), edit('2:1-2:1', '', 'y')];
    expect(applyEdits(text, inserted)).toEqual({ text, refused: [inserted[1]] });
  });

  test('but one may begin where another ends', () => {
    const edits = [edit('2:3-2:5', 're', 'R'), edit('2:1-2:3', 'th', 'T'), edit('2:3-2:3', '', '-')];
    expect(applyEdits(text, edits).text).toBe('one 𠮷 two\nT-Re\n');
  });
});

/** Pieces of a text, so that none cuts a character or a line ending. */
const piece = fc.array(fc.constantFrom('a', '，', '中', '𠮷', ' ', '\n', '\r\n', '{#s1}'), { maxLength: 6 });

/** Line and column of an offset, counted by walking there. */
function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

test('nothing outside the edits changes', () => {
  const part = fc.record({ kept: piece, old: piece, fresh: fc.constantFrom('', 'x', '新词', '，') });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), piece, fc.boolean(), (parts, rest, marked) => {
      const plain = [...parts.flatMap(({ kept, old }) => [...kept, ...old]), ...rest].join('');
      let offset = 0;
      const edits = parts.flatMap(({ kept, old, fresh }): TextEdit[] => {
        const from = offset + kept.join('').length;
        offset = from + old.join('').length;
        const [start, end] = [pointAt(plain, from), pointAt(plain, offset)];
        const expected = old.join('').replaceAll('\r\n', '\n');
        // Two insertions at one point are refused; that is looked at above.
        if (old.length === 0 && kept.length === 0) return [];
        return [{ file: 'zh.md', ...start, endLine: end.line, endColumn: end.column, expected, text: fresh }];
      });
      const wanted = parts.map(({ kept, old, fresh }) => {
        return kept.join('') + (old.length === 0 && kept.length === 0 ? '' : fresh);
      });
      const mark = marked ? '\uFEFF' : '';
      const shuffled = edits.toReversed();
      expect(applyEdits(mark + plain, shuffled)).toEqual({ text: mark + wanted.join('') + rest.join(''), refused: [] });
    }),
    { numRuns: 500 },
  );
});
