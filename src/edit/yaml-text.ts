import { stringify, type ToStringOptions } from 'yaml';

/** All on one line, however long, with line breaks as `\n` in double quotes. */
const onOneLine: ToStringOptions = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** A value as one line of YAML, to stand behind a key: words as they are where YAML lets them, else in quotes. */
export function plainYaml(value: unknown): string {
  return stringify(value, { ...onOneLine, singleQuote: true }).trimEnd();
}

/** A value that may stand within braces and brackets, on one line. */
export function inBraces(value: unknown): string {
  return stringify([value], { ...onOneLine, collectionStyle: 'flow', singleQuote: true })
    .trimEnd()
    .slice(1, -1)
    .trim();
}

/** Words in quotes of one kind, on one line; in double ones where single ones cannot hold them so. */
export function inQuotes(words: string, kind: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): string {
  const defaultStringType = words.includes('\n') ? 'QUOTE_DOUBLE' : kind;
  return stringify(words, { ...onOneLine, defaultStringType }).trimEnd();
}
