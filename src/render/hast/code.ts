import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import type { HastContext } from './context.ts';
import { h } from './h.ts';
import { wholePieces } from './unbroken.ts';

/**
 * Code in a line or as a block of lines. With Han characters in an edition in another script it says that it is Chinese:
 * it is a sample of a text, which a screen reader is to read in its own language.
 */
export function code(node: Code | InlineCode, context: HastContext): Element {
  if (node.type === 'inlineCode') return inlineCode(node.value.replaceAll('\n', ' '), context);
  const className = node.lang ? { className: [`language-${node.lang}`] } : {};
  return h('pre', {}, [h('code', className, inItsLanguage(`${node.value}\n`, context))]);
}

/** Code in a line ends a line at its blanks and behind `/` and `=`, never behind a hyphen that belongs to an option. */
function inlineCode(value: string, context: HastContext): Element {
  const [words] = inItsLanguage(value, context);
  return h('code', {}, typeof words === 'string' ? wholePieces(words, /[^\s/=]*[\s/=]*/g) : [words]);
}

function inItsLanguage(words: string, { rules, htmlTagOf }: HastContext): [Element | string] {
  const isForeign = !rules.joinsLinesWithoutSpace && /\p{Script=Han}/u.test(words);
  return [isForeign ? h('span', { lang: htmlTagOf('zh') }, [words]) : words];
}
