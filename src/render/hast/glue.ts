import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { text, whole } from './pieces.ts';

/** Characters after which a line may break although a raised mark follows. */
const breaksAfter = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]$/u;

/** Han is what a line may part from any character before it: a call such as 注1 from a letter too. */
const beginsWithHan = /^\p{Script=Han}/u;

/**
 * Ties a raised mark (citation, note call) to the character before it, so that no mark begins a line. Latin words
 * need no tie to a bracket, number, or letter: no line ends between; a citation on the line has a no-break blank before it.
 */
export function glueMarks(children: readonly ElementContent[]): ElementContent[] {
  const glued: ElementContent[] = [];
  for (const child of children) {
    const before = glued.at(-1);
    if (child.type === 'element' && isRaisedMark(child) && before?.type === 'text' && mayPart(before.value, child)) {
      const last = Array.from(before.value).at(-1)!;
      const rest = text(before.value.slice(0, -last.length));
      glued.splice(-1, 1, ...(rest.value ? [rest] : []), whole(last, child));
    } else if (isRaisedMark(child) && before?.type === 'element' && hasClass(before, ['glue'])) {
      before.children.push(child);
    } else if (isCitation(child) && before?.type === 'text' && before.value.endsWith(' ')) {
      glued.splice(-1, 1, text(`${before.value.slice(0, -1)}\u00a0`), child);
    } else {
      glued.push(child);
    }
  }
  return glued;
}

/** Whether a line may end between a text and the mark behind it. */
function mayPart(text: string, mark: Element): boolean {
  return breaksAfter.test(text) || (/\S$/.test(text) && beginsWithHan.test(toString(mark)));
}

/** Ties the mark that opens a note to the note's first character. */
export function glueBefore(mark: Element, children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || first.value === '') return [mark, ...children];
  const [character = ''] = Array.from(first.value);
  const after = first.value.slice(character.length);
  return [whole(mark, character), ...(after ? [after] : []).map(text), ...rest];
}

/** Raised marks of citations, notes and table notes. */
const marks = ['citation', 'note-call', 'table-mark'];

/** Whether a node is a raised mark: of a citation, a note, or a table note. */
export function isRaisedMark(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'sup' && hasClass(node, marks);
}

function isCitation(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, ['citation']);
}

function hasClass({ properties }: Element, names: readonly string[]): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && names.some((name) => classes.includes(name));
}
