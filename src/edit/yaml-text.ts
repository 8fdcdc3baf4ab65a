import { stringify, type ToStringOptions } from 'yaml';

/** All on one line, however long; line breaks as `\n`, which double quotes alone can hold. */
function onOneLine(value: unknown): ToStringOptions {
  const hasBreaks = JSON.stringify(value).includes('\\n');
  return {
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    ...(hasBreaks ? { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } : { singleQuote: true }),
  };
}

/** A value as one line of YAML, to stand behind a key: words as they are where YAML lets them, else in quotes. */
export function plainYaml(value: unknown): string {
  return stringify(value, onOneLine(value)).replace(/\n$/, '');
}

/** A value that may stand within braces and brackets, on one line. */
export function inBraces(value: unknown): string {
  const list = stringify([value], { ...onOneLine(value), collectionStyle: 'flow' });
  return list.replace(/^\[ ?| ?\]\n$/g, '');
}

/** Words in quotes of one kind, on one line; in double ones where single ones cannot hold them so. */
export function inQuotes(words: string, kind: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): string {
  const defaultStringType = words.includes('\n') ? 'QUOTE_DOUBLE' : kind;
  return stringify(words, { ...onOneLine(words), defaultStringType }).replace(/\n$/, '');
}
