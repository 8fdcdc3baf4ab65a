/** A number as it is written, before its unit is read. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** `name`: digits inside a name such as IL-6, which count nothing. */
  readonly form: 'digits' | 'words' | 'name';
  /** What follows a colon, as in 2:1:1. */
  readonly rest?: string;
  /** What the written figure is multiplied by: 1,000,000 in 7 million, in 700万 10,000, in 2×10⁶ a million. */
  readonly scale: number;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = `[⁺⁻]?[${raised}]+`;
/** Group by group: a power of ten alone; or a figure, in scientific notation or not. */
function numeralWith(groupMarks: string): RegExp {
  // 0.999 3
  const grouped = String.raw`\.\d{3}(?:[${groupMarks.replace(',', '')}]\d{3})*[${groupMarks.replace(',', '')}]\d{1,3}(?![\d.])(?!\s?[例只名项个组])`;
  const figure = String.raw`(?:\d{1,3}(?:[${groupMarks}]\d{3})+(?!\d)|\d+)(?:${grouped}|\.\d+)?|(?<!\d)\.\d+`;
  return new RegExp(
    String.raw`(?<![\d.])10(?<alone>${power})|(?<figure>${figure})(?:[)）]?\s?[×xX✕∙·*]\s?10(?<times>${power})|[eE](?<exponent>[+-]?\d{1,2})(?![\dA-Za-z]))?`,
    'g',
  );
}

const numeral = numeralWith(String.raw`,\u00a0\u2009\u202f`);
/** In Chinese nothing but thousands stands between digits with a space alone. */
const spacedNumeral = numeralWith(String.raw`, \u00a0\u2009\u202f`);

const letter = /[A-Za-z\u0370-\u03ff\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
/** Prefixes that leave a hyphened number a number: mid-2016. */
const countingPrefix = /(?:^|[^A-Za-z])(?:mid|pre|post|day|week|month|year|phase|type|grade|stage|group|age|aged)-$/i;

/**
 * Every number in Arabic numerals: thousands in groups (1,234; 1 234 with a thin or no-break space, `spaced` with any), decimals (0.05,
 * .05), powers of ten (10⁶, 1×10⁶, 1e6), signs. Digits that continue a name (CD73, IL-1β, ERK1/2) are told apart.
 */
export function arabicNumerals(text: string, { spaced = false } = {}): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(spaced ? spacedNumeral : numeral)) {
    const { alone, figure: digits = '10', times, exponent } = match.groups!;
    const ten = 10 ** Number(exponent ?? plainDigits(alone ?? times ?? ''));
    const scale = alone !== undefined ? 1 : ten;
    const base = alone !== undefined ? ten : Number(digits.replace(/[,\s]/g, ''));
    const isName = continuesName(text, match.index, found.at(-1));
    const sign = !isName && isNegative(text, match.index) ? -1 : 1;
    const start = sign < 0 ? match.index - 1 : match.index;
    const end = match.index + match[0].length;
    const before = found.at(-1);
    if (before && !isName && isFraction(text, before, base, match.index, end)) {
      found[found.length - 1] = { ...before, value: before.value / base, end };
    } else if (before && !isName && isRatio(text, before, match.index)) {
      found[found.length - 1] = { ...before, rest: `${before.rest ?? ''}:${base * scale}`, end };
    } else found.push({ value: sign * base * scale, start, end, form: isName ? 'name' : 'digits', scale });
  }
  return found;
}

function plainDigits(power: string): string {
  return power
    .replace('⁻', '-')
    .replace('⁺', '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(raised.indexOf(digit)));
}

/** True for digits behind a letter, a hyphened letter or Han character, or a name's earlier digits. */
function continuesName(text: string, start: number, before: Numeral | undefined): boolean {
  const previous = text[start - 1] ?? '';
  if (letter.test(previous)) return true;
  if (!/[-–/:*_]/.test(previous)) return false;
  if (before?.form === 'name' && before.end >= start - 1) return true;
  const beyond = text[start - 2] ?? '';
  if (/[/:_–]/.test(previous)) return false;
  // Interleukin-6 in Chinese, but not a temperature behind a word: 在-80℃.
  if (/\p{Script=Han}/u.test(beyond))
    return previous === '-' && !/^[\d.]+\s?(?:℃|°C)/.test(text.slice(start, start + 12));
  return letter.test(beyond) && !countingPrefix.test(text.slice(Math.max(0, start - 8), start));
}

/** A minus sign; a hyphen where no range can be meant. */
function isNegative(text: string, start: number): boolean {
  if (text[start - 1] === '−') return !/[\d%℃]\s?$/.test(text.slice(Math.max(0, start - 3), start - 1));
  return text[start - 1] === '-' && !/[\dA-Za-z)）%℃°～~]/.test(text[start - 2] ?? '');
}

/** 1/3 as a share, but not 3/5 patients or phase 1/2. */
function isFraction(text: string, above: Numeral, below: number, start: number, end: number): boolean {
  if (above.form !== 'digits' || text.slice(above.end, start) !== '/') return false;
  if (!/^(?:[1-4]\/[2-5]|1\/10)$/.test(text.slice(above.start, end))) return false;
  if (above.value >= below) return false;
  const [before, after] = [text.slice(Math.max(0, above.start - 7), above.start), text.slice(end, end + 10)];
  return (
    !/(?:phase|grade|stage|type)s?\s$|[/\d]$/i.test(before) &&
    !/^\s?[例只名项人期型级/\d]|^\s(?:pat|rat|ani|mic)/.test(after)
  );
}

/** 1:3, 2∶1∶1, 1比3, a ratio of 1 to 3; a time of day is one as well. */
function isRatio(text: string, before: Numeral, start: number): boolean {
  if (before.form !== 'digits') return false;
  const between = text.slice(before.end, start);
  const ahead = text.slice(Math.max(0, before.start - 12), before.start);
  if (between === ' to ') return /\bratios?(?:\s(?:of|was|is))?\s$/.test(ahead);
  return /^(?:[:∶：比]|\s[:∶]\s)$/.test(between) && !(between === '：' && /[表图第式]\s?$/.test(ahead));
}
