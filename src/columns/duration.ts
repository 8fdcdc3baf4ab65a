import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';
import { unitsAreUniform } from './rules/units-are-uniform.ts';
import { compareTimes, elapsedPhrase, inHours, numbersOf, readElapsed, runsOfOneUnit, type TimeUnit } from './times.ts';

/** How long something lasts, as reported: never converted. */
export interface Duration {
  readonly value: number;
  /** Decimal places as reported, where there are any. */
  readonly decimals?: number;
  /** UCUM code. */
  readonly unit: TimeUnit;
}

const notation = {
  zh: '时长，如 90 min、24 h、2 wk（min、h、d、wk、mo、a）',
  en: 'how long, such as 90 min, 24 h, or 2 wk (min, h, d, wk, mo, a)',
};

/** How long something lasts. Where the field declares a unit of time, a bare number is in it. */
export const duration: ColumnType<Duration> = {
  name: 'duration',
  notation,
  parse(raw, field, context) {
    const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw).trim() : '';
    const read = readElapsed(text) ?? (field.unit === undefined ? undefined : readElapsed(text + field.unit));
    if (!read) return notParsed(raw, field, context, notation);
    if (field.unit !== undefined && read.unit !== field.unit) {
      const finding = unitsAreUniform.at(context.place, { field: field.id, found: text, unit: field.unit });
      return { value: undefined, diagnostics: [finding] };
    }
    return parsed(read);
  },
  unit: 'fixed-by-field',
  format(values, { units }, rules, unitInHead) {
    const phrase = unitInHead ? numbersOf : elapsedPhrase;
    return [{ type: 'text', value: rules.list(runsOfOneUnit(values).map((run) => phrase(run, rules, units))) }];
  },
  parts: () => [
    { name: '', kind: 'number' },
    { name: 'unit', kind: 'text' },
    { name: 'hours_derived', kind: 'number' },
  ],
  data: ({ value, unit }) => ({ '': value, unit, hours_derived: inHours(value, unit) }),
  compare: compareTimes,
};
