/** A part of a Markdown page, from its heading to the next of the same or a higher level. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** Lines below the heading, parts of parts included. */
  readonly lines: readonly string[];
}

/** A fenced block: its language and its text. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** All parts of a page in their order; what looks like a heading inside a fenced block is none. */
export function sectionsOf(page: string): Section[] {
  const lines = page.split('\n');
  const headings = lines.flatMap((line, index) => {
    const [, marks, title] = /^(#+) (.+)$/.exec(line) ?? [];
    return marks && title && !isFenced(lines, index) ? [{ level: marks.length, title, index }] : [];
  });
  return headings.map(({ level, title, index }, position) => {
    const next = headings.slice(position + 1).find((other) => other.level <= level);
    return { level, title, lines: lines.slice(index + 1, next?.index) };
  });
}

/** The part with a heading; one that is not there is a mistake in the test. */
export function section(page: string, title: string): Section {
  const found = sectionsOf(page).find((one) => one.title === title);
  if (!found) throw new Error(`No heading “${title}”`);
  return found;
}

/** All fenced blocks of a page in their order. */
export function codeBlocks(page: string): CodeBlock[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** The same with those that stand in lists, without what they are indented by. */
export function indentedBlocks(page: string): CodeBlock[] {
  return [...page.matchAll(/^( *)```(\w*)\n([\s\S]*?)\n\1```$/gm)].map(([, indent, language, text]) => ({
    language: language!,
    text: text!.replaceAll(new RegExp(`^${indent!}`, 'gm'), ''),
  }));
}

/** The anchor of a heading as GitHub makes it: small letters, letters, digits, dashes and underscores alone, dashes for spaces. */
export function anchorOf(heading: string): string {
  return [...heading.toLowerCase()]
    .map((character) => (character === ' ' ? '-' : /[\p{L}\p{N}_-]/u.test(character) ? character : ''))
    .join('');
}

/** The tables of some lines: cells of each row, without the heads. */
export function tablesIn(lines: readonly string[]): string[][][] {
  const tables: string[][][] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) continue;
    if (!lines[index - 1]?.startsWith('|')) tables.push([]);
    tables.at(-1)!.push(
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  }
  return tables.map((rows) => rows.slice(2));
}

/** What stands between backticks, but for fenced blocks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map((match) => match[1]!);
}

function isFenced(lines: readonly string[], index: number): boolean {
  return lines.slice(0, index).filter((line) => line.startsWith('```')).length % 2 === 1;
}
