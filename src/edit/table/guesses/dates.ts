import type { Guess } from './guess.ts';

const forms = [
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/,
] as const;

const yearHead = /年份|年度|年代|(?:发表|出版)(?:时间|日期|年)|^年$|\byear\b|\bpublished\b/i;

/** `2026-11-25`, `2026/11/25`, `2026年11月`; a year alone only where the head asks for one. */
export const dates: Guess = {
  type: 'date',
  split: (words) => [words],
  read(_words, plain, { words: head }) {
    if (/^(?:1[89]|20)\d\d$/.test(plain)) return yearHead.test(head) ? { written: Number(plain) } : undefined;
    const [, year, month, day] = forms.map((form) => form.exec(plain)).find((match) => match !== null) ?? [];
    if (year === undefined) return undefined;
    if (month === undefined) return { written: Number(year) };
    return {
      written: [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-'),
    };
  },
};
