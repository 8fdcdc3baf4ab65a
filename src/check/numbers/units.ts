/** What stands behind a number as its unit. */
export interface ReadUnit {
  /** By meaning: `uL`, `mg/kg`, `/kg`; empty for things counted. */
  readonly unit: string;
  readonly end: number;
}

/** How units are written in one language: a word or symbol, and what it means. */
export interface UnitLexicon {
  readonly meanings: ReadonlyMap<string, string>;
  /** One unit at a position, after its gap; group `unit` holds the word. */
  readonly pattern: RegExp;
  /** What stands between a unit and the one it is divided by. */
  readonly per: RegExp;
}

const prefixes = { '': '', p: 'p', n: 'n', μ: 'u', u: 'u', m: 'm', c: 'c', d: 'd', k: 'k', M: 'M', G: 'G' } as const;
const prefixed = ['L', 'l', 'g', 'm', 'mol', 'Hz', 'V', 'W', 'J', 'Pa', 'Gy', 'Da', 'U', 'M', 'A', 'cal', 'bp'];
/** Letters behind a number that are rather something else. */
const notUnits = new Set([
  'M',
  'A',
  'pm',
  'dm',
  'pA',
  'dA',
  'dM',
  'cM',
  'MM',
  'GM',
  'kM',
  'cA',
  'MA',
  'GA',
  'kA',
  'mm',
]);

/** Unit symbols, the same in all languages. */
const symbols: ReadonlyMap<string, string> = new Map([
  ...Object.entries(prefixes).flatMap(([prefix, meaning]) =>
    prefixed
      .map((base): [string, string] => [prefix + base, meaning + (base === 'l' ? 'L' : base)])
      .filter(([symbol]) => !notUnits.has(symbol)),
  ),
  ...['W', 'kW', 'MW', 'GW'].flatMap((watt): [string, string][] => [
    [`${watt}h`, `${watt}h`],
    [`${watt}·h`, `${watt}h`],
  ]),
  ...Object.entries({
    mm: 'mm',
    'A·h': 'Ah',
    'mA·h': 'mAh',
    mAh: 'mAh',
    'N·m': 'Nm',
    'Pa·s': 'Pas',
    'mPa·s': 'mPas',
    mcg: 'ug',
    IU: 'IU',
    T: 'T',
    '℃': 'Cel',
    '°C': 'Cel',
    '°': 'deg',
    mmHg: 'mmHg',
    cmH2O: 'cmH2O',
    'cmH₂O': 'cmH2O',
    rpm: 'rpm',
    t: 't',
    hm: 'hm',
    ha: 'ha',
    'r/min': 'rpm',
    kb: 'kb',
    ms: 'ms',
    s: 's',
    sec: 's',
    secs: 's',
    min: 'min',
    mins: 'min',
    h: 'h',
    hr: 'h',
    hrs: 'h',
    d: 'd',
    wk: 'wk',
    wks: 'wk',
    mo: 'mo',
    mos: 'mo',
    yr: 'yr',
    yrs: 'yr',
  }),
]);

/** A lexicon from a language's own words (patterns without groups) and the symbols that all share. */
export function unitLexicon(
  words: Readonly<Record<string, string>>,
  options: { isHan: boolean; per: RegExp },
): UnitLexicon {
  const meanings = new Map([...symbols, ...Object.entries(words)]);
  const alternatives = (some: Iterable<string>): string => [...some].sort((a, b) => b.length - a.length).join('|');
  const symbol = `(?:${alternatives(symbols.keys())})(?![A-Za-z])`;
  const word = `(?:${alternatives(Object.keys(words))})${options.isHan ? '' : '(?![A-Za-z])'}`;
  const gap = String.raw`[ \u00a0\u2009\u202f]?-?`;
  return {
    meanings,
    pattern: new RegExp(`${gap}(?<unit>${word}|${symbol})(?<power>[²³]|(?<=m)[23](?![0-9]))?`, 'y'),
    per: options.per,
  };
}

/** The unit that begins at a position, divided or not: `mL`, `mg/kg`, `mg·kg⁻¹·d⁻¹`, `mg/(kg·d)`. */
export function readUnit(text: string, at: number, lexicon: UnitLexicon): ReadUnit | undefined {
  const first = unitAt(text, at, lexicon);
  let unit = first?.unit ?? '';
  let end = first?.end ?? at;
  for (;;) {
    const divided = divisor(text, end, lexicon);
    if (!divided) break;
    unit += `/${divided.unit}`;
    end = divided.end;
  }
  return end > at ? { unit, end } : undefined;
}

function unitAt(text: string, at: number, { pattern, meanings }: UnitLexicon): ReadUnit | undefined {
  pattern.lastIndex = at;
  const { unit, power } = pattern.exec(text)?.groups ?? {};
  if (unit === undefined) return undefined;
  const cubed = power === undefined ? '' : power === '²' || power === '2' ? '2' : '3';
  return { unit: meanings.get(unit)! + cubed, end: pattern.lastIndex };
}

/** `/kg`, ` per kilogram`, `·kg⁻¹`. */
function divisor(text: string, at: number, lexicon: UnitLexicon): ReadUnit | undefined {
  const { per } = lexicon;
  per.lastIndex = at;
  if (per.test(text)) {
    const found = unitAt(text, per.lastIndex, lexicon);
    return found && { unit: found.unit, end: text[found.end] === ')' ? found.end + 1 : found.end };
  }
  const times = /\s?[·⋅•.]\s?/y;
  times.lastIndex = at;
  if (!times.test(text)) return undefined;
  const found = unitAt(text, times.lastIndex, lexicon);
  if (!found) return undefined;
  if (text.startsWith('⁻¹', found.end)) return { unit: found.unit, end: found.end + 2 };
  // Inside `mg/(kg·d)`.
  return text[found.end] === ')' ? { unit: found.unit, end: found.end + 1 } : undefined;
}

/** A rate of what is counted: of a symbol that all languages write alike (CFU, N), or of things, which each has words for. */
export function perUnit(counted: string, rate: ReadUnit | undefined): ReadUnit | undefined {
  const symbol = /^\s?([A-Za-z]*[A-Z][A-Za-z]*)$/.exec(counted)?.[1] ?? '';
  return rate && { ...rate, unit: symbol + rate.unit };
}
