import type { Root } from 'mdast';
import { replaceInText } from './replace-in-text.ts';
import type { MarkdownSource } from './source.ts';

/** Short and without spaces, so that a range such as `1~3天，5~7天` stays what it is; decimals behind a letter alone, as in `PM~2.5~`. */
const superscript = /\^([^\s^~[\]]{1,16})\^/g;
const subscript = /~((?:[A-Za-z0-9αβγδ+\-−]{1,16}|(?<=[A-Za-z]~)\d+\.\d+))~/g;

/** Turns `10^6^` and `H~2~O` into superscript and subscript. */
export function readScripts(root: Root, source: MarkdownSource): void {
  replaceInText(root, source, superscript, (match) => ({
    type: 'superscript',
    children: [{ type: 'text', value: match[1]! }],
  }));
  replaceInText(root, source, subscript, (match) => ({
    type: 'subscript',
    children: [{ type: 'text', value: match[1]! }],
  }));
}
