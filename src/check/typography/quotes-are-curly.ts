import { defineRule } from '../../model/rule.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import type { Passage } from '../house-style/passage.ts';
import type { Change, Slip } from '../house-style/slip.ts';

/** Quotation marks and apostrophes are curly, primes are primes. */
const quotesAreCurly = defineRule<SlipValues>({
  id: 'quotes-are-curly',
  severity: 'warning',
  about: {
    zh: '引号用弯引号“ ”‘ ’，撇号用“’”（Parkinson’s），核酸的端用角分符号“′”（5′端）；不用键盘上的直引号。代码里的直引号照旧。',
    en: 'Quotation marks are curly (“ ”, ‘ ’), the apostrophe is “’” (Parkinson’s), and the ends of a strand take a prime (5′ end), not the straight marks of the keyboard. Straight marks in code stay.',
  },
  examples: {
    good: [
      {
        'zh.md': '称为“药物信号细胞”，见5′端。',
        'en.md': 'They are called “medicinal signaling cells”; see the 5′ end.',
      },
    ],
    bad: [{ 'zh.md': '称为"药物信号细胞"。' }, { 'en.md': "Parkinson's disease is called 'shaking palsy'." }],
  },
  words: {
    zh: {
      name: '用了直引号',
      message: ({ found }) => `“${found}”里有直引号。`,
      advice: (values) => (values.wanted ? writeInstead('zh', values) : '请补上缺少的一半，改为弯引号。'),
    },
    en: {
      name: 'Straight quotation mark',
      message: ({ found }) => `There is a straight quotation mark in “${found}”.`,
      advice: (values) =>
        values.wanted ? writeInstead('en', values) : 'Add the half that is missing and make them curly.',
    },
  },
});

/** Straight marks, each with what it stands for. */
export const quotes: HouseRule = {
  rule: quotesAreCurly,
  languages: ['zh', 'en'],
  find: (passages) =>
    passages.flatMap((passage) =>
      /["']/.test(passage.words.text) ? [...doubleQuotes(passage), ...singleQuotes(passage)] : [],
    ),
};

function doubleQuotes(passage: Passage): Slip[] {
  const { text } = passage.words;
  const slips: Slip[] = [];
  let open: number | undefined;
  for (const { index } of text.matchAll(/"/g)) {
    const isOpen = open !== undefined;
    // 5" are inches or seconds.
    if (!isOpen && /\d/.test(text[index - 1] ?? '') && !/[\p{L}“]/u.test(text[index + 1] ?? '')) continue;
    if (isOpen) slips.push(paired(passage, open!, index, '“', '”'));
    open = isOpen ? undefined : index;
  }
  if (open !== undefined) slips.push({ passage, start: open, end: open + 1, changes: [], safe: false });
  return slips;
}

function singleQuotes(passage: Passage): Slip[] {
  const { text } = passage.words;
  const slips: Slip[] = [];
  let open: number | undefined;
  for (const { index } of text.matchAll(/'/g)) {
    const [before, after] = [text.slice(Math.max(0, index - 12), index), text.slice(index + 1, index + 12)];
    if (/(?:^|[^A-Za-z\d.])\d{1,2}$/.test(before)) {
      if (/^(?:[-–,]|[ ]?(?:ends?|cap|UTR|terminal)\b|非?[末端])/u.test(after)) slips.push(single(passage, index, '′'));
    } else if (open !== undefined && !/^\p{L}/u.test(after) && /\S$/.test(before)) {
      slips.push(paired(passage, open, index, '‘', '’'));
      open = undefined;
    } else if (
      /\p{L}$/u.test(before) &&
      !isHan(before) &&
      (/^[\p{L}\p{Script=Han}]/u.test(after) || /\p{L}s$/u.test(before))
    ) {
      slips.push(single(passage, index, '’'));
    } else if (/^\d0s\b/.test(after)) slips.push(single(passage, index, '’'));
    else if (/(?:^|[\s(（[“"—–，。：；、\p{Script=Han}])$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
      open ??= index;
  }
  return slips;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}$/u.test(text);
}

function single(passage: Passage, index: number, text: string): Slip {
  const change: Change = { start: index, end: index + 1, text };
  return { passage, start: index, end: index + 1, changes: [change], safe: true };
}

function paired(passage: Passage, open: number, close: number, left: string, right: string): Slip {
  const changes = [...single(passage, open, left).changes, ...single(passage, close, right).changes];
  return { passage, start: open, end: close + 1, changes, safe: true };
}
