import type { CslDate } from '../../model/csl.ts';

/** The parts of a date that a record gives, as numbers; a range by its first day. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** What is said instead of a calendar date (`in press`, `1881（清光绪七年）`). */
  readonly words?: string;
}

/** The calendar date in a CSL date. Months and days outside of the calendar are left out. */
export function calendarDate(date: CslDate | undefined): CalendarDate {
  const [year, month, day] = (date?.['date-parts']?.[0] ?? []).map(Number);
  const isYear = year !== undefined && Number.isInteger(year);
  if (!isYear) {
    const words = date?.literal ?? date?.raw;
    return words === undefined ? {} : { words };
  }
  if (!isWithin(month, 12)) return { year };
  return isWithin(day, 31) ? { year, month, day } : { year, month };
}

/** `2020`, `2020-03` or `2020-03-05` (ISO 8601); empty without a year. */
export function isoDate({ year, month, day }: CalendarDate): string {
  if (year === undefined) return '';
  const yearText = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return [yearText, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function isWithin(value: number | undefined, last: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= last;
}
