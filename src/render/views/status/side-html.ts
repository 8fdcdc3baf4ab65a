import type { ElementContent } from 'hast';
import { inlinePieces, type InlinePiece } from '../../../engines/inline-marks.ts';
import { wordDiff, type DiffRun } from '../../../engines/word-diff.ts';
import type { Severity } from '../../../model/diagnostic.ts';
import type { PairSide } from '../../../model/status.ts';
import { h } from '../../hast/h.ts';
import { toHtml } from '../../hast/html.ts';

/** Words of a side that a finding means. */
export interface NumberedMark {
  readonly start: number;
  readonly end: number;
  /** The finding's number among those about the pair, and the anchor that explains it. */
  readonly number: number;
  readonly anchor: string;
  readonly severity: Severity;
}

/** How a citation, note or cross-reference is printed; each is handed the source of its mark. */
export type ShowMark = (piece: InlinePiece) => string;

/**
 * One language of a pair as HTML: what it has lost and gained since it was confirmed as `del` and `ins`, the words that
 * findings mean as `mark`, each with the finding's number. `isText`: false for values of data files, which have no marks
 * of Markdown but superscripts.
 */
export function sideHtml(
  { words, before }: PairSide,
  marks: readonly NumberedMark[],
  isText: boolean,
  show: ShowMark,
): string {
  const runs: readonly DiffRun[] = before === undefined ? [{ kind: 'same', text: words }] : wordDiff(before, words);
  let at = 0;
  const children = runs.flatMap((run): ElementContent[] => {
    const start = at;
    if (run.kind !== 'removed') at += run.text.length;
    const content = contentOf(run, start, run.kind === 'removed' ? [] : marks, isText, show);
    if (run.kind === 'same') return content;
    return [h(run.kind === 'removed' ? 'del' : 'ins', {}, content)];
  });
  return toHtml({ type: 'root', children });
}

/** A piece of a run, and where it stands in the words as they are now. */
interface Part {
  readonly piece: InlinePiece;
  readonly start: number;
  readonly end: number;
}

function contentOf(
  { kind, text }: DiffRun,
  start: number,
  marks: readonly NumberedMark[],
  isText: boolean,
  show: ShowMark,
): ElementContent[] {
  return partsOf(text, start, marks).flatMap((part) => {
    const shown = pieceContent(part.piece, kind === 'same', isText, show);
    const over = marks.filter((mark) => mark.start < part.end && mark.end > part.start);
    return over.length === 0
      ? shown
      : [marked(shown, over[0]!), ...over.filter((mark) => mark.end <= part.end).map(finger)];
  });
}

/** Words are cut where a mark begins or ends; what stands for something else is marked whole. */
function partsOf(text: string, start: number, marks: readonly NumberedMark[]): Part[] {
  let at = start;
  return inlinePieces(text).flatMap((piece): Part[] => {
    const [from, to] = [at, at + piece.source.length];
    at = to;
    const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > from && cut < to);
    const cuts = piece.kind === 'words' ? [...new Set(inside)].sort((a, b) => a - b) : [];
    return [...cuts, to].map((end, index) => {
      const begin = cuts[index - 1] ?? from;
      return { piece: { ...piece, source: piece.source.slice(begin - from, end - from) }, start: begin, end };
    });
  });
}

function marked(content: readonly ElementContent[], { severity }: NumberedMark): ElementContent {
  return h('mark', { className: [severity] }, content);
}

/** The number that leads from words to what is said of them. */
function finger({ number, anchor }: NumberedMark): ElementContent {
  return h('sup', { className: ['finger'] }, [h('a', { href: `#${anchor}` }, [String(number)])]);
}

/** Emphasis is not shown, but for a change of it. */
const emphasis = /(?<!\\)\*+(?=\S)|(?<=[^\s\\])\*+/g;

function pieceContent(piece: InlinePiece, isSame: boolean, isText: boolean, show: ShowMark): ElementContent[] {
  const { kind, source } = piece;
  const inner = source.slice(1, -1);
  if (kind === 'superscript') return [h('sup', {}, [inner])];
  if (!isText) return [{ type: 'text', value: source }];
  switch (kind) {
    case 'words':
      return [
        { type: 'text', value: (isSame ? source.replace(emphasis, '') : source).replace(/\\([!-/:-@[-`{-~])/g, '$1') },
      ];
    case 'subscript':
      return [h('sub', {}, [inner])];
    case 'math':
      return [h('code', {}, [source.slice(2, -2)])];
    case 'note':
      return [h('sup', { className: ['call'] }, [show(piece)])];
    case 'citation':
      return [h('span', { className: ['citation'] }, [show(piece)])];
    default:
      return [{ type: 'text', value: show(piece) }];
  }
}
