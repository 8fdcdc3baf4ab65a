import { defineRule } from '../../model/rule.ts';
import type { HouseRule, SlipValues } from '../house-style/house-rule.ts';
import type { Passage } from '../house-style/passage.ts';
import type { Slip } from '../house-style/slip.ts';

/** Brackets, quotation marks and book marks open and close. */
const marksComeInPairs = defineRule<SlipValues>({
  id: 'marks-come-in-pairs',
  severity: 'warning',
  about: {
    zh: '括号、引号、书名号成对，先开后合。“1)”“a)”一类的序号和半开区间“[0, 1)”不算。同一段里只指出第一处。',
    en: 'Brackets, quotation marks, and book marks come in pairs and open before they close. Enumerators such as “1)” and half-open intervals such as “[0, 1)” are none of this. Only the first slip of a passage is shown.',
  },
  examples: {
    good: [
      {
        'zh.md': '称为“药物信号细胞”（见《细胞》）。',
        'en.md': 'They are called “medicinal signaling cells” (see below).',
      },
    ],
    bad: [{ 'zh.md': '称为”药物信号细胞”。' }, { 'en.md': 'Rats (n = 6 were used.' }],
  },
  words: {
    zh: {
      name: '括号或引号不成对',
      message: ({ found }) => `“${found}”里的符号没有与之成对的另一半。`,
      advice: () => '请补上缺少的一半，或改正方向。',
    },
    en: {
      name: 'Mark without its other half',
      message: ({ found }) => `A mark in “${found}” has no other half.`,
      advice: () => 'Add the half that is missing, or turn the mark around.',
    },
  },
});

const closing: Readonly<Record<string, string>> = { '(': ')', '《': '》', '“': '”', '「': '」', '【': '】' };

/** The first mark of each passage that has no other half. */
export const pairedMarks: HouseRule = {
  rule: marksComeInPairs,
  languages: 'all',
  around: 6,
  find: (passages) => passages.flatMap(firstUnpaired),
};

function firstUnpaired(passage: Passage): Slip[] {
  const { text } = passage.words;
  const open: { readonly mark: string; readonly index: number }[] = [];
  const slip = (index: number): Slip[] => [{ passage, start: index, end: index + 1, changes: [], safe: false }];
  for (const { 0: written, index } of text.matchAll(/[()（）《》“”「」【】]/g)) {
    // Widths are another rule's.
    const mark = { '（': '(', '）': ')' }[written] ?? written;
    if (closing[mark] !== undefined) open.push({ mark, index });
    else if (open.length > 0 && closing[open.at(-1)!.mark] === mark) open.pop();
    else if (mark === ')' && (isEnumerator(text, index) || isInterval(text, index))) continue;
    else return slip(index);
  }
  const left = open.find(
    ({ mark, index }) => !(mark === '(' && isIntervalFrom(text, index)) && !isContinued(mark, index),
  );
  return left ? slip(left.index) : [];
}

/** 1) 2）a) iv) */
function isEnumerator(text: string, index: number): boolean {
  return /(?:^|[；;，,。.:：、（(] ?|(?:and|or|和|及) ?)(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/.test(
    text.slice(Math.max(0, index - 12), index),
  );
}

/** [0, 1) */
function isInterval(text: string, index: number): boolean {
  return /\[[^[\]()]{1,20}$/.test(text.slice(Math.max(0, index - 22), index));
}

/** (0, 1] */
function isIntervalFrom(text: string, index: number): boolean {
  return /^\([^[\]()]{1,20}\]/.test(text.slice(index, index + 23));
}

/** A quotation of several paragraphs opens each and closes in the last. */
function isContinued(mark: string, index: number): boolean {
  return mark === '“' && index === 0;
}
