import type { Element, Root } from 'hast';
import rehypeSanitize, { type defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { svgAttributes, svgTags } from '../../engines/svg/allowed.ts';
import { mathTags } from './math-tags.ts';

const htmlTags = [
  'a abbr b blockquote br caption code col colgroup del details div em figcaption figure h2 h3 h4 h5 h6 hr i ins li mark ol p pre',
  'section span strong sub summary sup table tbody td th thead tr ul',
].flatMap((tags) => tags.split(' '));

const roles = [
  'doc-biblioref doc-noteref doc-backlink doc-footnote doc-introduction doc-conclusion',
  'note region img group',
].flatMap((names) => names.split(' '));

/** What an image may show: a file that Diglot publishes, as a page of an edition refers to it. Drawings can hold none. */
const publishedImage = /^\.\.\/\.\.\/figures\/[a-z0-9-]+\/[a-z0-9-]+(?:\.\d+)?\.(?:png|jpg)$/;

/**
 * What may leave as HTML or SVG, whatever an article holds: an allow-list applied last, after every handler.
 * Ids are Diglot's own and follow one pattern, so nothing is prefixed.
 */
export const schema: typeof defaultSchema = {
  tagNames: [...htmlTags, ...mathTags, ...svgTags, 'image'],
  attributes: {
    '*': [
      'lang',
      ['id', /^[a-z][a-z0-9-]*$/],
      ['className', /^[a-z][a-z0-9-]*$/],
      ['role', ...roles],
      'ariaLabel',
      'ariaHidden',
      'ariaLabelledBy',
    ],
    a: ['href', 'hrefLang', 'rel', 'title', 'type', 'tabIndex'],
    div: ['tabIndex', 'dataModel'],
    ol: ['start'],
    ...Object.fromEntries(svgTags.map((tag) => [tag, svgAttributes])),
    image: [['href', publishedImage], 'x', 'y', 'width', 'height'],
    span: ['dataPad'],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'scope', 'headers', 'dataColumn'],
    math: ['display', 'xmlns'],
    ...Object.fromEntries(
      mathTags
        .filter((tag) => tag !== 'math')
        .map((tag) => [
          tag,
          [
            'stretchy',
            'fence',
            'separator',
            'accent',
            'mathvariant',
            'columnalign',
            'form',
            'displaystyle',
            'scriptlevel',
            'width',
          ],
        ]),
    ),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobberPrefix: '',
  clobber: [],
  strip: ['script', 'style'],
};

const processor = unified()
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, {
    characterReferences: { useNamedReferences: false },
    closeEmptyElements: true,
    tightSelfClosing: true,
  })
  .freeze();

/** A tree as HTML text, after everything that is not on the list has been taken out. */
export function toHtml(tree: Root | Element): string {
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  return processor.stringify(processor.runSync(root) as Root);
}
