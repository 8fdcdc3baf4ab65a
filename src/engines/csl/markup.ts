import type { ElementContent } from 'hast';

/** Elements that an entry may hold, by the tag that citeproc writes. */
const allowed: Readonly<Record<string, string>> = { i: 'i', em: 'i', b: 'b', strong: 'b', sup: 'sup', sub: 'sub' };

/** Elements of citeproc that arrange an entry: their content counts, they do not. */
const transparent = new Set(['div', 'span', 'a']);

const tag = /<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*>/g;

interface Frame {
  readonly name: string;
  readonly children: ElementContent[];
}

/**
 * The text of an entry from citeproc's HTML: without the number in the left margin, with italics, bold, sub- and
 * superscripts and small capitals (`span.small-caps`) and nothing else. citeproc writes a closed set of tags and
 * escapes every other angle bracket; whatever is not in that set is text, so no markup of a record gets through.
 */
export function readMarkup(html: string): ElementContent[] {
  const text = html.replace(/\s*<div class="csl-left-margin">[^]*?<\/div>\s*/, '');
  const stack: Frame[] = [{ name: '', children: [] }];
  let position = 0;
  for (const match of text.matchAll(tag)) {
    const [source, slash, name, attributes] = match as unknown as [string, string, string, string];
    if (!(name in allowed) && !transparent.has(name)) continue;
    appendText(stack.at(-1)!.children, text.slice(position, match.index));
    position = match.index + source.length;
    if (slash) close(stack, name);
    else stack.push(open(stack.at(-1)!, name, attributes));
  }
  appendText(stack.at(-1)!.children, text.slice(position));
  return trim(stack[0]!.children);
}

function open(parent: Frame, name: string, attributes: string): Frame {
  const tagName = allowed[name];
  const isSmallCaps = name === 'span' && attributes.includes('font-variant:small-caps');
  if (!tagName && !isSmallCaps) return { name, children: parent.children };
  const children: ElementContent[] = [];
  parent.children.push(
    tagName
      ? { type: 'element', tagName, properties: {}, children }
      : { type: 'element', tagName: 'span', properties: { className: ['small-caps'] }, children },
  );
  return { name, children };
}

function close(stack: Frame[], name: string): void {
  const index = stack.findLastIndex((frame) => frame.name === name);
  if (index > 0) stack.length = index;
}

function appendText(children: ElementContent[], source: string): void {
  if (source === '') return;
  const value = source.replace(/[ \t\r\n\u00A0]+/g, ' ').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, unescape);
  const last = children.at(-1);
  if (last?.type === 'text') last.value += value;
  else children.push({ type: 'text', value });
}

const namedCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function unescape(source: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return namedCharacters[name] ?? source;
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : source;
}

/** No space before the first and after the last word. */
function trim(children: ElementContent[]): ElementContent[] {
  const first = children.at(0);
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}
