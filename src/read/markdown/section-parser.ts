import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from './syntax.ts';

/** Gives the tree of a text. */
export type Parse = (text: string) => Root;

/** What may go on behind a heading, or what nobody can tell without reading everything: fences, HTML, containers of directives. */
const reachesFar = /^[ \t>*+\-\d.)]*(?:`{3}|~{3}|\${2}|:{3}|<(?!!--(?:(?!-->).)*-->[ \t]*$))/m;
/** A definition of any kind, and a note's as it mostly stands: alone on its line, with its words behind it. */
const definition = /^[ \t>*+\-\d.)]*\[[^\]\n]*\]:/gm;
const note = /(?<=^|\n[ \t]*\n|^\[\^[\w-]+\]: .*\n)\[\^([\w-]+)\]: \S/gm;
/** Before each heading that a blank line goes before. */
const beforeHeading = /(?<=\n\n)(?=#{1,6} )/;

/**
 * A parser for a text that is read again and again: it remembers the sections of the text that it was given last, and parses
 * those alone that have changed. Gives the tree that `parse` gives of the whole; where a section cannot be told from the rest
 * of its text, and the first time, the whole is parsed.
 */
export function sectionParser(parse: Parse = parseMarkdown): Parse {
  let known: Map<string, Root> | undefined;
  return (text) => {
    const notes = known && notesIn(text);
    const before = (known ??= new Map());
    if (!notes) return parse(text);
    const trees = new Map<string, Root>();
    const root: Root = { type: 'root', children: [] };
    let [line, offset] = [0, 0];
    for (const section of text.split(beforeHeading)) {
      const whole = withNotes(section, notes);
      const tree = trees.get(whole) ?? before.get(whole) ?? parseSection(whole, section.length, parse);
      trees.set(whole, tree);
      root.children.push(...copyOf(tree, line, offset).children);
      line += section.split('\n').length - 1;
      offset += section.length;
    }
    known = trees;
    return root;
  };
}

/** The notes that a text defines; nothing for a text whose sections cannot be told from one another. */
function notesIn(text: string): readonly string[] | undefined {
  if (reachesFar.test(text)) return undefined;
  const notes = Array.from(text.matchAll(note), ([, label]) => label!);
  return notes.length === (text.match(definition)?.length ?? 0) ? notes : undefined;
}

/** A section with a definition of each note that it calls: without one a call is no call. */
function withNotes(section: string, notes: readonly string[]): string {
  const calls = section.toLowerCase();
  const called = notes.filter((label) => calls.includes(`[^${label.toLowerCase()}]`));
  return [section, ...called.map((label) => `[^${label}]: x\n`)].join('\n\n');
}

function parseSection(text: string, length: number, parse: Parse): Root {
  const { children } = parse(text);
  return { type: 'root', children: children.filter(({ position }) => (position?.start.offset ?? 0) < length) };
}

/** A tree so many lines and characters further down, which is the caller's own. */
function copyOf<Tree extends Nodes>(tree: Tree, lines: number, characters: number): Tree {
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(copy);
    const made: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) made[key] = copy(inner);
    if (typeof made['offset'] === 'number') {
      made['line'] = (made['line'] as number) + lines;
      made['offset'] += characters;
    }
    return made;
  };
  return copy(tree) as Tree;
}
