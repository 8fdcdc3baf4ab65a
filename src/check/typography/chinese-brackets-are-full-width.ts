import { defineRule } from '../../model/rule.ts';
import { han, wide } from '../house-style/characters.ts';
import { writeInstead, type HouseRule, type SlipValues } from '../house-style/house-rule.ts';
import { slipsLike, type Change, type Mend } from '../house-style/slip.ts';

/** Brackets among Han characters take the width of one (GB/T 15834-2011). */
const chineseBracketsAreFullWidth = defineRule<SlipValues>({
  id: 'chinese-brackets-are-full-width',
  severity: 'warning',
  about: {
    zh: '中文里的圆括号用全角，括号里有汉字的、括号夹在汉字之间的都是；一对括号不能一半一全。算式、单位、均数±标准差、化学名里的半角括号照旧：“(1～5)×10⁶”“mg/(kg·d)”“(63.5±8.2)岁”“聚(乳酸-羟基乙酸)”。',
    en: 'In Chinese, round brackets are full-width where they hold Han characters or stand between them; the two of a pair have one width. Half-width brackets in formulas, units, means with standard deviations, and chemical names stay as they are: “(1～5)×10⁶”, “mg/(kg·d)”, “(63.5±8.2)岁”.',
  },
  examples: {
    good: [{ 'zh.md': '对照组（n=6）给药(1～5)×10⁶个细胞，平均(63.5±8.2)岁，剂量10 mg/(kg·d)。' }],
    bad: [{ 'zh.md': '对照组(n=6)不给药。' }, { 'zh.md': '试剂盒CCK-8(日本)，缓冲液（PBS)。' }],
  },
  words: {
    zh: {
      name: '中文用了半角括号',
      message: ({ found }) => `“${found}”里的括号是半角的。`,
      advice: (values) => writeInstead('zh', values),
    },
    en: {
      name: 'Half-width brackets in Chinese',
      message: ({ found }) => `The brackets in “${found}” are half-width.`,
      advice: (values) => writeInstead('en', values),
    },
  },
});

/** A pair with no bracket inside, and the spaces around it. */
const pair = / ?([(（])([^()（）]{0,300})([)）]) ?/gu;

const isHan = new RegExp(han, 'u');
const isWide = new RegExp(`^(?:${wide}|\uFFFC|$)`, 'u');

/** A half-width mark that ends a clause of Chinese, itself another rule's. */
const endsClause = new RegExp(`^[,.;:?!](?:${han}|$)`, 'u');

/** Brackets of which one or both are half-width though they belong to the Chinese around them. */
export const chineseBrackets: HouseRule = {
  rule: chineseBracketsAreFullWidth,
  languages: ['zh'],
  find: (passages) =>
    slipsLike(passages, pair, (found, { words }) => {
      const [whole, open, content, close] = found as unknown as [string, string, string, string];
      if (open === '（' && close === '）') return undefined;
      const end = found.index + whole.length;
      const before = characterBefore(words.text, found.index);
      const after = words.text.slice(end, end + 2);
      const isMixed = (open === '（') !== (close === '）');
      if (!isMixed && !belongsToChinese(content, before, after, whole.endsWith(' '))) return undefined;
      return widened(found, before, after);
    }),
};

function belongsToChinese(content: string, before: string, after: string, spaced: boolean): boolean {
  if (isChemical(content, before) || isNumeric(content, after, spaced)) return false;
  if (isHan.test(content)) return !/[A-Za-z]/.test(before) || !/^[\p{Script=Han}A-Za-z0-9]{1,4}$/u.test(content);
  if (before === '式' || /^[RSEZDL±+−-]$/.test(content)) return false;
  return isWide.test(before) && (isWide.test(after) || endsClause.test(after));
}

/** 聚(乳酸-羟基乙酸), N-(2-羟乙基)哌嗪, 二(2-乙基己基)酯 */
function isChemical(content: string, before: string): boolean {
  return before === '聚' || before === '-' || /^\d+(?:,\d+)*-|[基酸醇酮醚酯胺烷烯]$/u.test(content);
}

/** (63.5±8.2)岁, (1～5)×10⁶, (36±12) d */
function isNumeric(content: string, after: string, spaced: boolean): boolean {
  if (!/^[\d.,±～~–−\s×%-]+$/.test(content)) return false;
  return /[±～~–]|\d-\d/.test(content) || /^[×·%‰℃°]/.test(after) || (spaced && /^[A-Za-zμ]/.test(after));
}

function widened(found: RegExpExecArray, before: string, after: string): Mend {
  const { 0: whole, index } = found;
  const [lead, trail] = [whole.startsWith(' ') ? 1 : 0, whole.endsWith(' ') ? 1 : 0];
  const end = index + whole.length;
  const [first, last] = [index + lead, end - trail];
  const changes: Change[] = [
    { start: lead && isWide.test(before) ? index : first, end: first + 1, text: '（' },
    { start: last - 1, end: trail && isWide.test(after) ? end : last, text: '）' },
  ];
  return { changes, safe: true };
}

function characterBefore(text: string, index: number): string {
  return Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
}
