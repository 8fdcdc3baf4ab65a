import type { Occurrence } from './lexicon.ts';

/** How far back from an abbreviation its bracket may open: a full English name stands between. */
const longest = 160;

/**
 * Whether an abbreviation is introduced where it stands. `full`: its full form stands right before the bracket that
 * holds it, or in a bracket right behind it (间充质干细胞（mesenchymal stem cell, MSC）, MSC (mesenchymal stem cell)).
 * `loose`: it stands alone in a bracket, behind a form that is shortened or split (intravenous (IV) and intra-arterial
 * (IA) infusion), which may be an introduction or a second naming.
 */
export function introductionIn(
  words: string,
  { term, start, end }: Occurrence,
  occurrences: readonly Occurrence[],
): 'full' | 'loose' | undefined {
  const forms = occurrences.filter(
    (one) => one.term.id === term.id && (one.role === 'preferred' || one.role === 'allowed'),
  );
  const behind = /^\s*[（(]/.exec(words.slice(end));
  if (behind && forms.some((form) => form.start === end + behind[0].length)) return 'full';

  const before = words.slice(Math.max(0, start - longest), start);
  const opening = /[（(][^（(）)。；;]*$/u.exec(before);
  if (!opening) return undefined;
  const outside = start - opening[0].length;
  const stop = words.slice(0, outside).trimEnd().length;
  if (forms.some((form) => form.end === stop)) return 'full';
  const isAlone = !/\p{Script=Han}/u.test(opening[0]) && /^[）),，;；]/.test(words.slice(end));
  const isNamed = /^[（(]$/.test(opening[0]) || /[,，]\s*$/.test(opening[0]);
  return isAlone && isNamed ? 'loose' : undefined;
}
