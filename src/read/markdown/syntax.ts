import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Markdown as Diglot reads it. Each option keeps prose from being taken for syntax: one tilde is a range
 * (`1~3 天`), not a strike; one dollar is a price; `10:30` in a line is no directive.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(leafDirectives)
  .freeze();

/** The tree that a text stands for, before Diglot's own steps. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Directives on a line of their own (`::table{#t1}`), without the ones inside a line. */
function leafDirectives(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  (data.micromarkExtensions ??= []).push({ flow: flow! });
  (data.fromMarkdownExtensions ??= []).push([directiveFromMarkdown()]);
}
