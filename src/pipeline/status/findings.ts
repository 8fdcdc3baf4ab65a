import type { Pair } from '../../check/pairs/pairs.ts';
import { confirmedWords } from '../../engines/text-digest.ts';
import type { UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import type { Mark, PairFinding } from '../../model/status.ts';

/** The findings that concern a pair. */
export function findingsAbout({ source, other, languages }: Pair, findings: readonly Diagnostic[]): PairFinding[] {
  return findings.flatMap((finding) => {
    const places = [...(finding.place ? [finding.place] : []), ...finding.related.map(({ place }) => place)];
    const sides = [source, other].map((unit) => places.filter((place) => standsIn(unit, place)));
    if (sides.every((some) => some.length === 0)) return [];
    const marks = [source, other].flatMap((unit, index) =>
      sides[index]!.flatMap((place) => markAt(unit, place, languages[index]!)),
    );
    return [{ finding, marks }];
  });
}

/** True for a place in a unit. */
export function standsIn({ kind, node, place: unit }: UnitText, place: Place): boolean {
  if (place.file !== unit.file) return false;
  // On one line of a data file may stand several units.
  if (place.within !== undefined && unit.within !== undefined && kind !== 'note') return place.within === unit.within;
  return place.line >= unit.line && place.line <= (node.position?.end.line ?? unit.line);
}

/** Longer runs are no words that a finding means but the place where it looked. */
const longestMark = 60;

/** Where the words that a place means stand in the unit's words on one line; nothing where it means none. */
function markAt({ place: unit, source }: UnitText, place: Place, language: string): Mark[] {
  const { line, column, endLine, endColumn, quote } = place;
  if (quote === undefined || endLine !== line || endColumn === undefined || line < unit.line) return [];
  const said = quote.slice(column - 1, endColumn - 1);
  const words = confirmedWords(source);
  if (said === '' || said.length > longestMark || said.length >= words.length) return [];
  const lines = source.split('\n').slice(0, line - unit.line);
  const before = line === unit.line ? quote.slice(unit.column - 1, column - 1) : [...lines, quote.slice(0, column - 1)];
  const earlier = [before].flat().join('\n').split(said).length - 1;
  const start = indexOfNth(words, said, earlier);
  return start < 0 ? [] : [{ language, start, end: start + said.length }];
}

/** Where words stand in a text after so many earlier times; negative where they do not. */
function indexOfNth(text: string, words: string, earlier: number): number {
  let at = text.indexOf(words);
  for (let count = 0; count < earlier && at >= 0; count += 1) at = text.indexOf(words, at + words.length);
  return at;
}
