import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CitationItem } from '../../model/mdast.ts';
import { citationsAreWellFormed } from '../rules/citations-are-well-formed.ts';
import { citationKeyPattern } from '../schemas/references.ts';
import { replaceInText } from './replace-in-text.ts';
import type { MarkdownSource } from './source.ts';

/** `[@key]`, `[@key; @other, p. 5]`, in every kind of text, Han text beside it allowed. */
const cluster = /\[(@[^[\]]*)\]/g;

/**
 * Turns citations into clusters. Diagnostics: `citations-are-well-formed` for a cluster that holds
 * something other than keys with locators, or a link definition that begins with `@`.
 */
export function readCitations(root: Root, source: MarkdownSource): void {
  visit(root, 'definition', (node) => {
    if (node.label?.startsWith('@')) {
      source.report(citationsAreWellFormed.at(source.placeOf(node), { cluster: `[${node.label}]:` }));
    }
  });
  replaceInText(root, source, cluster, (match, node) => {
    const items = match[1]!.split(';').map((part) => readItem(part.trim()));
    if (items.some((item) => item === undefined)) {
      source.report(citationsAreWellFormed.at(source.placeOf(node), { cluster: match[0] }));
      return { type: 'text', value: '' };
    }
    return { type: 'citationCluster', items: items as CitationItem[] };
  });
}

function readItem(part: string): CitationItem | undefined {
  const [, key, locator] = /^@([^\s,，]+)\s*(?:[,，]\s*(.+))?$/s.exec(part) ?? [];
  if (!key || !citationKeyPattern.test(key)) return undefined;
  return locator ? { key, locator: locator.trim() } : { key };
}
