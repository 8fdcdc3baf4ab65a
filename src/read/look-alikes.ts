import type { Diagnostic } from '../model/diagnostic.ts';
import { syntaxIsHalfWidth } from './rules/syntax-is-half-width.ts';

/** What a Chinese input method leaves where syntax was meant, with the characters that should stand there. */
const inMarkdown: readonly [RegExp, (found: string) => string][] = [
  [
    /[［[]\s*[＠@][^\]］\n]*[\]］]/g,
    (found) =>
      found
        .replaceAll('［', '[')
        .replaceAll('］', ']')
        .replaceAll('＠', '@')
        .replaceAll('；', ';')
        .replaceAll('，', ', '),
  ],
  [
    /[［[]\s*[＾^][^\]］\n]*[\]］]/g,
    (found) => found.replaceAll('［', '[').replaceAll('］', ']').replaceAll('＾', '^'),
  ],
  [/[｛{]\s*[＃#][^}｝\n]*[}｝]/g, (found) => found.replaceAll('｛', '{').replaceAll('｝', '}').replaceAll('＃', '#')],
  [
    /^\s*[：:]{2}\s*(?:table|figure)\S*/g,
    (found) => found.replaceAll('：', ':').replaceAll('｛', '{').replaceAll('｝', '}').replaceAll('＃', '#'),
  ],
  [/^＃+[\s　]*/g, (found) => found.replaceAll('＃', '#').replaceAll('　', ' ')],
  [/^#+　/g, (found) => found.replaceAll('　', ' ')],
  [/^　+/g, () => ''],
];

const inYaml: readonly [RegExp, (found: string) => string][] = [
  [/^\s*(?:-\s+)?[\p{L}][\p{L}\d_-]*：/gu, (found) => `${found.slice(0, -1)}: `],
  [/^\s*－\s?/g, (found) => found.replaceAll('－', '-')],
  [/^[^\S\n]*　+/g, (found) => found.replaceAll('　', '  ')],
];

/** One finding per full-width character that stands where Diglot's syntax was meant (`syntax-is-half-width`). */
export function reportLookAlikes(text: string, file: string, kind: 'markdown' | 'yaml'): Diagnostic[] {
  const patterns = kind === 'markdown' ? inMarkdown : inYaml;
  return text.split('\n').flatMap((line, index) =>
    patterns.flatMap(([pattern, mend]) =>
      [...line.matchAll(pattern)].flatMap((match) => {
        const mended = mend(match[0]);
        if (mended === match[0]) return [];
        const place = {
          file,
          line: index + 1,
          column: match.index + 1,
          endLine: index + 1,
          endColumn: match.index + match[0].length + 1,
          quote: line,
        };
        return [syntaxIsHalfWidth.at(place, { found: match[0], wanted: mended })];
      }),
    ),
  );
}
