import { hanNumeral, hanValue } from '../numbers/han-numerals.ts';

/** What a citation's locator points at, whatever language it is written in. */
export interface Locator {
  /** Kinds and numbers by meaning, in one order: `chapter 4; page 5-7`. */
  readonly meaning: string;
  /** The numbers alone. */
  readonly numbers: string;
  /** False where words are left that are neither numbers nor kinds of parts. */
  readonly understood: boolean;
}

/** Kinds of parts as they stand before their numbers; a number that stands alone is a page. */
const before: Readonly<Record<string, string>> = {
  page: String.raw`pp?|pages?`,
  figure: String.raw`figs?|figures?|图`,
  table: String.raw`tabs?|tables?|表`,
  chapter: String.raw`chs?|chaps?|chapters?`,
  section: String.raw`secs?|sects?|sections?|§{1,2}`,
  volume: String.raw`vols?|volumes?`,
  issue: String.raw`nos?|issues?`,
  part: String.raw`pts?|parts?`,
  paragraph: String.raw`paras?|paragraphs?|¶{1,2}`,
  line: String.raw`ll?(?=\.)|lines?`,
  equation: String.raw`eqs?|eqns?|equations?|formulas?|公式|方程式?|式`,
  note: String.raw`nn?(?=\.)|notes?|fns?|footnotes?|脚?注`,
  appendix: String.raw`apps?|appendix|appendices|附录`,
  column: String.raw`cols?|columns?`,
  article: String.raw`arts?|articles?`,
};

/** Kinds of parts as they stand behind their numbers. */
const behind: Readonly<Record<string, string>> = {
  页: 'page',
  章: 'chapter',
  节: 'section',
  卷: 'volume',
  期: 'issue',
  部分: 'part',
  段: 'paragraph',
  行: 'line',
  栏: 'column',
  条: 'article',
};

const number = String.raw`[a-z]?\d+(?:\.\d+)*(?:[a-z]?(?![a-z])|(?=ff))|[ivxlc]+(?![a-z])|[a-z](?![a-z])`;
const labels = Object.entries(before).map(([kind, words]) => `(?<${kind}>(?:${words})(?:(?<!\\w)|(?![a-z]))\\.?)`);
const token = new RegExp(
  [
    ...labels,
    `(?<kind>${Object.keys(behind).join('|')})`,
    `(?<from>${number})(?:\\s?[页章节]?\\s?(?:-|to|至|到)\\s?(?:第\\s?)?(?<to>${number}))?`,
    String.raw`(?<filler>[\s,，、;()]+|第|和|与|及|附|补充|起|以[后下]|见|ff\b\.?|see\b|and\b|&|suppl(?:ement(?:ary|al)?)?\b\.?)`,
    `(?<other>[a-z]+|.)`,
  ].join('|'),
  'gsu',
);

/** Reads a locator: `pp. 5-7` and `第5～7页` mean the same, and so do `Fig. 2` and `图2`. */
export function readLocator(written: string): Locator {
  const text = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−~～]+/g, '-')
    .replace(hanNumeral, (numeral) => String(hanValue(numeral) ?? numeral));
  const parts: { kind: string; number: string }[] = [];
  let [kind, waiting, understood] = ['', [] as string[], true];
  const settle = (meant: string): void => {
    const isPage = meant === '' || meant === 'page';
    for (const one of waiting) {
      parts.push(
        isPage ? { kind: 'page', number: one.replace(/(?<=\d)f$/, '') } : { kind: meant, number: arabic(one) },
      );
    }
    [kind, waiting] = ['', []];
  };
  for (const { groups } of text.matchAll(token)) {
    const found = groups!;
    const label = Object.keys(before).find((name) => found[name] !== undefined) ?? '';
    if (found['from']) waiting.push(range(found['from'], found['to']));
    else if (found['kind'] && waiting.length > 0) {
      // 表2，第5页: what was named before its number takes all but the last.
      const own = kind ? [waiting.pop()!] : waiting.splice(0);
      settle(kind);
      waiting = own;
      settle(behind[found['kind']]!);
    } else if (label || found['kind']) {
      settle(kind);
      kind = label || behind[found['kind']!]!;
    } else if (found['other']) understood = false;
  }
  settle(kind);
  return {
    meaning: parts
      .map((part) => `${part.kind} ${part.number}`)
      .sort()
      .join('; '),
    numbers: parts
      .map((part) => part.number)
      .sort()
      .join('; '),
    understood,
  };
}

/** `115-7` is `115-117`. */
function range(from: string, to: string | undefined): string {
  if (to === undefined) return from;
  const isShort = /^\d+$/.test(from) && /^\d+$/.test(to) && to.length < from.length;
  return `${from}-${isShort ? from.slice(0, from.length - to.length) + to : to}`;
}

/** A Roman numeral of a chapter or volume, which the other language may give in Arabic numerals. */
function arabic(written: string): string {
  return /^[ivxlc]{2,}$|^[ivx]$/.test(written) ? String(romanValue(written)) : written;
}

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
