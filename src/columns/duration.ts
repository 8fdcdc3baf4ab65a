import type { ColumnType } from '../model/table.ts';
import { notParsed, parsed } from './parsed.ts';
import { compareTimes, elapsedPhrase, inHours, readElapsed, runsOfOneUnit, type TimeUnit } from './times.ts';

/** How long something lasts, as reported: never converted. */
export interface Duration {
  readonly value: number;
  /** UCUM code. */
  readonly unit: TimeUnit;
}

const notation = {
  zh: '时长，如 90 min、24 h、2 wk（min、h、d、wk、mo、a）',
  en: 'how long, such as 90 min, 24 h, or 2 wk (min, h, d, wk, mo, a)',
};

/** How long something lasts. */
export const duration: ColumnType<Duration> = {
  name: 'duration',
  notation,
  parse(raw, field, context) {
    const read = typeof raw === 'string' ? readElapsed(raw.trim()) : undefined;
    return read ? parsed(read) : notParsed(raw, field, context, notation);
  },
  format: (values, _field, rules) => [
    { type: 'text', value: rules.list(runsOfOneUnit(values).map((run) => elapsedPhrase(run, rules))) },
  ],
  parts: () => [
    { name: '', kind: 'number' },
    { name: 'unit', kind: 'text' },
    { name: 'hours_derived', kind: 'number' },
  ],
  data: ({ value, unit }) => ({ '': value, unit, hours_derived: inHours(value, unit) }),
  compare: compareTimes,
};
