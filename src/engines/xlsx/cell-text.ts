import { general, type NumberFormat, type ShownTime } from './number-formats.ts';

/** Spreadsheets calculate with no more digits; the rest is what binary fractions leave over. */
const digits = 15;

const millisecondsOfDay = 86_400_000;

/** A cell's number as its format shows it, with no digit less than it has, and no grouping: `1.50`, `25%`, `2026-11-25`. */
export function numberText(value: number, format: NumberFormat, from1904: boolean): string {
  if (format.kind === 'time') return timeText(value, format, from1904) ?? numberText(value, general, from1904);
  const { kind, decimals } = format;
  const shown = kind === 'share' ? value * 100 : value;
  return withDecimals(String(Number(shown.toPrecision(digits))), decimals) + (kind === 'share' ? '%' : '');
}

function withDecimals(written: string, decimals: number): string {
  if (decimals === 0 || written.includes('e')) return written;
  const [whole, fraction = ''] = written.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** A moment from a number of days: as far as it is shown, and a day without its year as `11/25`, since it may be none. */
function timeText(
  days: number,
  { year, month, day, clock, elapsed }: ShownTime,
  from1904: boolean,
): string | undefined {
  const moment = momentOf(days, from1904);
  if (!moment || elapsed) return moment && hoursText(days);
  const [date, time] = moment.toISOString().split('T') as [string, string];
  const minutes = time.slice(0, time.slice(5, 8) === ':00' ? 5 : 8);
  const [y, m, d] = date.split('-') as [string, string, string];
  const calendar = year
    ? [y, ...(month || day ? [m] : []), ...(day ? [d] : [])].join('-')
    : month || day
      ? `${m}/${d}`
      : '';
  return [calendar, ...(clock ? [minutes] : [])].filter(Boolean).join(' ');
}

/** `36:05`. */
function hoursText(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day before the first of 1900 is number 0; the 29th of February 1900, which was none, is counted (18.17.4.1). */
function momentOf(days: number, from1904: boolean): Date | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const seconds = Math.round((days * millisecondsOfDay) / 1000);
  const moment = new Date(start + seconds * 1000);
  const known = days >= 0 && !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() <= 9999;
  return known ? moment : undefined;
}
