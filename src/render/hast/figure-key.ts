import type { Element } from 'hast';
import type { ResolvedFigure } from '../../model/figure.ts';
import type { HastContext } from './context.ts';
import { h } from './h.ts';
import { text } from './pieces.ts';
import { saysTheSame } from './same-words.ts';

type Pair = readonly [first: string, second: string];

/** With more characters than this, words want wider columns. */
const longest = 40;

/** The words inside a figure beside what they are in a page's other language, each pair once; nothing where all are the same. */
export function figureKey(figure: ResolvedFigure, { second, medium }: HastContext): Element[] {
  if (!second) return [];
  const pairs = second.wordsInFigure(figure).flatMap(lineByLine);
  const unlike = pairs.filter(([one, other]) => one !== '' && other !== '' && !saysTheSame(one, other));
  const entries = [...new Map(unlike.map((pair) => [pair.join('\n'), pair])).values()];
  if (entries.length === 0) return [];
  const isLong = entries.some((pair) => pair.some((words) => words.length > longest));
  const items = entries.map(([one, other]) =>
    h('li', {}, [
      ...(medium === 'print' ? [h('span', { className: ['label'] }, [one, ' '])] : [text(`${one} `)]),
      // Without the role the browser would leave the language out of the PDF's tags.
      h('span', { ...(medium === 'print' && { role: 'group' }), lang: second.htmlTag }, [other]),
    ]),
  );
  return [h('ul', { className: ['figure-key', ...(isLong ? ['long'] : [])] }, items)];
}

/** Labels of as many lines in both languages say in each line the same. */
function lineByLine([one, other]: Pair): Pair[] {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  return lines.length === others.length ? lines.map((line, index) => [line, others[index]!]) : [[one, other]];
}
