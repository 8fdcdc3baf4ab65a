import { arabicNumerals, type Numeral } from './arabic.ts';
import { chineseWordsAlone } from './chinese-words.ts';
import { foldCharacters } from './fold-characters.ts';
import { hanNumeral, hanScale, hanValue } from './han-numerals.ts';
import { chineseHedges } from './hedges.ts';
import { isTimeUnit, keyOf, type Quantity } from './quantity.ts';
import { readQuantities, type Description, type Grammar } from './read-quantities.ts';
import { datePart, inName, isSaidBefore, multiple, ratio, surroundings } from './surroundings.ts';
import { perUnit, readUnit } from './units.ts';
import { chineseUnits, notChineseUnit } from './zh-units.ts';

/** Every quantity that a Chinese text states, in order. */
export function readChineseQuantities(text: string): Quantity[] {
  return readQuantities(foldCharacters(text), chinese);
}

/** Counted things: a numeral before one of these counts. */
const measure = /^\s?[组例只名位项篇个种类条次株份批孔张幅轮家所人对根]/;
/** What is counted, before what it is counted per. */
const counted = /\s?(?:\p{Script=Han}{1,6}|[A-Za-z][A-Za-z-]{0,14})(?=\s?\/)/uy;
const scale = /\s?(?:万亿|[十百千]?[万亿]|千(?![克米卡焦瓦帕赫伏])|百(?!分))/y;
/** 增加 3 倍 may be meant as fourfold, 增至 3 倍 may not. */
const grown = /(?:增|升|提高|延长|扩大|上调|高出|多出|翻)[^，。；至到为达是]{0,6}$/;

const chinese: Grammar = {
  numerals,
  describe,
  link: /^\s?(?:[、～~–—\-−±×/]|——|以?及|和|与|或|至|到)\s?$/,
  comma: /^[,，]\s?$/,
  wordsAlone: chineseWordsAlone,
  unitsAlone: (text) =>
    Array.from(text.matchAll(/[天周月年时]数|年龄/g), ({ 0: word, index }) => ({
      kind: 'duration',
      unit: { 天: 'd', 周: 'wk', 月: 'mo', 年: 'yr', 时: 'h' }[word[0] as '天' | '周' | '月' | '年' | '时'],
      start: index,
    })),
};

function numerals(text: string): Numeral[] {
  const arabic: Numeral[] = [];
  for (const numeral of arabicNumerals(text, { spaced: true })) {
    const previous = arabic.at(-1);
    const scaled = numeral.form === 'digits' ? withScale(text, numeral) : numeral;
    const minutes = previous && !previous.rest && minutesAfter(text, previous, scaled);
    // 14亿1178万 is one number, 14时28分 is 14:28.
    if (minutes) arabic[arabic.length - 1] = { ...previous, rest: `:${scaled.value}`, end: minutes };
    else if (previous && previous.scale > scaled.scale && scaled.scale > 1 && previous.end === scaled.start) {
      arabic[arabic.length - 1] = { ...previous, value: previous.value + scaled.value, end: scaled.end };
    } else arabic.push(scaled);
  }
  let next = 0;
  const han: Numeral[] = [];
  for (const { 0: written, index } of text.matchAll(hanNumeral)) {
    while (arabic[next] && arabic[next]!.end <= index) next += 1;
    const value = hanValue(written);
    if (value === undefined || (arabic[next] && arabic[next]!.start <= index)) continue;
    han.push({ value, start: index, end: index + written.length, form: 'words', scale: 1 });
  }
  return [...arabic, ...han].sort((a, b) => a.start - b.start);
}

/** Where a time of day ends: 14时28分, 8点05分. */
function minutesAfter(text: string, hour: Numeral, minute: Numeral): number | undefined {
  if (hour.form !== 'digits' || !/^\s?[时点]\s?$/.test(text.slice(hour.end, minute.start))) return undefined;
  const unit = /^\s?分(?!钟)/.exec(text.slice(minute.end, minute.end + 3));
  return unit ? minute.end + unit[0].length : undefined;
}

function withScale(text: string, numeral: Numeral): Numeral {
  scale.lastIndex = numeral.end;
  const match = scale.exec(text);
  if (!match) return numeral;
  const factor = hanScale(match[0].trim());
  return { ...numeral, value: numeral.value * factor, scale: numeral.scale * factor, end: scale.lastIndex };
}

function describe(text: string, numeral: Numeral, numberEnd: number): Description | undefined {
  if (numeral.form === 'name') return inName;
  if (numeral.rest !== undefined) return ratio(numeral);
  if (isSaidBefore(text, numeral, /[每/]\s?$/)) return inName;
  // The decade tells the century.
  if (/^\s?世纪[\d一二三四五六七八九]+十?年代/.test(text.slice(numberEnd, numberEnd + 10))) return undefined;
  const more = /^\s?[余多来](?!普|种)/.exec(text.slice(numberEnd, numberEnd + 4));
  const at = numberEnd + (more?.[0].length ?? 0);
  const order = /第\s?$/.exec(text.slice(Math.max(0, numeral.start - 2), numeral.start));
  const start = numeral.start - (order?.[0].length ?? 0);
  const { before, after } = surroundings(text, start, at);
  if (numeral.form === 'words' && isIdiom(text, numeral, before)) return undefined;
  const read = share(numeral, before, after, at) ?? measured(text, numeral, before, at, order !== null);
  if (!read) return undefined;
  const first = read.start ?? start;
  const ahead = text.slice(Math.max(0, first - 10), first);
  const behind = text.slice(read.end ?? at, (read.end ?? at) + 2);
  return { start, ...read, ...chineseHedges(ahead, behind, more !== null) };
}

/** 数十, 成千上万, 之一: no number is stated. */
function isIdiom(text: string, { start, end, value }: Numeral, before: string): boolean {
  const written = text.slice(start, end);
  if (text.startsWith('分之', end)) return value < 1e4;
  if (/分之\s?$/.test(before)) return false;
  return (
    (/^[百千万亿]/.test(written) && (!before.endsWith('每') || /^[克米卡焦瓦帕]/.test(text[end] ?? ''))) ||
    /[数几之]$/.test(before) ||
    (/[统同唯单均专逐万某]$/.test(before) && value === 1)
  );
}

/** In brackets and after 公元, years have fewer digits. */
function isYear(value: number, before: string): boolean {
  return value < 3000 && (value >= 1000 || (value >= 100 && /(?:[（(]|公元)前?$/.test(before)));
}

/** Percentages, fractions, multiples, dates: what is no unit of measurement. */
function share(numeral: Numeral, before: string, after: string, at: number): Description | undefined {
  const { value, start } = numeral;
  const ending = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(after);
    return match ? at + match[0].length : undefined;
  };
  const plain = { unit: '', certain: true } as const;
  const parts = /(?<![一二三四五六七八九十百千万])([百千]|[二三四五六七八九十]|\d{1,3})分之\s?$/.exec(before);
  if (parts) {
    const whole = parts[1] === '百' ? 100 : parts[1] === '千' ? 1000 : (hanValue(parts[1]!) ?? Number(parts[1]));
    const from = { ...plain, start: start - parts[0].length, end: at };
    if (whole === 100) return { ...from, kind: 'percent' };
    if (whole === 1000) return { ...from, kind: 'permille' };
    return { ...from, kind: 'plain', value: value / whole };
  }
  // 十万分之三 is 3 per 100,000, both numbers said.
  if (/[万亿]分之\s?$/.test(before)) return { ...plain, kind: 'plain', end: at };
  if (after.startsWith('分之')) return value < 1e4 ? undefined : { ...plain, kind: 'plain' };
  let end: number | undefined;
  if ((end = ending(/^\s?(?:%\s?|个)百分点|^\s?个?百分点/))) return { ...plain, kind: 'point', end };
  if ((end = ending(/^\s?%/))) return { ...plain, kind: 'percent', end };
  if ((end = ending(/^\s?‰/))) return { ...plain, kind: 'permille', end };
  if ((end = ending(/^\s?倍(?!体)/))) {
    const also = grown.test(before) ? [keyOf('fold', value + 1, '')] : [];
    return { ...plain, kind: 'fold', end, also };
  }
  if ((end = ending(/^折(?=交叉)/))) return { ...plain, kind: 'fold', end };
  if (value < 10 && (end = ending(/^成半/))) return { ...plain, kind: 'percent', value: value * 10 + 5, end };
  if (value < 10 && (end = ending(/^成(?![立熟员功分人套年长品本像就对果])/))) {
    return { ...plain, kind: 'percent', value: value * 10, end };
  }
  if ((end = ending(/^\s?世纪/))) return { ...plain, kind: 'century', end };
  if ((end = ending(/^\s?年代/))) {
    const century = /([\d一二十]+)世纪$/.exec(before)?.[1];
    const base = century === undefined ? 1900 : ((hanValue(century) ?? Number(century)) - 1) * 100;
    return { ...plain, kind: 'decade', value: value < 100 ? base + value : value, end };
  }
  if (isYear(value, before) && (end = ending(/^\s?年(?![龄级])/))) return { ...plain, kind: 'plain', end };
  if (value <= 12 && !/第\s?$/.test(before) && (end = ending(/^\s?月(?!龄|经)/))) {
    return { ...plain, kind: 'month', end, also: [keyOf('duration', value, 'mo'), keyOf('ordinal', value, 'mo')] };
  }
  if (value <= 31 && /月(?:\d+[日号]?[～~至到、-])?$/.test(before) && (end = ending(/^\s?[日号]/))) {
    return { ...plain, kind: 'day-of-month', end };
  }
  return datePart(before, after, numeral) ?? multiple(after, at);
}

function measured(
  text: string,
  numeral: Numeral,
  before: string,
  at: number,
  ordered: boolean,
): Description | undefined {
  const { value, form } = numeral;
  const read = unitAt(text, at);
  const behind = text.slice(read?.end ?? at, (read?.end ?? at) + 3);
  if (read) {
    const half = /^(?:年|天|周|个月|小时)半/.test(text.slice(at).slice(0, 4));
    // 每生产 1 t: per tonne.
    const isEach = value === 1 && /每[^\d，。；、]{0,6}$/.test(before);
    const isLoose = isEach || (form === 'words' && (value < 2 || text.startsWith('四周', numeral.start)));
    const fromEvent = /^(?:以|之)?[后时末前内起]/.test(behind) || /[后前于在]\s?$/.test(before);
    return {
      kind: 'plain',
      unit: read.unit,
      end: read.end + (half ? 1 : 0),
      value: half ? value + 0.5 : value,
      certain: !isLoose,
      fromEvent,
      ...(ordered && { ordered }),
      also: [...rates(value, read.unit, before), ...otherwise(numeral, read.unit, ordered)],
    };
  }
  const counts = measure.test(text.slice(at, at + 2));
  if (form === 'digits') {
    if (/^[A-Za-z\u0370-\u03ff]|^-[A-Za-z\p{Script=Han}]/u.test(text.slice(at, at + 2))) return inName;
    const certain = value !== 1 || !counts;
    const divisor = divisorOf(before);
    // 每立方米60件; what is counted per day may be twice daily.
    const isRate = divisor !== undefined && !isTimeUnit(divisor);
    const also = isRate ? [keyOf('plain', value, '')] : rates(value, '', before);
    return { kind: 'plain', unit: isRate ? `/${divisor}` : '', certain, ...(ordered && { ordered }), also };
  }
  if (ordered) return { kind: 'rank', unit: '', certain: false, ordered, also: [keyOf('plain', value, '')] };
  if (value < 2 && !counts && !/^[至到～~-]/.test(behind)) return undefined;
  // Per thousand of the population.
  const isWhole = value >= 100 && before.endsWith('每');
  return { kind: 'plain', unit: '', certain: isWhole || (counts && value >= 3), spelledOut: counts && value >= 2 };
}

/** What words with a unit may be meant as instead: 第 2 (年), 永乐三年, 950年, 8 度设防. */
function otherwise({ value, form }: Numeral, unit: string, ordered: boolean): string[] {
  if (ordered) return [keyOf('rank', value, '')];
  if (unit === 'deg' || (unit === 'yr' && value >= 100)) return [keyOf('plain', value, '')];
  return form === 'words' && unit === 'yr' ? [keyOf('ordinal', value, 'yr')] : [];
}

function unitAt(text: string, at: number): { unit: string; end: number } | undefined {
  const read = readUnit(text, at, chineseUnits) ?? countedPer(text, at);
  const word = /^\s?-?/.exec(text.slice(at, at + 2))![0].length;
  return read && !notChineseUnit.test(text.slice(at + word, at + word + 3)) ? read : undefined;
}

/** 1×10⁶ 个/kg, 5×10⁹ CFU/d, 80 次/分 */
function countedPer(text: string, at: number): { unit: string; end: number } | undefined {
  counted.lastIndex = at;
  const words = counted.exec(text)?.[0];
  if (words === undefined) return undefined;
  const { lastIndex } = counted;
  const minute = /^\s?\/\s?分(?!钟)/.exec(text.slice(lastIndex, lastIndex + 5));
  if (minute) return { unit: '/min', end: lastIndex + minute[0].length };
  return perUnit(words, readUnit(text, lastIndex, chineseUnits));
}

/** 每千克 5 mg may be written 5 mg/kg, 时速 350 km 350 km/h. */
function rates(value: number, unit: string, before: string): string[] {
  if (/时速(?:约?[为达]?)?\s?$/.test(before)) return [keyOf('plain', value, `${unit}/h`)];
  const divisor = divisorOf(before);
  return divisor ? [keyOf('plain', value, `${unit}/${divisor}`)] : [];
}

/** The unit that a number is counted or measured per, where it stands before it: 每千克, 每天. */
function divisorOf(before: string): string | undefined {
  const per = /每个?(公斤|千克|kg|公顷|吨|平方米|立方米|升|天|日|d|周|个?月|年|小时|h|分钟|min)[^，。；、]{0,10}$/.exec(
    before,
  );
  return per ? chineseUnits.meanings.get(per[1]!) : undefined;
}
