import type { ElementContent } from 'hast';
import type { CslItem } from '../../model/csl.ts';
import { bareDoi, doiUrl } from './doi.ts';

/**
 * An entry whose printed URL and DOI are links. Only what the record itself names is linked, only to http and https
 * and to doi.org, and only where the entry prints it letter for letter; citeproc's own links take any text.
 */
export function withLinks(content: readonly ElementContent[], item: CslItem): ElementContent[] {
  return targets(item).reduce<ElementContent[]>((nodes, target) => linkLast(nodes, target), [...content]);
}

interface Target {
  readonly text: string;
  readonly href: string;
}

function targets(item: CslItem): Target[] {
  const url = item.URL?.trim();
  const href = url && webAddress(url);
  const doi = bareDoi(item.DOI);
  return [
    ...(url && href ? [{ text: url, href }] : []),
    ...(doi ? [`https://doi.org/${doi}`, doi].map((text) => ({ text, href: doiUrl(doi) })) : []),
  ];
}

function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).href;
}

/** Links the last place where the text stands outside of any other link: identifiers end an entry. */
function linkLast(nodes: readonly ElementContent[], { text, href }: Target): ElementContent[] {
  const index = nodes.findLastIndex((node) => node.type === 'text' && node.value.includes(text));
  const node = nodes[index];
  if (node?.type !== 'text') return [...nodes];
  const start = node.value.lastIndexOf(text);
  return [
    ...nodes.slice(0, index),
    ...textNode(node.value.slice(0, start)),
    { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] },
    ...textNode(node.value.slice(start + text.length)),
    ...nodes.slice(index + 1),
  ];
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
