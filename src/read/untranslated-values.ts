import type { DataPath } from './data-source.ts';

/** What stands at the end of words that are drafted in one language and still to be translated. */
export const untranslatedMark = '{untranslated}';

const atEnd = /(?<=\S)\s+\{untranslated\}\s*$/;

/** The value of a data file without the marks, and the paths of the words that bore one. */
export function withoutMarks(value: unknown): { readonly value: unknown; readonly paths: readonly DataPath[] } {
  const paths: DataPath[] = [];
  const taken = (inner: unknown, path: DataPath): unknown => {
    if (typeof inner === 'string') {
      if (!atEnd.test(inner)) return inner;
      paths.push(path);
      return inner.replace(atEnd, '');
    }
    if (Array.isArray(inner)) return inner.map((item, index) => taken(item, [...path, index]));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, taken(item, [...path, key])]));
  };
  return { value: taken(value, []), paths };
}
