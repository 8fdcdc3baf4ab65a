import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { schema } from './html.ts';

const processor = unified()
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, { space: 'svg', closeEmptyElements: true, characterReferences: { useNamedReferences: false } })
  .freeze();

/**
 * A picture as an SVG file of its own, after everything that is not on the list has been taken out. `language`: as XML names
 * it; `fonts`: the families that a reader's machine is asked for, since the file carries none.
 */
export function toSvg(picture: Element, language: string, fonts: string): string {
  const root: Root = { type: 'root', children: [picture] };
  const safe = processor.runSync(root) as Root;
  const [svg] = safe.children;
  if (svg?.type === 'element')
    svg.properties = { xmlns: 'http://www.w3.org/2000/svg', xmlLang: language, fontFamily: fonts, ...svg.properties };
  return `${processor.stringify(safe)}\n`;
}
