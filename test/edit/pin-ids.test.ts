import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { pinIds } from '../../src/edit/pin-ids.ts';
import type { Text } from '../../src/model/article.ts';
import { readText } from '../../src/read/markdown/read-text.ts';

function read(markdown: string): Text {
  const { value, diagnostics } = readText(markdown, 'en.md', 'en');
  expect(diagnostics).toEqual([]);
  return value!;
}

function pinned(markdown: string): string {
  const { text, refused } = applyEdits(markdown, pinIds(read(markdown)));
  expect(refused).toEqual([]);
  return text;
}

const idsOf = (text: Text) => text.units.map(({ id }) => id);
/** Every id that outputs know, of units and of whole lists and quotations. */
const idsIn = (markdown: string) => {
  const text = read(markdown);
  return [...idsOf(text), ...text.abstract.map(({ id }) => id), ...text.body.map(({ id }) => id)];
};

test('ids stand behind paragraphs and list items', () => {
  expect(pinned('One\ntwo.\n\n- a\n- b\n\n  c\n\n> *quoted*\n\n## Part {#s1}\n\n```\ncode\n```\n\nSee [@x]\n')).toBe(
    'One\ntwo. {#s0-p1}\n\n- a {#s0-l1-i1}\n- b {#s0-l1-i2}\n\n  c {#s0-l1-i2-p1}\n\n> *quoted* {#s0-q1-p1}\n\n## Part {#s1}\n\n```\ncode\n```\n\nSee [@x] {#s1-p1}\n',
  );
});

describe('what has its id written down is passed by in counting', () => {
  test.each([
    ['a paragraph', 'New.\n\nOld. {#s0-p1}\n', ['s0-p2', 's0-p1']],
    ['a list item', '- new\n- old {#s0-l1-i1}\n', ['s0-l1-i2', 's0-l1-i1']],
    ['a whole list', '- new\n\nold\n\n1. old {#s0-l1-i1}\n', ['s0-l2-i1', 's0-p1', 's0-l1-i1']],
    ['a quotation', '> new\n\nold\n\n> old {#s0-q1-p1}\n', ['s0-q2-p1', 's0-p1', 's0-q1-p1']],
    [
      'what stands in another section now',
      '## A {#s1}\n\nnew\n\n## B {#s2}\n\nold {#s1-p1}\n',
      ['s1', 's1-p2', 's2', 's1-p1'],
    ],
  ])('%s', (_, markdown, expected) => expect(idsOf(read(markdown))).toEqual(expected));
});

/** Blocks of a text, no two with the same words. */
const block: fc.Memo<readonly string[]> = fc.memo((depth) => {
  const inner =
    depth > 1
      ? fc.array(block(depth - 1), { minLength: 1, maxLength: 2 })
      : fc.constant<(readonly string[])[]>([['word']]);
  const indented = (lines: readonly string[], first: string, others: string) =>
    lines.map((line, index) =>
      line === '' ? (others.trim() ? others.trimEnd() : '') : (index === 0 ? first : others) + line,
    );
  const joined = (blocks: readonly (readonly string[])[]) =>
    blocks.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
  return fc.oneof(
    fc.constant(['word']),
    fc.constant(['word', 'word *word*']),
    fc.constant(['```', 'code', '```']),
    fc.constant(['$$', 'x', '$$']),
    inner.map((blocks) => indented(joined(blocks), '> ', '> ')),
    fc
      .array(inner, { minLength: 1, maxLength: 3 })
      .map((items) => items.flatMap((blocks) => indented(joined(blocks), '- ', '  '))),
  );
});

/** A text of blocks, with numbers for its words. */
function write(blocks: readonly (readonly string[])[], heading = false): string {
  let number = 0;
  const lines = blocks.map((block) => block.join('\n'));
  const text = (heading ? ['## Part {#s1}', ...lines] : lines).join('\n\n<!-- -->\n\n');
  return `${text.replace(/word/g, () => `word${++number}`)}\n`;
}

test('writing ids down changes none', () => {
  fc.assert(
    fc.property(fc.array(block(3), { minLength: 1, maxLength: 4 }), fc.boolean(), (blocks, heading) => {
      const markdown = write(blocks, heading);
      expect(idsIn(pinned(markdown))).toEqual(idsIn(markdown));
      expect(pinned(pinned(markdown))).toBe(pinned(markdown));
    }),
  );
});

test('what is put in moves no id that is written down', () => {
  fc.assert(
    fc.property(fc.array(block(3), { minLength: 1, maxLength: 4 }), block(3), fc.nat(), (blocks, added, drawn) => {
      const old = pinned(write(blocks));
      const parts = old.trimEnd().split('\n\n<!-- -->\n\n');
      const at = drawn % (parts.length + 1);
      const more = [...parts.slice(0, at), added.join('\n').replaceAll('word', 'new'), ...parts.slice(at)];
      const now = read(more.join('\n\n<!-- -->\n\n'));
      const byId = new Map(now.units.map(({ id, source }) => [id, source]));
      expect(byId.size).toBe(now.units.length);
      for (const { id, source, kind } of read(old).units) {
        if (kind === 'item' || kind === 'paragraph') expect(byId.get(id)).toBe(source);
      }
    }),
  );
});
