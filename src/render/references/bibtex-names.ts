import type { CslName } from '../../model/csl.ts';
import { latexText } from './latex.ts';
import { oneLine } from './one-line.ts';

/** Names for a BibTeX field: `von Last, Jr, First and {Corporate Body}`. */
export function bibtexNames(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map(bibtexName)
    .filter((name) => name !== '')
    .join(' and ');
}

/** A body, and a person known by one name, stand in braces, so that no part of theirs is taken for a given name. */
function bibtexName(name: CslName): string {
  const [family, suffix] = [oneLine(name.family), oneLine(name.suffix)];
  const given = [name.given, name['dropping-particle']].map(oneLine).filter(Boolean).join(' ');
  if (family === '' || given === '') {
    const whole = oneLine(name.literal ?? (family || given));
    return whole === '' ? '' : `{${latexText(whole)}}`;
  }
  const last = [part(name['non-dropping-particle'] ?? ''), part(family)].filter(Boolean).join(' ');
  return [last, ...(suffix ? [part(suffix)] : []), part(given)].join(', ');
}

/** One part of a name, in braces where BibTeX would cut it. */
function part(value: string): string {
  const text = latexText(value);
  return /,|(^|\s)and(\s|$)/i.test(text) ? `{${text}}` : text;
}
