const ones = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const values: ReadonlyMap<string, number> = new Map([
  ...[...ones, ...teens].map((word, index): [string, number] => [word, index + 1]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const hundred = String.raw`(?:(?:${tens.join('|')})(?:[-\s](?:${ones.join('|')}))?|${[...teens, ...ones].join('|')})`;
const thousand = String.raw`${hundred}(?:\s+hundred(?:\s+(?:and\s+)?${hundred})?)?`;
const scale = Object.keys(scales).join('|');

/** A number in English words, as far as it is one number: twenty-five, two hundred and six, three million. */
export const englishNumeral = new RegExp(
  String.raw`\b${thousand}(?:\s+(?:${scale})(?:,?\s+(?:and\s+)?${thousand}(?:\s+(?:${scale}))?)*)?(?![A-Za-z])`,
  'gi',
);

/** The value of a number in English words. */
export function englishValue(written: string): number {
  let total = 0;
  let section = 0;
  for (const word of written.toLowerCase().split(/[\s,-]+/)) {
    if (word === 'hundred') section *= 100;
    else if (word in scales) {
      total += section * scales[word]!;
      section = 0;
    } else section += values.get(word) ?? 0;
  }
  return total + section;
}

/** The factor of what stands behind Arabic numerals: 7 million. */
export function englishScale(word: string): number {
  return word.toLowerCase() === 'hundred' ? 100 : (scales[word.toLowerCase()] ?? 1);
}
