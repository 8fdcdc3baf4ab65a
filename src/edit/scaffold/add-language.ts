import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { ContentLanguage } from '../../model/language.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import type { EditedFile } from '../attest.ts';
import { toEdits, type Change } from '../changes.ts';

/**
 * Edits that add a language to the `languages` of an `article.yaml` and change nothing else in it. `isHeld`: its edition is also
 * put down as `none`, so that nothing of it is published before it is translated. Nothing where the file has no list of
 * languages, or an alias in its place.
 */
export function addLanguage(
  { file, text = '' }: EditedFile,
  language: ContentLanguage,
  isHeld: boolean,
): TextEdit[] | undefined {
  const document = parseDocument(text);
  const languages = document.get('languages', true);
  const last = isSeq<Node>(languages) ? languages.items.at(-1) : undefined;
  if (!isSeq(languages) || !isScalar(last)) return undefined;
  const changes = [behind(text, last, languages.flow ?? false, language)];
  if (isHeld) {
    const hold = heldBack(text, document.get('editions', true), language, languages);
    if (!hold) return undefined;
    changes.push(hold);
  }
  return toEdits(file, text, changes);
}

/** An entry put behind the last one of a list. */
function behind(text: string, last: Node, isFlow: boolean, entry: string): Change {
  const [start, end] = last.range!;
  if (isFlow) return insertion(end, `, ${entry}`);
  return insertion(lineEnd(text, end), `\n${text.slice(lineStart(text, start), start)}${entry}`);
}

function heldBack(text: string, editions: unknown, language: ContentLanguage, languages: Node): Change | undefined {
  const entry = `${language}: none`;
  if (editions === undefined) return insertion(lineEnd(text, languages.range![1]), `\neditions: { ${entry} }`);
  if (!isMap<Node, Node>(editions)) return undefined;
  const last = editions.items.at(-1);
  if (!last) return insertion(editions.range![0] + 1, ` ${entry} `);
  const indent = text.slice(lineStart(text, last.key.range![0]), last.key.range![0]);
  const end = last.value?.range?.[1];
  if (end === undefined) return undefined;
  return editions.flow ? insertion(end, `, ${entry}`) : insertion(lineEnd(text, end), `\n${indent}${entry}`);
}

function insertion(at: number, text: string): Change {
  return { from: at, to: at, text };
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that a point stands in, behind whatever remark stands there; the point itself at a line's start. */
function lineEnd(text: string, at: number): number {
  const point = text[at - 1] === '\n' ? at - 1 : at;
  const end = text.indexOf('\n', point);
  return end < 0 ? text.length : end;
}
