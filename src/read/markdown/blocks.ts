import type { Blockquote, List, ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Block, Note, Section, UnitKind, UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { headingsAreInOrder } from '../rules/headings-are-in-order.ts';
import { idsAreUnique } from '../rules/ids-are-unique.ts';
import type { MarkdownSource } from './source.ts';
import type { TrailingAttributes } from './trailing-attributes.ts';

/** A text cut into sections, blocks and units, each with its id. */
export interface Blocks {
  readonly abstract: readonly Block[];
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
  readonly units: readonly UnitText[];
}

/** The letter that a derived id carries for a kind of block: `s1-2-p1`, `s1-2-l1-i2`. */
const letters = {
  paragraph: 'p',
  list: 'l',
  blockquote: 'q',
  code: 'c',
  math: 'm',
  table: 'b',
  thematicBreak: 'r',
} as const;

/** The sections that a text has without numbers. */
export const unnumberedSections: ReadonlySet<string> = new Set(['abs', 's0']);

/**
 * Gives every block its id and lists the units. Text before the first heading, and under `{#s0}`, is the
 * introduction `s0`; `{#abs}` is the abstract, wherever it stands in the file. Derived ids are counted per kind
 * within the section, so that a placed table shifts nothing, and past those that are written down, so that none of
 * these moves.
 * Diagnostics: `headings-are-in-order`, `ids-are-unique`.
 */
export function cutIntoBlocks(root: Root, notes: readonly Note[], source: MarkdownSource): Blocks {
  const cutter = new Cutter(source, writtenIds(root));
  for (const node of root.children) cutter.add(node);
  for (const note of notes) cutter.addNote(note);
  return cutter;
}

class Cutter implements Blocks {
  readonly abstract: Block[] = [];
  readonly body: Block[] = [];
  readonly sections: Section[] = [];
  readonly units: UnitText[] = [];
  readonly #source: MarkdownSource;
  readonly #seen = new Map<string, Place>();
  readonly #counts = new Map<string, number>();
  readonly #written: ReadonlySet<string>;
  #section = 's0';
  #level = 0;

  constructor(source: MarkdownSource, written: ReadonlySet<string>) {
    this.#source = source;
    this.#written = written;
  }

  add(node: RootContent): void {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return;
    if (node.type === 'heading') this.#openSection(node);
    const id = this.#addUnits(node, this.#section);
    if (!id) return;
    const blocks = this.#section === 'abs' ? this.abstract : this.body;
    if (node.type === 'heading' && unnumberedSections.has(id)) return;
    blocks.push({ id, section: this.#section, node });
  }

  addNote(note: Note): void {
    note.children.forEach((child, index) => {
      const id = index === 0 ? `note-${note.id}` : `note-${note.id}-p${index + 1}`;
      this.#unit(id, 'note', child, 'notes', true);
    });
  }

  #openSection(node: Extract<RootContent, { type: 'heading' }>): void {
    const { id, malformed = false, unnumbered = false } = attributesOf(node) ?? {};
    const place = this.#source.placeOf(node);
    const isSkipped = node.depth - 1 > this.#level + 1;
    const lacksId = id === undefined && !malformed;
    const problem = node.depth === 1 ? 'title' : isSkipped ? 'skipped' : lacksId ? 'no-id' : undefined;
    if (problem) this.#source.report(headingsAreInOrder.at(place, { problem, heading: toString(node) }));
    // Without an id that no other block has, the section gets one, so that its blocks get theirs.
    const isSound = id !== undefined && !this.#isTaken(id, place);
    this.#section = isSound ? id : `x${this.sections.length + 1}`;
    this.#level = Math.max(0, node.depth - 1);
    this.sections.push({ id: this.#section, level: this.#level, unnumbered: this.#isUnnumbered(unnumbered), place });
  }

  /** True where the heading says so, or one that it stands under. */
  #isUnnumbered(said: boolean): boolean {
    const above = this.sections.findLast(({ level }) => level < this.#level);
    return said || unnumberedSections.has(this.#section) || (above?.unnumbered ?? false);
  }

  /** True, and reported, for an id that an earlier block has. */
  #isTaken(id: string, place: Place): boolean {
    const earlier = this.#seen.get(id);
    if (!earlier) return false;
    const shown = id.replace(/^note-(.+)$/, '[^$1]');
    const values = { id: shown, file: earlier.file, line: earlier.line };
    this.#source.report(idsAreUnique.at(place, values, [{ place: earlier }]));
    return true;
  }

  /** The block's id, after its units are listed. */
  #addUnits(node: RootContent, parent: string): string | undefined {
    switch (node.type) {
      case 'heading':
        this.#unit(this.#section, 'heading', node, this.#section, true);
        return this.#section;
      case 'tablePlacement':
      case 'figurePlacement':
        this.#unit(node.target, 'placement', node, this.#section, true);
        return node.target;
      case 'paragraph': {
        const pinned = attributesOf(node)?.id;
        const id = pinned ?? this.#count(parent, letters.paragraph);
        this.#unit(id, 'paragraph', node, this.#section, pinned !== undefined);
        return id;
      }
      case 'code':
      case 'math': {
        const id = this.#count(parent, letters[node.type]);
        this.#unit(id, node.type, node, this.#section, false);
        return id;
      }
      case 'list': {
        const id = pinnedAs(node) ?? this.#count(parent, letters.list);
        for (const item of node.children) this.#addItem(item, id);
        return id;
      }
      case 'blockquote': {
        const id = pinnedAs(node) ?? this.#count(parent, letters.blockquote);
        for (const child of node.children) this.#addUnits(child, id);
        return id;
      }
      case 'table':
      case 'thematicBreak':
        return this.#count(parent, letters[node.type]);
      default:
        return undefined;
    }
  }

  #addItem(item: ListItem, list: string): void {
    const [first, ...rest] = item.children;
    const id = pinnedItem(item) ?? this.#count(list, 'i');
    if (first?.type === 'paragraph')
      this.#unit(id, 'item', first, this.#section, attributesOf(first)?.id !== undefined);
    else if (first) this.#addUnits(first, id);
    for (const child of rest) this.#addUnits(child, id);
  }

  #count(parent: string, letter: string): string {
    const key = `${parent}-${letter}`;
    let next = (this.#counts.get(key) ?? 0) + 1;
    while (this.#written.has(`${key}${next}`)) next += 1;
    this.#counts.set(key, next);
    return `${key}${next}`;
  }

  #unit(id: string, kind: UnitKind, node: RootContent, section: string, permanent: boolean): void {
    const place = this.#source.placeOf(node);
    if (!this.#isTaken(id, place)) this.#seen.set(id, place);
    const source = this.#source.rawOf(node).replace(/(?<!\s)(?:\s*\{(?:#[^\s{}]*|untranslated)\})+\s*$/, '');
    const untranslated = attributesOf(node)?.untranslated ?? false;
    this.units.push({
      id,
      kind,
      section,
      permanent,
      node,
      source,
      untranslated,
      literal: true,
      declared: [],
      place: { ...place, within: id },
    });
  }
}

function attributesOf(node: RootContent): TrailingAttributes | undefined {
  return node.type === 'heading' || node.type === 'paragraph' ? node.data?.attributes : undefined;
}

/** The ids that a text writes down, and what they are parts of: of `s1-l1-i2` also `s1-l1`. */
function writtenIds(root: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(root, (node) => {
    const id = attributesOf(node as RootContent)?.id;
    for (let part = id ?? ''; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) ids.add(part);
  });
  return ids;
}

/** The id of a list or quotation whose parts have theirs written down, from the first: of `s1-l1-i2` it is `s1-l1`. */
function pinnedAs(node: List | Blockquote): string | undefined {
  const [parts, whole] =
    node.type === 'list'
      ? [node.children.map(pinnedItem), /^(.+)-i\d+$/]
      : [node.children.map(pinnedPart), /^(.+)-[plq]\d+$/];
  return firstMatch(parts, whole);
}

/** The id of a list item: its first paragraph's, else from a further part: of `s1-l1-i2-p1` it is `s1-l1-i2`. */
function pinnedItem({ children }: ListItem): string | undefined {
  const [first, ...rest] = children;
  const own = first?.type === 'paragraph' ? attributesOf(first)?.id : undefined;
  return own ?? firstMatch((first?.type === 'paragraph' ? rest : children).map(pinnedPart), /^(.+-i\d+)-[plq]\d+$/);
}

function pinnedPart(node: RootContent): string | undefined {
  return node.type === 'list' || node.type === 'blockquote' ? pinnedAs(node) : attributesOf(node)?.id;
}

function firstMatch(ids: readonly (string | undefined)[], whole: RegExp): string | undefined {
  for (const id of ids) {
    const found = id === undefined ? null : whole.exec(id);
    if (found) return found[1];
  }
  return undefined;
}
