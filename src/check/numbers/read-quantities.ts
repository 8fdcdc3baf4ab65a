import type { Numeral } from './arabic.ts';
import { withElidedUnits, type NamedUnit } from './elided-units.ts';
import { isTimeUnit, keyOf, type Quantity, type QuantityKind } from './quantity.ts';

/** What a language's words around a number make of it. */
export interface Description {
  readonly kind: QuantityKind;
  readonly unit: string;
  /** With the words that belong to it, if more than the number. */
  readonly start?: number;
  readonly end?: number;
  readonly value?: number;
  /** True for a number that counts off: 第 3, day 3. */
  readonly ordered?: boolean;
  /** True where a span of time also fixes a point: 7 days after surgery. */
  readonly fromEvent?: boolean;
  readonly approximate?: boolean;
  readonly hedged?: boolean;
  readonly certain: boolean;
  readonly spelledOut?: boolean;
  readonly also?: readonly string[];
}

/** How one language writes quantities. */
export interface Grammar {
  /** Every number, in order, none within another. */
  numerals(text: string): readonly Numeral[];
  /** What a number is; nothing for one that counts nothing. `at`: where its unit would begin. */
  describe(text: string, numeral: Numeral, at: number): Description | undefined;
  /** What stands between numbers that share the last one's unit: 3–5 d, 3 and 7 d. */
  readonly link: RegExp;
  /** A further item of a list whose last two are linked: 3, 7, and 14 d. */
  readonly comma: RegExp;
  /** Quantities whose words hold no number of their own: doubled, 翻倍, weekly. */
  wordsAlone(text: string): readonly Quantity[];
  /** Units of time that stand without a number: days with wind, 天数, 年龄. */
  unitsAlone(text: string): readonly NamedUnit[];
}

interface Reading {
  numeral: Numeral;
  value: number;
  description: Description;
  start: number;
  end: number;
}

/** Every quantity of a text, in order. The text has its characters folded. */
export function readQuantities(text: string, grammar: Grammar): Quantity[] {
  const readings: Reading[] = [];
  for (const numeral of grammar.numerals(text)) {
    const description = grammar.describe(text, numeral, numeral.end);
    if (!description) continue;
    const { start = numeral.start, end = numeral.end, value = numeral.value } = description;
    readings.push({ numeral, value, description, start, end });
  }
  shareAlongLists(text, readings, grammar);
  const quantities = longestOf([...readings.map(quantityOf), ...grammar.wordsAlone(text)]);
  return withElidedUnits(quantities, grammar.unitsAlone(text), text);
}

/** In order; where two readings share words, the one that takes more of them in. */
function longestOf(quantities: readonly Quantity[]): Quantity[] {
  const ordered = [...quantities].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quantity[] = [];
  for (const quantity of ordered) {
    const last = kept.at(-1);
    if (!last || last.end <= quantity.start) kept.push(quantity);
    else if (quantity.end - quantity.start > last.end - last.start) kept[kept.length - 1] = quantity;
  }
  return kept;
}

/** Gives members of a list the unit, scale and order that only one of them bears. */
function shareAlongLists(text: string, readings: Reading[], { link, comma, describe }: Grammar): void {
  const linked: boolean[] = [];
  for (let index = readings.length - 2; index >= 0; index -= 1) {
    const [a, b] = [readings[index]!, readings[index + 1]!];
    const between = b.start - a.end > 14 ? '' : text.slice(a.end, b.start);
    linked[index] = link.test(between) || (comma.test(between) && linked[index + 1] === true && isBare(b, true));
    if (!linked[index]) continue;
    // (5.2 ± 1.3) mL
    if (isBare(b) && /[)）]/.test(text[b.end] ?? '')) {
      const outside = describe(text, b.numeral, b.end + 1);
      if (outside && (outside.unit || outside.kind !== 'plain') && outside.certain) b.description = outside;
    }
    // 5万 of 3～5万, but not the 10万 of 2/10万.
    if (a.numeral.scale === 1 && b.numeral.scale !== 1 && isBare(a) && !isYear(a) && between !== '/') {
      a.value *= b.numeral.scale;
    }
    if (isBare(a) && !isYear(a)) inherit(a, b);
    else if (b.description.fromEvent && !a.description.fromEvent) a.description = { ...a.description, fromEvent: true };
  }
  for (let index = 1; index < readings.length; index += 1) {
    const [a, b] = [readings[index - 1]!, readings[index]!];
    if (!linked[index - 1]) continue;
    const { ordered, fromEvent, unit } = a.description;
    const isTime = b.description.unit === '' ? isBare(b) && !isYear(b) : isTimeUnit(b.description.unit);
    if (!isTime || !(ordered || fromEvent)) continue;
    const own = b.description.unit || (ordered ? unit : '');
    b.description = { ...b.description, unit: own, ...(ordered && { ordered }), ...(fromEvent && { fromEvent }) };
  }
}

/** Without a unit of its own; `orShared`: or with one that another member gave it. */
function isBare({ description, numeral }: Reading, orShared = false): boolean {
  if (numeral.form === 'name') return false;
  return orShared || (isCount(description) && description.end === undefined);
}

function isCount({ kind, unit }: Description): boolean {
  return (kind === 'plain' || kind === 'rank') && unit === '';
}

function isYear({ numeral: { value, scale, form } }: Reading): boolean {
  return form === 'digits' && scale === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
}

function inherit(a: Reading, { description: { kind, unit, fromEvent, certain } }: Reading): void {
  if ((kind === 'plain' || kind === 'rank') && unit === '') return;
  const { kind: _kind, unit: _unit, also: _also, ...own } = a.description;
  const isMeasured = unit !== '' || kind !== 'plain';
  a.description = {
    ...own,
    kind,
    unit,
    certain: own.certain || (isMeasured && certain),
    // Four to six times may be meant as counts.
    ...(kind === 'fold' && { also: [keyOf('plain', a.value, '')] }),
    ...(fromEvent && { fromEvent }),
  };
}

function quantityOf({ value, description, start, end }: Reading): Quantity {
  const {
    unit,
    ordered = false,
    fromEvent = false,
    approximate = false,
    hedged = false,
    certain,
    also = [],
  } = description;
  const spelledOut = (description.spelledOut ?? false) && unit === '' && description.kind === 'plain' && value <= 10;
  const isTime = isTimeUnit(unit);
  const isSpan = isTime && (description.kind === 'plain' || description.kind === 'duration');
  const kind = isSpan ? (ordered ? 'ordinal' : 'duration') : description.kind;
  const other = isSpan && fromEvent ? [keyOf(ordered ? 'duration' : 'ordinal', value, unit)] : [];
  return { value, kind, unit, also: [...also, ...other], approximate, hedged, certain, spelledOut, start, end };
}
