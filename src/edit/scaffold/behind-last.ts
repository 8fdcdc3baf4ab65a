import type { Node, YAMLMap } from 'yaml';
import type { Change } from '../changes.ts';

/** The change that puts an entry behind the last one of a map, as the map is written; nothing where it has none with a value. */
export function behindLast(text: string, map: YAMLMap<Node, Node>, entry: string): Change | undefined {
  const { key, value } = map.items.at(-1) ?? {};
  const end = value?.range?.[1];
  if (!key?.range || end === undefined) return undefined;
  if (map.flow) return insertion(end, `, ${entry}`);
  // The first key of a list's item stands behind a dash.
  const start = key.range[0];
  const indent = text.slice(lineStart(text, start), start).replaceAll(/\S/g, ' ');
  // A text of several lines ends before the empty lines below it.
  const last = text.slice(0, end).trimEnd().length;
  return insertion(lineEnd(text, last), `\n${indent}${entry}`);
}

/** The change that puts something in. */
export function insertion(at: number, text: string): Change {
  return { from: at, to: at, text };
}

/** Where the line begins that a point stands in. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that a point stands in, behind whatever remark stands there; the point itself at a line's start. */
export function lineEnd(text: string, at: number): number {
  const point = text[at - 1] === '\n' ? at - 1 : at;
  const end = text.indexOf('\n', point);
  return end < 0 ? text.length : end;
}
