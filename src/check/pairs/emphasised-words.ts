import type { UnitText } from '../../model/article.ts';
import type { Place } from '../../model/place.ts';
import { nodesOf } from '../text/nodes-of.ts';
import { placeOfWords, wordsOf, type Words } from '../text/words-of.ts';

/** Where a run of Latin letters stands in a unit: emphasised or not. */
export interface Standing {
  readonly emphasised: readonly Place[];
  readonly plain: readonly Place[];
}

/** The emphasis of one unit. */
export interface Emphasis {
  /** The Latin runs that it emphasises: gene symbols, species, statistical symbols, and words for stress. */
  readonly runs: readonly string[];
  /** Where it has a run as a word of its own. */
  standing(run: string): Standing;
}

/** A symbol or a name of a few words. */
const latinRun = /^[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\p{N}\s.+/-]{0,59}$/u;
/** What stands behind a symbol that it only describes: `t-test`, `P-value`. */
const describes = /^[-‐‑](?:tests?|values?|statistics?|scores?)(?![\p{Script=Latin}\p{N}])/u;

/** Reads the emphasis of a unit. */
export function emphasisOf(unit: UnitText): Emphasis {
  const spans = spansOf(unit);
  let words: Words | undefined;
  return {
    runs: [...new Set(spans.map(({ run }) => run))],
    standing(run) {
      words ??= wordsOf(unit);
      const { text, offsets } = words;
      const places = { emphasised: [] as Place[], plain: [] as Place[] };
      for (let start = text.indexOf(run); start >= 0; start = text.indexOf(run, start + run.length)) {
        const [end, offset] = [start + run.length, offsets[start]!];
        const isEmphasised = spans.some(({ from, to }) => from <= offset && offset < to);
        if (!isEmphasised && !standsAlone(text, start, end)) continue;
        places[isEmphasised ? 'emphasised' : 'plain'].push(placeOfWords(unit, words, start, end));
      }
      return places;
    },
  };
}

interface Span {
  readonly run: string;
  /** Offsets in the unit's source. */
  readonly from: number;
  readonly to: number;
}

function spansOf(unit: UnitText): Span[] {
  const base = unit.node.position?.start.offset ?? 0;
  return nodesOf(unit).flatMap(({ type, position }) => {
    if (type !== 'emphasis' || !position) return [];
    const [from, to] = [position.start.offset! - base, position.end.offset! - base];
    const run = unit.source.slice(from, to).replaceAll(/[*_]/g, '').trim();
    return latinRun.test(run) ? [{ run, from, to }] : [];
  });
}

/** True for a word by itself: no part of a longer one (P-gp, P2X7), and no unit behind its number (300 g). */
function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 14)];
  if (/[\p{Script=Latin}\p{Script=Greek}\p{N}][-‐‑]?$/u.test(before)) return false;
  if (/^[-‐‑]?[\p{Script=Latin}\p{Script=Greek}\p{N}]/u.test(after) && !describes.test(after)) return false;
  return end - start > 1 || !/[\d/·]\s?$/.test(before);
}
