/** A BCP 47 tag as content uses it, e.g. `zh`, `en`, `zh-Hant`; checked when content is read. */
export type ContentLanguage = string;

/** The languages in which Diglot speaks to its user. Independent of the content's languages. */
export type UiLanguage = 'zh' | 'en';

/** One value per content language; a language that is not there has no value. */
export type Localized<T = string> = Readonly<Partial<Record<ContentLanguage, T>>>;

/**
 * What typesetting and number formatting need to know about one language.
 * One object a language in `languages/`; the model only states the shape, so that column types
 * and renderers take it as a value and never look a language up themselves.
 */
export interface LanguageRules {
  readonly tag: ContentLanguage;
  /** The tag that HTML, SVG and PDF carry (`zh-Hans` for `zh`). */
  readonly htmlTag: string;
  /** The language's own name for itself, as a language switch prints it. */
  readonly ownName: string;
  /** The language in two or three letters or one Han character, where room is short: `中`, `EN`. */
  readonly shortName: string;
  /** The script whose lines may be joined without a space when a paragraph is wrapped in the source. */
  readonly joinsLinesWithoutSpace: boolean;
  /** The mark that separates the items of a run-in list: `、` or `, `. */
  readonly listSeparator: string;
  /** The mark between the parts of an address or a list of names: `，` or `, `. */
  readonly comma: string;
  /** The mark between larger parts, e.g. keywords: `；` or `; `. */
  readonly partSeparator: string;
  /** What stands between a label and what it introduces: `：` or `: `. */
  readonly labelSeparator: string;
  /** Opening and closing bracket of an aside: `（`, `）` or ` (`, `)`. */
  readonly brackets: readonly [open: string, close: string];
  /** The space between a number and its unit, at which no line breaks: U+202F in Chinese, U+00A0 in English. */
  readonly unitGap: string;
  /** The sign between mantissa and power of ten, with its spaces: `×` or ` × ` (no-break). */
  readonly times: string;
  /** The mark between the ends of a range of numbers in a table: `～` (GB/T 15834) or `–` (AMA 11). */
  readonly rangeMark: string;
  /** The mark before the nth of a few run-in alternatives, counting from 1: `①`, `(i) `. */
  enumerator(position: number): string;
  /** A decimal number in the language's own grouping, never in scientific form, with at least `decimals` decimal places. */
  number(value: number, decimals?: number): string;
  /** A list of words with the language's last joiner: `A、B和C`, `A, B, and C`. */
  list(items: readonly string[]): string;
  /** A calendar date `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in the language's long form, in no time zone. */
  date(iso: string): string;
  /** A calendar date as a citation writes it: `2026-11-25` (GB/T 7714), `2026 Nov 25` (NLM). */
  citationDate(iso: string): string;
  /** Words after which a citation is named in the sentence and stands on the line: 文献[8], reference [8]. */
  readonly narrativeCue: RegExp;
  /** Marks that a citation is moved behind where the journal's style asks for that. */
  readonly citationPunctuation: RegExp;
}
