import { arabicNumerals, type Numeral } from './arabic.ts';
import { englishNumeral, englishScale, englishValue } from './english-numerals.ts';
import { englishUnits } from './english-units.ts';
import { englishWordsAlone } from './english-words.ts';
import { foldCharacters } from './fold-characters.ts';
import { englishHedges } from './hedges.ts';
import { isTimeUnit, keyOf, type Quantity } from './quantity.ts';
import { readQuantities, type Description, type Grammar } from './read-quantities.ts';
import { datePart, inName, isSaidBefore, multiple, ratio, surroundings } from './surroundings.ts';
import { perUnit, readUnit, type ReadUnit } from './units.ts';

/** Every quantity that an English text states, in order. */
export function readEnglishQuantities(text: string): Quantity[] {
  return readQuantities(foldCharacters(text), english);
}

const scale = /[\s\u00a0](hundred|thousand|million|billion|trillion)\b/y;
const monthName =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const beforeMonth = new RegExp(String.raw`^(?:st|nd|rd|th)?\s(?:of\s)?${monthName}\b`);
const afterMonth = new RegExp(String.raw`\b${monthName}\.?\s(?:\d{1,2}[-–])?$`);
/** Things in the plural: a numeral in words before them counts. */
const counted =
  /^\s(?:[a-z][a-z-]*\s){0,2}(?!(?:is|was|has|as|its|his|this|plus|versus|does)\b)(?:[a-z-]*[a-rt-z]s|mice|criteria|people|children|men|women|phenomena)\b/i;
/** What is counted, in words, before what it is counted per: colony-forming units per mL. */
const countedWords = /[\s\u00a0](?:[A-Za-z][A-Za-z-]*\s){0,2}[A-Za-z][A-Za-z-]*(?=\s?\/|\sper\s)/y;

const english: Grammar = {
  numerals,
  describe,
  link: /^(?:\s?[-–—~±×/]\s?|\s(?:to|and|or|versus|vs\.?)\s|,\s(?:and|or)\s)$/,
  comma: /^,\s$/,
  wordsAlone: englishWordsAlone,
  unitsAlone: (text) =>
    Array.from(text.matchAll(/\b(days|weeks|months|years|hours|minutes|aged?)\b/gi), ({ 0: word, index }) => ({
      kind: 'duration',
      unit: /^age/i.test(word) ? 'yr' : englishUnits.meanings.get(word.toLowerCase())!,
      start: index,
    })),
};

function numerals(text: string): Numeral[] {
  const arabic = arabicNumerals(text).map((numeral) => {
    scale.lastIndex = numeral.end;
    const word = numeral.form === 'digits' ? scale.exec(text)?.[1] : undefined;
    if (!word) return numeral;
    const factor = englishScale(word);
    return { ...numeral, value: numeral.value * factor, scale: numeral.scale * factor, end: scale.lastIndex };
  });
  const words = Array.from(text.matchAll(englishNumeral), ({ 0: written, index }): Numeral => {
    const factor = /\s(thousand|million|billion)$/i.exec(written)?.[1];
    const end = index + written.length;
    return { value: englishValue(written), start: index, end, form: 'words', scale: factor ? englishScale(factor) : 1 };
  });
  return [...arabic, ...words].sort((a, b) => a.start - b.start);
}

function describe(text: string, numeral: Numeral, at: number): Description | undefined {
  if (numeral.form === 'name') return inName;
  if (numeral.rest !== undefined) return ratio(numeral);
  if (isSaidBefore(text, numeral, /(?:\bper\s|\/)$/)) return inName;
  const { before, after } = surroundings(text, numeral.start, at);
  if (numeral.form === 'words' && /[A-Za-z]-$/.test(before)) return inName;
  const read =
    share(numeral, before, after, at) ??
    measured(text, numeral, before, at) ??
    countedOff(numeral, before) ??
    bare(numeral, before, after);
  return { ...read, ...englishHedges(before) };
}

/** Percentages, multiples, dates: what is no unit of measurement. */
function share(numeral: Numeral, before: string, after: string, at: number): Description | undefined {
  const { value, form } = numeral;
  const ending = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(after);
    return match ? at + match[0].length : undefined;
  };
  const plain = { unit: '', certain: true } as const;
  let end: number | undefined;
  if ((end = ending(/^(?:[-\s](?:percentage|percent)|\s?%)[-\s]points?\b/))) return { ...plain, kind: 'point', end };
  if ((end = ending(/^\s?%|^[-\s]per\s?cent\b/))) return { ...plain, kind: 'percent', end };
  if ((end = ending(/^\s?‰/))) return { ...plain, kind: 'permille', end };
  if ((end = ending(/^[-\s]?fold\b/))) return { ...plain, kind: 'fold', end };
  if ((end = ending(/^[-\s]times\b/))) {
    return { ...plain, kind: 'fold', end, certain: form === 'digits' || value > 2, also: [keyOf('plain', value, '')] };
  }
  if ((end = ending(/^[-\s](?:third|quarter|fourth|fifth|tenth|half|halve)s?\b(?!-)/)) && form === 'words') {
    const parts = { th: 3, qu: 4, fo: 4, fi: 5, te: 10, ha: 2 }[after.slice(1, 3)]!;
    return { ...plain, kind: 'plain', value: value / parts, end };
  }
  if ((end = ending(/^(?:st|nd|rd|th)?[-\s]century\b/))) return { ...plain, kind: 'century', end };
  if (value >= 1000 && value % 10 === 0 && (end = ending(/^s\b/))) return { ...plain, kind: 'decade', end };
  if (value >= 10 && value < 100 && (end = ending(/^s\b/)))
    return { unit: '', kind: 'decade', value: 1900 + value, end, certain: false };
  if ((end = ending(/^[-\s]decades?\b/))) return { ...plain, kind: 'plain', unit: 'yr', value: value * 10, end };
  if (form === 'digits' && value <= 31 && (beforeMonth.test(after) || afterMonth.test(before))) {
    return { ...plain, kind: 'day-of-month', end: at };
  }
  const ordinal = ending(/^(?:st|nd|rd|th)\b/);
  if (ordinal) {
    const time = readUnit(after, ordinal - at, englishUnits);
    const isTime = time && isTimeUnit(time.unit);
    return {
      ...plain,
      kind: 'plain',
      unit: isTime ? time.unit : '',
      end: isTime ? at + time.end : ordinal,
      ordered: true,
      // By the 10th, where a century was spoken of.
      also: isTime ? [] : [keyOf('century', value, '')],
    };
  }
  return datePart(before, after, numeral) ?? multiple(after, at);
}

function measured(text: string, { value, form }: Numeral, before: string, at: number): Description | undefined {
  const measure = readUnit(text, at, englishUnits);
  const read = measure ?? countedPer(text, at);
  if (!read) return undefined;
  const behind = text.slice(read.end, read.end + 28);
  const fromEvent =
    /^[-\s]*(?:after|post|later|following|before|prior|earlier|from|into|since)/.test(behind) ||
    /\b(?:at|by|on|within|after|until|before)\s(?:about\s|approximately\s)?$/.test(before);
  const isLoose = form === 'words' && value < 2;
  // The other language may have what it is counted per elsewhere in the sentence.
  const isPart = !measure && text.slice(at, read.end).includes(' per ');
  return {
    kind: 'plain',
    unit: read.unit,
    end: read.end,
    certain: !isLoose,
    fromEvent,
    also: [...rates(value, read.unit, behind), ...(isPart ? [keyOf('plain', value, '')] : [])],
  };
}

/** 12 breaths/min, 1e6 cells per kg. */
function countedPer(text: string, at: number): ReadUnit | undefined {
  countedWords.lastIndex = at;
  const words = countedWords.exec(text)?.[0];
  if (words === undefined || englishUnits.meanings.has(words.split(/\s/).at(-1)!)) return undefined;
  return perUnit(words, readUnit(text, at + words.length, englishUnits));
}

/** Day 3, week 12. */
function countedOff({ value }: Numeral, before: string): Description | undefined {
  const [phrase, word] = /(?<!\d\s)\b(days?|weeks?|months?|years?|hours?)\s$/i.exec(before) ?? [];
  if (!phrase || !word || (value >= 1000 && /year/i.test(word))) return undefined;
  const unit = englishUnits.meanings.get(word.toLowerCase())!;
  return { kind: 'plain', unit, certain: true, ordered: true };
}

function bare({ value, form }: Numeral, before: string, after: string): Description {
  const isAge =
    /\b(?:(?:aged?|ages)\b[^.;,]{0,18}|(?:older|younger) than\s|over\s|under\s)$/.test(before) ||
    /\b(?:patient|person|child|boy|girl|m[ae]n|wom[ae]n)\sof\s$/.test(before) ||
    /^\s(?:or|and)\s(?:older|over|above|younger|under)\b/.test(after);
  const also = isAge ? [keyOf('duration', value, 'yr')] : [];
  if (form === 'words') {
    if (/^-[a-z]+(?:st|nd|rd|th)\b/.test(after)) return inName;
    const counts = counted.test(after);
    return { kind: 'plain', unit: '', certain: value > 10 || (value >= 3 && counts), spelledOut: counts, also };
  }
  if (/^[A-Za-z\u0370-\u03ff]|^-[A-Za-z\u0370-\u03ff]/.test(after)) return inName;
  if (/\bby\sa\sfactor\sof\s(?:about\s)?$/.test(before)) return { kind: 'fold', unit: '', certain: true };
  return { kind: 'plain', unit: '', certain: true, also };
}

/** 5 mg daily may be written 5 mg/d. */
function rates(value: number, unit: string, behind: string): string[] {
  const [, word, adverb] =
    /^[^.;,]{0,16}?\s(?:(?:a|each|every)\s(\w+)|(hour|dai|week|month|year)ly)\b/.exec(behind) ?? [];
  const per = word ?? (adverb === 'dai' ? 'day' : adverb);
  const divisor = per && englishUnits.meanings.get(per);
  return divisor ? [keyOf('plain', value, `${unit}/${divisor}`)] : [];
}
