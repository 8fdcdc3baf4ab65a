import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CitationItem } from '../../model/mdast.ts';
import { citationsAreWellFormed } from '../rules/citations-are-well-formed.ts';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import { citationKeyPattern } from '../schemas/references.ts';
import { replaceInText } from './replace-in-text.ts';
import type { MarkdownSource } from './source.ts';

/** `[@key]`, `[@key; @other, p. 5]`, in every kind of text, Han text beside it allowed. */
const cluster = /\[(@[^[\]]*)\]/g;
const openCluster = /\[@[A-Za-z0-9][\w:.-]*/g;

/**
 * Turns citations into clusters; where one has mistakes, the keys that can be read are cited all the same.
 * Diagnostics: `citations-are-well-formed` for a cluster that holds something other than keys with locators, or a
 * link definition that begins with `@`; `syntax-is-closed`.
 */
export function readCitations(root: Root, source: MarkdownSource): void {
  visit(root, 'definition', (node) => {
    if (node.label?.startsWith('@')) {
      source.report(citationsAreWellFormed.at(source.placeOf(node), { cluster: `[${node.label}]:` }));
    }
  });
  replaceInText(root, source, cluster, (match, node) => {
    const items = match[1]!.split(';').map((part) => readItem(part.trim()));
    if (items.every((item) => item !== undefined)) return { type: 'citationCluster', items };
    source.report(citationsAreWellFormed.at(source.placeOf(node), { cluster: match[0] }));
    const keys = [...match[0].matchAll(/@([A-Za-z0-9][\w:.-]*)/g)].flatMap(([, key]) => readItem(`@${key}`) ?? []);
    return { type: 'citationCluster', items: keys };
  });
  replaceInText(root, source, openCluster, (match, node) => {
    source.report(syntaxIsClosed.at(source.placeOf(node), { syntax: match[0] }));
    const item = readItem(match[0].slice(1));
    return { type: 'citationCluster', items: item ? [item] : [] };
  });
}

function readItem(part: string): CitationItem | undefined {
  const [, key, locator] = /^@([^\s,，]+)\s*(?:[,，](?!\s*@)\s*(.+))?$/s.exec(part) ?? [];
  if (!key || !citationKeyPattern.test(key)) return undefined;
  return locator ? { key, locator: locator.trim() } : { key };
}
