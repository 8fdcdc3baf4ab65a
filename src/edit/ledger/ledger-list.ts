import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Change } from '../changes.ts';
import { inBraces } from '../yaml-text.ts';
import { writeItem, type RecordFields } from './yaml-values.ts';

/** A record to put in behind the item at an index; -1 puts it before the first. */
export interface Insertion {
  readonly after: number;
  readonly fields: RecordFields;
}

/** One of the lists of a ledger's file. */
export interface LedgerList {
  /** The records that are there, in the file's order. */
  readonly items: readonly YAMLMap[];
  insert(insertions: readonly Insertion[]): Change[];
}

/** What a new ledger begins with. */
const heading = `# Kept by diglot attest and diglot release. A pair is known by the digests of its words; unit is only a hint.
`;

/** The list of a ledger's file under a name, which need not be there, nor the file. */
export function openList(text: string, name: string): LedgerList {
  const { contents } = parseDocument(text);
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  const list = isSeq(pair?.value) ? pair.value : undefined;
  const items = (list?.items ?? []).filter((item) => isMap(item));
  return {
    items,
    insert(insertions) {
      if (insertions.length === 0) return [];
      if (!pair) return [atEnd(text, name, insertions)];
      const emptied = list && items.length === 0 ? [emptyList(list, pair.key as Node, text)] : [];
      if (list?.flow && items.length > 0) return insertions.map((one) => intoBrackets(items, one));
      const column = items.length > 0 ? dashOf(items[0]!, text) : 2;
      const changes = insertions.map(({ after, fields }): Change => {
        const at = endOfLine(text, after < 0 ? endOf(pair.key as Node, text) : endOf(items[after]!, text));
        return { from: at, to: at, text: `\n${writeItem(fields, column)}` };
      });
      return [...emptied, ...changes];
    },
  };
}

/** Where a node's last character ends, without the lines that follow it. */
export function endOf({ range }: Node, text: string): number {
  const [start, end] = range!;
  return start + text.slice(start, end).trimEnd().length;
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The field of a map under a name. */
export function fieldOf(map: YAMLMap, name: string): Pair<Node, Node> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Node, Node> | undefined;
}

/** Takes the brackets of an empty list away, with the space before them. */
function emptyList(list: Node, key: Node, text: string): Change {
  const from = text.indexOf(':', key.range![1]) + 1;
  return { from, to: endOf(list, text), text: '' };
}

function atEnd(text: string, name: string, insertions: readonly Insertion[]): Change {
  const before = text === '' ? heading : text.endsWith('\n') ? '' : '\n';
  const items = insertions.map(({ fields }) => `${writeItem(fields, 2)}\n`).join('');
  return { from: text.length, to: text.length, text: `${before}${name}:\n${items}` };
}

function intoBrackets(items: readonly YAMLMap[], { after, fields }: Insertion): Change {
  const at = after < 0 ? items[0]!.range![0] : items[after]!.range![1];
  return { from: at, to: at, text: after < 0 ? `${inBraces(fields)}, ` : `, ${inBraces(fields)}` };
}

/** The column of the dash before an item, from 0. */
function dashOf(item: YAMLMap, text: string): number {
  const dash = text.lastIndexOf('-', item.range![0] - 1);
  return dash - (text.lastIndexOf('\n', dash) + 1);
}
