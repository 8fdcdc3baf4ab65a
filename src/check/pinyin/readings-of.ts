import { commonCharacters } from './common-characters.ts';
import { furtherCharacters, otherReadings, otherSpellings, surnameReadings } from './further-characters.ts';

/** What is known of characters and names. */
export interface Pinyin {
  /** How a character is read, the usual reading first; absent for a character that is not known. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** How a character is read as a surname, where that differs. */
  readonly surnames: ReadonlyMap<string, string>;
  /** Every syllable, in all ways in which it is spelled. */
  readonly syllables: ReadonlySet<string>;
  /** Spellings of surnames that are not pinyin: `chan` and `tan` for 陈. */
  readonly otherSpellings: ReadonlyMap<string, readonly string[]>;
}

let made: Pinyin | undefined;

/** The tables, made when they are first wanted. */
export function pinyin(): Pinyin {
  made ??= make();
  return made;
}

/** A reading as names spell it: ü is written ü, v, yu (GB/T 28039-2011), or, of old, u. */
export function spellingsOf(reading: string): readonly string[] {
  return reading.includes('v') ? ['v', 'yu', 'u'].map((vowel) => reading.replace('v', vowel)) : [reading];
}

function make(): Pinyin {
  const readings = new Map([...commonCharacters()].map(([character, syllable]) => [character, [syllable]]));
  for (const [syllables, characters] of [furtherCharacters, surnameReadings, otherReadings].flatMap((one) =>
    listed(one),
  )) {
    for (const character of characters) {
      const known = readings.get(character) ?? [];
      readings.set(character, [...new Set([...known, ...syllables.split(',')])]);
    }
  }
  const spellings = listed(otherSpellings, /^(\p{Script=Han})(.*)$/u);
  return {
    readings,
    surnames: new Map(listed(surnameReadings).map(([syllable, surname]) => [surname, syllable])),
    syllables: new Set([...readings.values()].flat().flatMap(spellingsOf)),
    otherSpellings: new Map(spellings.map(([surname, spelled]) => [surname, spelled.split(',')])),
  };
}

function listed(table: string, form = /^([a-z,]+)(.*)$/): (readonly [string, string])[] {
  return table
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [, head, rest] = form.exec(item)!;
      return [head!, rest!];
    });
}
