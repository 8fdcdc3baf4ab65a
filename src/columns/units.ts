import type { ContentLanguage } from '../model/language.ts';
import type { UnitOfMeasure, UnitsOfMeasure } from '../model/table.ts';

/**
 * The units that medical tables use, by UCUM code. Millilitres follow each language's house: `ml` in Chinese
 * (GB 3102.1 allows l and L), `mL` in American English.
 */
const units: UnitsOfMeasure = {
  '{cells}': { symbol: 'cells', label: { zh: '个', en: ['cell', 'cells'] }, aliases: ['cell', '个'] },
  '{cells}/kg': { symbol: 'cells/kg', label: { zh: '个/kg' }, aliases: ['个/kg'] },
  '{cells}/mL': { symbol: 'cells/mL', label: { zh: '个/ml' }, aliases: ['cells/ml', '个/ml'] },
  ng: { symbol: 'ng' },
  ug: { symbol: 'μg' },
  mg: { symbol: 'mg' },
  g: { symbol: 'g' },
  kg: { symbol: 'kg' },
  'ug/kg': { symbol: 'μg/kg' },
  'mg/kg': { symbol: 'mg/kg' },
  'ng/mL': { symbol: 'ng/mL', label: { zh: 'ng/ml' }, aliases: ['ng/ml'] },
  'ug/mL': { symbol: 'μg/mL', label: { zh: 'μg/ml' }, aliases: ['ug/ml'] },
  'mg/mL': { symbol: 'mg/mL', label: { zh: 'mg/ml' }, aliases: ['mg/ml'] },
  nL: { symbol: 'nL', label: { zh: 'nl' }, aliases: ['nl'] },
  uL: { symbol: 'μL', label: { zh: 'μl' }, aliases: ['ul'] },
  mL: { symbol: 'mL', label: { zh: 'ml' }, aliases: ['ml'] },
  L: { symbol: 'L', aliases: ['l'] },
  'uL/min': { symbol: 'μL/min', label: { zh: 'μl/min' }, aliases: ['ul/min'] },
  'mL/kg': { symbol: 'mL/kg', label: { zh: 'ml/kg' }, aliases: ['ml/kg'] },
  nm: { symbol: 'nm' },
  um: { symbol: 'μm' },
  mm: { symbol: 'mm' },
  cm: { symbol: 'cm' },
  mm2: { symbol: 'mm²', aliases: ['mm^2'] },
  mm3: { symbol: 'mm³', aliases: ['mm^3'] },
  'umol/L': { symbol: 'μmol/L' },
  'mmol/L': { symbol: 'mmol/L' },
  '[IU]': { symbol: 'IU' },
  Cel: { symbol: '℃', label: { en: '°C' } },
  '%': { symbol: '%' },
  s: { symbol: 's' },
  min: { symbol: 'min' },
  h: { symbol: 'h' },
  d: { symbol: 'd', label: { en: ['day', 'days'] } },
  wk: { symbol: 'wk', label: { zh: '周', en: ['week', 'weeks'] } },
  mo: { symbol: 'mo', label: { zh: '个月', en: ['month', 'months'] } },
  a: { symbol: 'a', label: { zh: '年', en: ['year', 'years'] }, aliases: ['y', 'yr'] },
};

const none: UnitsOfMeasure = {};

/** The ways to write units, each with the UCUM code that it stands for; made once for all values of an article. */
const codesByUnits = new WeakMap<UnitsOfMeasure, ReadonlyMap<string, string>>();

/** The ways to write a unit that are its own and no other's: code, symbol, and aliases, the sign for micro as print has it. */
export function ownNames(code: string, { symbol, aliases = [] }: UnitOfMeasure): string[] {
  return [...new Set([code, ...(symbol === undefined ? [] : [symbol]), ...aliases].map(withMicro))];
}

/**
 * The UCUM code for a unit as an editor writes it (`uL`, `μl`, `cells/kg`); nothing for one that is not listed. `own`: units
 * of the article or its journal, which come before Diglot's; what they print comes last, since several may print 个.
 */
export function unitCode(written: string, own: UnitsOfMeasure = none): string | undefined {
  const known = codesByUnits.get(own) ?? codesOf(own);
  codesByUnits.set(own, known);
  return known.get(withMicro(written));
}

function codesOf(own: UnitsOfMeasure): ReadonlyMap<string, string> {
  const owned = Object.entries(own).flatMap(([code, unit]) =>
    ownNames(code, unit).map((name) => [name, code] as const),
  );
  const ours = Object.entries(units).flatMap(([code, unit]) =>
    [...ownNames(code, unit), ...printed(unit)].map((name) => [name, code] as const),
  );
  const names = new Map([...ours, ...owned]);
  const labels = Map.groupBy(
    Object.entries(own).flatMap(([code, unit]) => printed(unit).map((name) => ({ name, code }))),
    ({ name }) => name,
  );
  const single = [...labels].filter(([name, some]) => !names.has(name) && some.length === 1);
  return new Map([...names, ...single.map(([name, [one]]) => [name, one!.code] as const)]);
}

/** What languages print for a unit, each once. */
function printed({ label = {} }: UnitOfMeasure): string[] {
  return [...new Set(Object.values(label).flatMap((form) => form ?? []))].map(withMicro);
}

function withMicro(name: string): string {
  return name.replaceAll('\u00b5', '\u03bc');
}

/**
 * A unit as a language prints it behind a number; the international symbol where the language has no own, the code where
 * nothing is known of it.
 */
export function unitLabel(code: string, value: number, language: ContentLanguage, own: UnitsOfMeasure = none): string {
  const { label: labels, symbol = code } = own[code] ?? units[code] ?? {};
  const label = labels?.[language] ?? symbol;
  return typeof label === 'string' ? label : label[value === 1 ? 0 : 1];
}

/** Every symbol, of any language, that stands behind a number with a gap. */
export const unitSymbols: readonly string[] = [
  ...new Set(
    Object.values(units).flatMap(({ symbol = '', label }) => [
      symbol,
      ...Object.values(label ?? {}).filter((form) => typeof form === 'string'),
    ]),
  ),
].filter((symbol) => symbol !== '%');

const examples: readonly string[] = ['cells', 'cells/kg', 'ug', 'mg', 'uL', 'mL', 'h', 'd', 'wk', '%'];

/** How units are written, for messages: some of Diglot's, and those of the article or its journal. */
export function unitExamples(own: UnitsOfMeasure = none): readonly string[] {
  return [...examples, ...Object.entries(own).map(([code, unit]) => ownNames(code, unit)[1] ?? code)];
}
