import { pinyin, spellingsOf } from './readings-of.ts';

/** How a romanized part of a name stands to its characters. */
export type Fit =
  /** It is their pinyin, or begins as its initials do. */
  | 'fits'
  /** It is pinyin of other characters, or their pinyin with a slip. */
  | 'wrong'
  /** It is something else, such as another romanization or another name, or the characters are not known. */
  | 'foreign';

/** Letters only, in small letters and without tones, ü as v. */
export function lettersOf(romanized: string): string {
  return romanized
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}

/** Compares a surname or given name in characters with its romanization. */
export function fitOf(characters: string, romanized: string): Fit {
  const readings = [...characters].map((character) => pinyin().readings.get(character));
  if (readings.length === 0 || readings.some((one) => one === undefined)) return 'foreign';
  const spelled = readings.map((one) => one!.flatMap(spellingsOf));
  const letters = lettersOf(romanized);
  if (isSpelled(letters, spelled) || areInitials(romanized, spelled)) return 'fits';
  return isPinyin(letters, readings.length) || isNear(letters, spelled) ? 'wrong' : 'foreign';
}

/** The usual pinyin of a surname or given name, as it is written: `Xiaoming`. Nothing where a character is not known. */
export function pinyinOf(characters: string, part: 'family' | 'given'): string | undefined {
  const { readings, surnames } = pinyin();
  const syllables = [...characters].map(
    (character) => (part === 'family' ? surnames.get(character) : undefined) ?? readings.get(character)?.[0],
  );
  if (syllables.includes(undefined)) return undefined;
  const letters = syllables.map((syllable) => syllable!.replace('v', 'yu')).join('');
  return letters.replace(/^./, (letter) => letter.toUpperCase());
}

type Spelled = readonly (readonly string[])[];

function isSpelled(letters: string, [first, ...rest]: Spelled): boolean {
  if (first === undefined) return letters === '';
  return first.some((syllable) => letters.startsWith(syllable) && isSpelled(letters.slice(syllable.length), rest));
}

/** `X. M.`, `XM`, or `X` for Xiaoming. */
function areInitials(romanized: string, spelled: Spelled): boolean {
  const capitals = romanized.replaceAll(/[\s.-]/g, '');
  if (!/^[A-Z]+$/.test(capitals) || capitals.length > spelled.length) return false;
  return [...capitals.toLowerCase()].every((letter, index) => spelled[index]!.some((one) => one.startsWith(letter)));
}

/** True for letters that are so many syllables of pinyin. */
function isPinyin(letters: string, count: number): boolean {
  if (count === 0) return letters === '';
  for (let length = 1; length <= Math.min(6, letters.length); length += 1) {
    if (pinyin().syllables.has(letters.slice(0, length)) && isPinyin(letters.slice(length), count - 1)) return true;
  }
  return false;
}

/** True for one letter too many, too few, wrong, or out of place; of a long name, two. */
function isNear(letters: string, spelled: Spelled): boolean {
  const all = spelled.reduce<readonly string[]>(
    (heads, syllables) => heads.flatMap((head) => syllables.map((syllable) => head + syllable)).slice(0, 64),
    [''],
  );
  return all.some((whole) => slipsBetween(letters, whole) <= (whole.length >= 6 ? 2 : 1));
}

/** Letters put in, left out, changed, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
