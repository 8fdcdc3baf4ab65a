import type { PhrasingContent } from 'mdast';
import type { LanguageRules } from '../model/language.ts';
import type { ColumnType, Field } from '../model/table.ts';
import { listOf } from './inline.ts';
import { leadingNumber, printedNumber } from './numbers.ts';
import { notParsed, parsed } from './parsed.ts';
import { unitsAreKnown } from './rules/units-are-known.ts';
import { unitsAreUniform } from './rules/units-are-uniform.ts';
import { unitCode, unitExamples, unitLabel } from './units.ts';

/** A number with its unit, as reported: never converted. */
export interface Quantity {
  readonly value: number;
  /** Decimal places as reported, where there are any: `1.50`. */
  readonly decimals?: number;
  /** UCUM code. */
  readonly unit: string;
}

const notation = { zh: '数和单位，如 1e6 cells、8 uL', en: 'a number and a unit, such as 1e6 cells or 8 uL' };

/** A number with a unit. Where the field declares a unit, a bare number is in it. */
export const quantity: ColumnType<Quantity> = {
  name: 'quantity',
  notation,
  parse(raw, field, context) {
    const number = typeof raw === 'number' || typeof raw === 'string' ? leadingNumber(String(raw).trim()) : undefined;
    if (!number || !Number.isFinite(number.value) || (number.rest === '' && !field.unit)) {
      return notParsed(raw, field, context, notation);
    }
    const unit = number.rest === '' ? field.unit! : unitCode(number.rest, field.units);
    if (!unit) {
      const finding = unitsAreKnown.at(context.place, {
        field: field.id,
        unit: number.rest,
        examples: unitExamples(field.units),
      });
      return { value: undefined, diagnostics: [finding] };
    }
    if (field.unit && unit !== field.unit) {
      const finding = unitsAreUniform.at(context.place, { field: field.id, found: String(raw), unit: field.unit });
      return { value: undefined, diagnostics: [finding] };
    }
    const { value, decimals } = number;
    return parsed({ value, ...(decimals > 0 && { decimals }), unit });
  },
  unit: 'fixed-by-field',
  format: (values, field, rules, unitInHead) =>
    listOf(
      values.map((value) => [
        ...printedNumber(value.value, rules, value.decimals),
        ...(unitInHead ? [] : unitOf(value, field, rules)),
      ]),
      rules,
    ),
  parts: () => [
    { name: '', kind: 'number' },
    { name: 'unit', kind: 'text' },
  ],
  data: ({ value, unit }) => ({ '': value, unit }),
  compare: (a, b) => (a.unit === b.unit ? a.value - b.value : a.unit < b.unit ? -1 : 1),
};

function unitOf({ value, unit }: Quantity, { units }: Field, rules: LanguageRules): PhrasingContent[] {
  const gap = unit === '%' ? '' : rules.unitGap;
  return [{ type: 'text', value: gap + unitLabel(unit, value, rules.tag, units) }];
}
