import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { syntaxIsHalfWidth } from './rules/syntax-is-half-width.ts';

/** What a Chinese input method leaves where syntax was meant, and what is to stand there. */
type Pattern = readonly [found: RegExp, mend: (found: string) => string];

/** Full-width characters and the syntax that they stand for. */
const halfWidth: Readonly<Record<string, string>> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '（': '(',
  '）': ')',
  '＠': '@',
  '＾': '^',
  '＃': '#',
  '＊': '*',
  '：': ':',
  '；': ';',
  '，': ',',
  '－': '-',
  '　': ' ',
};

/** A mend that narrows these characters and leaves all others, so that nothing behind them moves. */
function narrow(characters: string): (found: string) => string {
  return (found) => Array.from(found, (one) => (characters.includes(one) ? halfWidth[one]! : one)).join('');
}

/** Between brackets no other opens, so that each is looked at once, however many stay open. */
const inMarkdown: readonly Pattern[] = [
  [/[［[]\s*[＠@][^[\]［］\n]*[\]］]/g, narrow('［］＠；，')],
  [/[［[]\s*[＾^][^[\]［］\n]*[\]］]/g, narrow('［］＾')],
  [/[［[][^[\]［］\n]*[\]］][（(][#＃][^）)\n]*[）)]/g, narrow('［］（）＃')],
  [/^\s*[：:]{2}\s*(?:table|figure)\S*/g, narrow('：｛｝＃')],
  [/[｛{]\s*[＃#][^{}｛｝\n]*[}｝]/g, narrow('｛｝＃')],
  [/^＃+[\s　]*/g, narrow('＃　')],
  [/^#+　/g, narrow('　')],
  [/[＊*]{2}[^＊*\n]+[＊*]{2}|＊＊/g, narrow('＊')],
  [/^　+/g, () => ''],
];

const inYaml: readonly Pattern[] = [
  [/^\s*－\s?/g, narrow('－')],
  [/^[^\S\n]*　+/g, (found) => found.replaceAll('　', '  ')],
];

/** Only where the parser stumbles: else the colon may belong to the words of a value. */
const inYamlKeys: readonly Pattern[] = [[/^\s*(?:-\s+)?[\p{L}][\p{L}\d_-]*：/gu, (found) => `${found.slice(0, -1)}: `]];

const patterns = { markdown: inMarkdown, yaml: inYaml, 'yaml-keys': inYamlKeys } as const;

/**
 * The text with half-width characters wherever syntax was meant, so that it can be read on, and one finding for each
 * such place: `syntax-is-half-width`. `concerns`: whether to look at a line, counted from 0.
 */
export function mendLookAlikes(
  text: string,
  file: string,
  kind: keyof typeof patterns,
  concerns: (line: number) => boolean = () => true,
): Result<string> {
  const diagnostics: Diagnostic[] = [];
  const lines = text.split('\n').map((line, index) => {
    if (!concerns(index)) return line;
    return patterns[kind].reduce(
      (mended, [pattern, mend]) =>
        mended.replace(pattern, (found: string, offset: number) => {
          const wanted = mend(found);
          if (wanted === found) return found;
          const end = offset + found.length;
          const at = { file, line: index + 1, column: offset + 1, endLine: index + 1, endColumn: end + 1 };
          // An earlier pattern may have narrowed some of the characters already, each in its place.
          const fix: TextEdit = { ...at, expected: line.slice(offset, end), text: wanted };
          diagnostics.push({ ...syntaxIsHalfWidth.at({ ...at, quote: line }, { found, wanted }), fix: [fix] });
          // An indent is the tool's to set; it stays, since without it the line's other places would move.
          return wanted === '' ? found : wanted;
        }),
      line,
    );
  });
  return { value: lines.join('\n'), diagnostics };
}
