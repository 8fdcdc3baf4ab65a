import { oneLine } from './one-line.ts';
import { titlePieces, type TitleSetting } from './title-markup.ts';

/** Characters that mean something to LaTeX or BibTeX. A brace is a command of its own: BibTeX counts `\{` as one. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** Text for a BibTeX field: on one line, special characters escaped, braces balanced, every script as it is. */
export function latexText(value: unknown): string {
  return escape(oneLine(value));
}

function escape(text: string): string {
  // Doubled hyphens and quotation marks would run together into dashes and curly quotes.
  return text.replace(/[\\{}~^<>$&#%_]|([-`'])(?=\1)/g, (character) => escapes[character] ?? `${character}{}`);
}

const commands: Readonly<Record<TitleSetting, string>> = {
  i: '\\textit',
  b: '\\textbf',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
  sc: '\\textsc',
  nocase: '',
};

/**
 * A title for a BibTeX field: its markup as LaTeX commands (species names stay italic), and words with capitals
 * (VEGF, mRNA, Wistar) in braces, since styles set titles in lower case. The first word's initial is left to the style.
 */
export function latexTitle(value: unknown): string {
  return titlePieces(oneLine(value))
    .map(({ text, setting }, index) => {
      if (setting === 'nocase') return `{${escape(text)}}`;
      const words = text
        .split(/(\s+)/)
        .map((word, position) => (index === 0 && position === 0 ? protectInside(word) : protect(word)))
        .join('');
      return setting ? `${commands[setting]}{${words}}` : words;
    })
    .join('');
}

function protect(word: string): string {
  return /\p{Lu}/u.test(word) ? `{${escape(word)}}` : escape(word);
}

function protectInside(word: string): string {
  return /\p{L}.*\p{Lu}/u.test(word) ? `{${escape(word)}}` : escape(word);
}

/** An address for a BibTeX field, which is read letter by letter: what would end the field or the line is encoded. */
export function latexAddress(value: unknown): string {
  return oneLine(value).replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}
