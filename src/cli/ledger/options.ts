import { InvalidArgumentError, Option } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import { isoDate } from '../../read/schemas/localized.ts';

/** The option about the day on which something was confirmed or released; today where it is not given. */
export function dayOption(ui: UiLanguage): Option {
  const words = { zh: '日期，如 2026-11-25；不写则为今天', en: 'the day, e.g. 2026-11-25; today if absent' };
  return new Option('--on <date>', words[ui]).argParser(readDay);
}

/** The form of a report that has no places for editors and code hosts. */
export function formOption(ui: UiLanguage): Option {
  const words = { zh: '报告的形式', en: 'form of the report' };
  return new Option('--report <form>', words[ui]).choices(['text', 'json']).default('text');
}

/** Today where the machine stands. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function readDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isoDate.safeParse(value).success) return value;
  throw new InvalidArgumentError('');
}
