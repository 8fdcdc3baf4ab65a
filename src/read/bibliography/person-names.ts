import type { CslName } from '../../model/csl.ts';

const han = /^[\p{Script=Han}·]+$/u;

/** A name from its parts. Lower-case words before the family name are its particle; what has no given name is one name. */
export function personName(family: string, given: string, suffix = ''): CslName {
  if (given === '' && suffix === '') return { literal: family };
  const particle = /^((?:\p{Ll}[\p{L}'’.-]*\s+)+)(?=\S)/u.exec(family)?.[1] ?? '';
  return {
    ...(particle !== '' && { 'non-dropping-particle': particle.trim() }),
    family: family.slice(particle.length),
    ...(given !== '' && { given }),
    ...(suffix !== '' && { suffix }),
  };
}

/** A name written in its natural order: the last word is the family name, of Chinese names the first. */
export function nameInOrder(words: readonly string[]): CslName {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { literal: first };
  if (words.every((word) => han.test(word))) return personName(first, rest.join(''));
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = particle < 0 ? words.length - 1 : particle;
  return personName(words.slice(at).join(' '), words.slice(0, at).join(' '));
}
