import { keyOf, type Quantity } from './quantity.ts';
import { romanValue } from './surroundings.ts';

const alone: readonly {
  pattern: RegExp;
  read: (word: string) => Pick<Quantity, 'kind' | 'value' | 'unit' | 'certain' | 'also'>;
}[] = [
  {
    pattern: /翻(?:了)?[一1]?(?:倍|番)|加倍/g,
    read: () => ({ kind: 'fold', value: 2, unit: '', certain: true, also: [] }),
  },
  {
    pattern: /翻了?[两二三]番/g,
    read: (word) => ({ kind: 'fold', value: word.includes('三') ? 8 : 4, unit: '', certain: true, also: [] }),
  },
  { pattern: /成倍|倍增/g, read: () => ({ kind: 'fold', value: 2, unit: '', certain: false, also: [] }) },
  {
    pattern: /减半|一半|半数|过半|近半/g,
    read: () => ({
      kind: 'plain',
      value: 0.5,
      unit: '',
      certain: false,
      also: [keyOf('percent', 50, ''), keyOf('fold', 0.5, '')],
    }),
  },
  { pattern: /半个?小时/g, read: () => ({ kind: 'duration', value: 30, unit: 'min', certain: false, also: [] }) },
  { pattern: /双月(?=刊)/g, read: () => ({ kind: 'duration', value: 2, unit: 'mo', certain: false, also: [] }) },
  { pattern: /半年(?!龄)/g, read: () => ({ kind: 'duration', value: 6, unit: 'mo', certain: false, also: [] }) },
  {
    pattern: /[Ⅰ-Ⅹ]|(?<![A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX|X)(?=\s?[期型级度类])/g,
    read: (word) => ({ kind: 'plain', value: romanValue(word), unit: '', certain: false, also: [] }),
  },
];

/** Chinese quantities whose words hold no number of their own: 翻倍, 减半, 半年, Ⅱ期. */
export function chineseWordsAlone(text: string): Quantity[] {
  return alone.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
      ...read(word),
      approximate: false,
      hedged: false,
      spelledOut: false,
      start: index,
      end: index + word.length,
    })),
  );
}
