import type { LanguageRules } from '../model/language.ts';

const minus = '\u2212';
const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';

/** Scripts that are set solid, with full-width punctuation. */
const wideScripts: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Bopo']);

/**
 * Rules for any BCP 47 tag from Intl, with fixed options: Gregorian calendar, Latin digits, UTC, never the
 * machine's locale. Ranges, powers of ten, units and the minus sign are not Intl's: it gives `12-24`, `5E7`,
 * `12毫升` and a hyphen for a minus.
 */
export function rulesFromIntl(tag: string): LanguageRules {
  const wide = wideScripts.has(new Intl.Locale(tag).maximize().script ?? '');
  const decimal = decimalFormat(tag, { numberingSystem: 'latn' });
  const conjunction = new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' });
  return {
    tag,
    htmlTag: tag,
    ownName: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
    shortName: tag.split('-')[0]!.toUpperCase(),
    joinsLinesWithoutSpace: wide,
    listSeparator: wide ? '、' : ', ',
    comma: wide ? '，' : ', ',
    partSeparator: wide ? '；' : '; ',
    labelSeparator: wide ? '：' : ': ',
    brackets: wide ? ['（', '）'] : [' (', ')'],
    unitGap: wide ? narrowNoBreakSpace : noBreakSpace,
    times: wide ? '×' : `${noBreakSpace}×${noBreakSpace}`,
    rangeMark: wide ? '～' : '–',
    enumerator: wide ? circled : (position) => `(${roman(position)})${noBreakSpace}`,
    number: (value, decimals = 0) => decimal(decimals).format(value).replace('-', minus),
    list: (items) => conjunction.format(items),
    date: (iso) => longDate(tag, iso),
    citationDate: (iso) => iso,
    narrativeCue: /(?!)/,
    citationPunctuation: wide ? /^[，。]/ : /^[,.]/,
  };
}

/** Decimal numbers by how many decimal places they have at least; each format is made once. */
export function decimalFormat(tag: string, options: Intl.NumberFormatOptions): (decimals: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    const format =
      made.get(decimals) ??
      new Intl.NumberFormat(tag, {
        ...options,
        minimumFractionDigits: decimals,
        maximumFractionDigits: 100,
        signDisplay: 'negative',
      });
    made.set(decimals, format);
    return format;
  };
}

/** ① to ⑳, and a bracketed number beyond. */
function circled(position: number): string {
  return position <= 20 ? String.fromCodePoint(0x245f + position) : `（${position}）`;
}

/** i, ii, iii: told apart from the numbers that they stand before and from the letters of notes. */
function roman(position: number): string {
  const steps = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = position;
  let written = '';
  for (const [value, letters] of steps) for (; rest >= value; rest -= value) written += letters;
  return written;
}

function longDate(tag: string, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  return format.format(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
}
