import type { PhrasingContent } from 'mdast';
import type { LanguageRules } from '../model/language.ts';
import type { ColumnType, Field } from '../model/table.ts';
import { listOf } from './inline.ts';
import { leadingNumber, printedNumber } from './numbers.ts';
import { notParsed, parsed } from './parsed.ts';
import { unitsAreKnown } from './rules/units-are-known.ts';
import { unitsAreUniform } from './rules/units-are-uniform.ts';
import { unitCode, unitExamples, unitLabel } from './units.ts';

/** One end of a range. */
interface Bound {
  readonly value: number;
  readonly decimals: number;
  /** Whether the end itself belongs to the range. */
  readonly included: boolean;
}

/** From one value to another, or open to one side, as reported. */
export interface Range {
  readonly low?: Bound;
  readonly high?: Bound;
  /** UCUM code; none for bare numbers. */
  readonly unit?: string;
}

const notation = {
  zh: '范围和单位，如 6-8 wk、20-30 %、>= 5 d、< 0.05',
  en: 'a range and its unit, such as 6-8 wk, 20-30 %, >= 5 d, or < 0.05',
};

/** A range of values with or without a unit. Where the field declares a unit, bare numbers are in it. */
export const range: ColumnType<Range> = {
  name: 'range',
  notation,
  parse(raw, field, context) {
    const read = typeof raw === 'string' ? readRange(raw.trim()) : undefined;
    if (!read) return notParsed(raw, field, context, notation);
    const unit = read.unit === '' ? field.unit : unitCode(read.unit, field.units);
    if (read.unit !== '' && !unit) {
      const finding = unitsAreKnown.at(context.place, {
        field: field.id,
        unit: read.unit,
        examples: unitExamples(field.units),
      });
      return { value: undefined, diagnostics: [finding] };
    }
    if (field.unit && unit !== field.unit) {
      const finding = unitsAreUniform.at(context.place, { field: field.id, found: String(raw), unit: field.unit });
      return { value: undefined, diagnostics: [finding] };
    }
    return parsed({ ...read.bounds, ...(unit !== undefined && { unit }) });
  },
  unit: 'fixed-by-field',
  format: (values, field, rules, unitInHead) =>
    listOf(
      values.map(({ unit, ...bounds }) =>
        printed(unitInHead || unit === undefined ? bounds : { ...bounds, unit }, rules, field.units),
      ),
      rules,
    ),
  parts: () => [
    { name: 'low', kind: 'number' },
    { name: 'low_included', kind: 'boolean' },
    { name: 'high', kind: 'number' },
    { name: 'high_included', kind: 'boolean' },
    { name: 'unit', kind: 'text' },
  ],
  data: ({ low, high, unit }) => ({
    low: low?.value ?? null,
    low_included: low?.included ?? null,
    high: high?.value ?? null,
    high_included: high?.included ?? null,
    ...(unit !== undefined && { unit }),
  }),
  compare: (a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b),
};

const signs: Readonly<Record<string, { readonly side: 'low' | 'high'; readonly included: boolean }>> = {
  '>=': { side: 'low', included: true },
  '≥': { side: 'low', included: true },
  '>': { side: 'low', included: false },
  '<=': { side: 'high', included: true },
  '≤': { side: 'high', included: true },
  '<': { side: 'high', included: false },
};

function readRange(text: string): { bounds: Pick<Range, 'low' | 'high'>; unit: string } | undefined {
  const sign = /^(?:>=|<=|[<>≤≥])/.exec(text)?.[0];
  if (sign !== undefined) {
    const number = leadingNumber(text.slice(sign.length).trim());
    if (!number) return undefined;
    const { side, included } = signs[sign]!;
    return { bounds: { [side]: { value: number.value, decimals: number.decimals, included } }, unit: number.rest };
  }
  const low = leadingNumber(text);
  // A unit or % may stand behind both numbers.
  const [, first = '', rest = ''] = /^(.*?)\s*(?:[-–—~～]|to\b|至)\s*(.*)$/.exec(low?.rest ?? '') ?? [];
  const high = leadingNumber(rest);
  if (!low || !high || low.value > high.value || (first !== '' && first.trim() !== high.rest)) return undefined;
  const bound = ({ value, decimals }: typeof low): Bound => ({ value, decimals, included: true });
  return { bounds: { low: bound(low), high: bound(high) }, unit: high.rest };
}

/** `6～8 周`, `20%～30%`; `6–8 weeks`, `20%–30%`, as tables write them; `≥5 d`. */
function printed({ low, high, unit }: Range, rules: LanguageRules, units: Field['units']): PhrasingContent[] {
  const end = ({ value, decimals }: Bound) => [
    ...printedNumber(value, rules, decimals),
    ...(unit === '%' ? [{ type: 'text' as const, value: '%' }] : []),
  ];
  const behind =
    unit === undefined || unit === '%' ? '' : rules.unitGap + unitLabel(unit, (high ?? low)!.value, rules.tag, units);
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  if (low && high) return [...end(low), words(rules.rangeMark), ...end(high), words(behind)];
  const [bound, closed, open] = low ? [low, '≥', '>'] : [high!, '≤', '<'];
  return [words(bound.included ? closed : open), ...end(bound), words(behind)];
}

function startOf({ low }: Range): number {
  return low?.value ?? Number.NEGATIVE_INFINITY;
}

function endOf({ high }: Range): number {
  return high?.value ?? Number.POSITIVE_INFINITY;
}
