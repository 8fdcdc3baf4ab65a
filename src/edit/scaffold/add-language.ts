import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { ContentLanguage } from '../../model/language.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import type { EditedFile } from '../attest.ts';
import { toEdits, type Change } from '../changes.ts';
import { behindLast, insertion, lineEnd, lineStart } from './behind-last.ts';

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
  if (editions.items.length === 0) return insertion(editions.range![0] + 1, ` ${entry} `);
  return behindLast(text, editions, entry);
}
