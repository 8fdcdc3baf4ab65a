import { posix } from 'node:path';
import type { Nodes as HtmlNodes } from 'hast';
import { fromXml } from 'xast-util-from-xml';
import type { Element as XmlElement, Nodes as XmlNodes } from 'xast';
import { attribute, elementsOf, readHtml } from './html.ts';

/** What a published file refers to, and what others may refer to in it. */
export interface References {
  /** As they are written: to other files, and to places in them or in this one. */
  readonly addresses: readonly string[];
  /** Ids of this file that its own elements speak of. */
  readonly idsMeant: readonly string[];
  readonly ids: readonly string[];
}

/** What the files of a kind refer to, by the ending of their names. */
const readers: Readonly<Record<string, (text: string) => References>> = {
  html: (text) => ofHtml(readHtml(text)),
  svg: (text) => ofXml(fromXml(text)),
  xml: (text) => ofXml(fromXml(text)),
  css: (text) => ({ addresses: inStyle(text), idsMeant: [], ids: [] }),
  txt: (text) => ({ addresses: [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, map]) => map!), idsMeant: [], ids: [] }),
};

/** What a file refers to; nothing of files that refer to none. */
export function referencesIn(path: string, text: string): References | undefined {
  return readers[path.slice(path.lastIndexOf('.') + 1)]?.(text);
}

/**
 * The file and the place in it that an address means, seen from a file; nothing for what lies elsewhere. `base`: where the
 * journal will stand.
 */
export function targetOf(path: string, address: string, base: string): { file: string; place: string } | undefined {
  const [whole = '', place = ''] = address.split('#');
  const own = whole.startsWith(`${base}/`) ? whole.slice(base.length) : whole;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(own)) return undefined;
  if (own === '') return { file: path, place };
  const below = own.startsWith('/') ? own.slice(1) : posix.join(posix.dirname(path), own);
  return { file: /(^|\/)$/.test(below) || below === '.' ? posix.join(below, 'index.html') : below, place };
}

const addressed = ['href', 'src', 'xLinkHref', 'poster', 'data', 'action', 'formAction', 'cite', 'background'];
const speaking = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaDetails', 'ariaOwns', 'headers', 'htmlFor'];

function ofHtml(page: HtmlNodes): References {
  const elements = elementsOf(page);
  const values = (names: readonly string[]): string[] =>
    elements.flatMap((element) => names.flatMap((name) => attribute(element, name) ?? []));
  return {
    addresses: [...values(addressed), ...elements.flatMap(({ properties }) => inValues(properties))],
    idsMeant: values(speaking).flatMap((ids) => ids.split(' ')),
    ids: values(['id']),
  };
}

function ofXml(document: XmlNodes): References {
  const elements = xmlElements(document);
  const attributes = elements.flatMap((element) => Object.entries(element.attributes));
  const values = (names: readonly string[]): string[] =>
    attributes.flatMap(([name, value]) => (names.includes(name) && value ? value : []));
  const worded = elements
    .filter(({ name }) => ['loc', 'id'].includes(name))
    .flatMap(({ children }) => children.flatMap((child) => (child.type === 'text' ? child.value : [])));
  return {
    addresses: [
      ...values(['href', 'xlink:href']),
      ...elements.flatMap((element) => inValues(element.attributes)),
      ...worded,
    ],
    idsMeant: values(['aria-labelledby', 'aria-describedby']).flatMap((ids) => ids.split(' ')),
    ids: values(['id']),
  };
}

function xmlElements(node: XmlNodes): XmlElement[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [...(child.type === 'element' ? [child] : []), ...xmlElements(child)]);
}

/** `fill="url(#pattern)"` */
function inValues(properties: object): string[] {
  return Object.values(properties).flatMap((value) => inStyle(String(value)));
}

function inStyle(text: string): string[] {
  return [...text.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/g)].map(([, address]) => address!);
}
