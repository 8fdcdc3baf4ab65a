import type { CslName } from '../../model/csl.ts';
import { readLatex } from './latex-text.ts';
import { nameInOrder, personName } from './person-names.ts';

/** The names of a field of BibTeX. */
export interface BibtexNames {
  readonly names: readonly CslName[];
  /** True where the list ends in `and others`. */
  readonly more: boolean;
  /** Commands of LaTeX that are not known. */
  readonly unknown: readonly string[];
}

/** Names set apart by `and`: `von Last, Jr, First`, `First von Last`, `{Corporate Body}`, `family=Last, given=First`. */
export function readBibtexNames(value: string): BibtexNames {
  const written = cut(value, /\s+and(?=\s)/iy).map((name) => name.trim());
  const names = written.filter((name) => name !== '' && !isOthers(name)).map(readName);
  const { unknown } = readLatex(written.join(' '));
  return { names, more: written.some(isOthers), unknown };
}

function isOthers(name: string): boolean {
  return /^others\.?$/i.test(name);
}

function readName(name: string): CslName {
  if (isOneGroup(name)) return { literal: say(name) };
  const parts = cut(name, /,/y).map((part) => part.trim());
  const extended = parts.map((part) => /^(family|given|prefix|suffix)\s*=\s*([^]*)$/i.exec(part));
  if (extended.every((part) => part !== null)) {
    const named = new Map(extended.map(([, field, words]) => [field!.toLowerCase(), say(words!)]));
    const { family, ...rest } = personName(named.get('family') ?? '', named.get('given') ?? '', named.get('suffix'));
    const prefix = named.get('prefix');
    return { ...rest, ...(family !== undefined && { family }), ...(prefix && { 'non-dropping-particle': prefix }) };
  }
  if (parts.length === 1) return nameInOrder(cut(name, /\s+/y).map(say).filter(Boolean));
  const [family = '', ...rest] = parts.map(say);
  const given = rest.pop() ?? '';
  // A group of its own is kept whole, a particle in it included.
  if (isOneGroup(parts[0]!) && given !== '')
    return { family, given, ...(rest.length > 0 && { suffix: rest.join(' ') }) };
  return personName(family, given, rest.join(' '));
}

function say(latex: string): string {
  return readLatex(latex).text;
}

/** True for a value that is all within one pair of braces. */
function isOneGroup(value: string): boolean {
  if (!value.startsWith('{') || !value.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0 && at < value.length - 1) return false;
  }
  return true;
}

/** Cuts a value at what is found outside of braces. */
function cut(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < value.length;) {
    const character = value[at];
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    separator.lastIndex = at;
    const match = depth === 0 ? separator.exec(value) : null;
    if (match) {
      parts.push(value.slice(from, at));
      at = separator.lastIndex;
      from = at;
    } else at += 1;
  }
  return [...parts, value.slice(from)];
}
