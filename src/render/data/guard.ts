import { valueStates } from '../../model/table.ts';

/** Keeps a program that opens a file from taking a text for something else: by an apostrophe in front, which comes off again. */
export interface Guard {
  put(text: string): string;
  lift(text: string): string;
}

/** What a spreadsheet would run. */
const formula = '[=+\\-@\\t\\r]';

/** The words of a missing value, which as an author's own text are none. */
const reason = `(?:${valueStates.join('|')})$`;

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Texts that Excel turns into dates, times, or other numbers when it opens a CSV file. */
const mistaken = [
  // 1-10, 3/4, 2026-11-25, 1 1/2
  '\\d{1,4} ?[-/] ?\\d{1,4}(?: ?[-/] ?\\d{1,4})?',
  '\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}',
  '\\d+ \\d+/\\d+',
  // MAR1, 1-Mar, March 5, 2026
  `${month}[-/ ,]*\\d{1,4}(?:[-/ ,]+\\d{1,4})?`,
  `\\d{1,4}[-/ ]*${month}(?:[-/ ,]+\\d{1,4})?`,
  '\\d{2,4}年\\d{1,2}月(?:\\d{1,2}日)?',
  '\\d{1,2}月\\d{1,2}日',
  // 1:10, 5 p
  '\\d{1,4}:\\d{1,2}(?::\\d{1,2})?(?: ?[ap]m?)?',
  '\\d{1,2} ?[ap]m?',
  // 2E10, (5), 007, 1.50, and numbers of more than 15 digits, whose last ones it drops
  '\\d+(?:\\.\\d+)?e[-+]?\\d+',
  '\\(\\d+(?:\\.\\d+)?\\)',
  '0\\d+',
  '\\d+\\.\\d*0',
  '\\d{16,}',
  'true|false',
]
  .map((pattern) => `(?:${pattern})\\s*$`)
  .join('|');

/** For files that programs read: formulas alone. */
export const formulaGuard = guardAgainst(formula);

/** For their columns in which a reason may stand: also texts that are spelled like one. */
export const reasonGuard = guardAgainst(`${formula}|${reason}`);

/** For files that people open in a spreadsheet: also texts that it would turn into dates and other numbers. */
export const spreadsheetGuard = guardAgainst(`${formula}|${mistaken}`);

/** A text that begins like a guarded one is guarded as well, so that lifting the guard gives every text back. */
function guardAgainst(pattern: string): Guard {
  const endangered = new RegExp(`^'*(?:${pattern})`, 'iu');
  const guarded = new RegExp(`^'+(?:${pattern})`, 'iu');
  return {
    put: (text) => (endangered.test(text) ? `'${text}` : text),
    lift: (text) => (guarded.test(text) ? text.slice(1) : text),
  };
}
