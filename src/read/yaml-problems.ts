import { visit, type Document, type YAMLError } from 'yaml';

/** What an editor can do wrong in YAML or JSON, as far as there are words of our own for it. */
export type YamlProblem =
  | 'tab'
  | 'duplicate-key'
  | 'colon'
  | 'key-without-value'
  | 'quote-open'
  | 'bracket-open'
  | 'separator'
  | 'indent'
  | 'reserved-start'
  | 'escape'
  | 'tag'
  | 'alias'
  | 'documents'
  | 'json'
  | 'other';

/** One problem and the run of characters that it concerns. */
export interface FoundYamlProblem {
  readonly problem: YamlProblem;
  readonly start: number;
  readonly end: number;
  /** The parser's own words, for problems that have no words of ours. */
  readonly detail: string;
}

const problems: Readonly<Record<string, YamlProblem>> = {
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'duplicate-key',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'key-without-value',
  MISSING_CHAR: 'separator',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'reserved-start',
  BAD_DQ_ESCAPE: 'escape',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
};

/** Each of these stands for itself; any other mistake makes the parser stumble over what follows. */
const selfContained: ReadonlySet<YamlProblem> = new Set(['tab', 'duplicate-key', 'tag']);

/** What is wrong with a document's syntax, without what only follows from an earlier mistake. */
export function syntaxProblems(document: Document, text: string): FoundYamlProblem[] {
  const found = [...document.errors, ...document.warnings].map((error) => describe(error, document, text));
  const quote = found.length > 0 ? greedyQuote(document, text) : undefined;
  const [first, ...rest] = found.sort((a, b) => a.start - b.start);
  if (quote && first && !(selfContained.has(first.problem) && first.start < quote.start)) return [quote];
  return [...(first ? [first] : []), ...rest.filter(({ problem }) => selfContained.has(problem))];
}

/** The first alias of a document, which is what a reader must look at when aliases multiply or lead nowhere. */
export function aliasProblem(document: Document, detail: string): FoundYamlProblem {
  let range: readonly number[] = [0, 0];
  visit(document, {
    Alias: (_, node) => {
      range = node.range ?? range;
      return visit.BREAK;
    },
  });
  return { problem: 'alias', start: range[0]!, end: range[1]!, detail };
}

function describe(error: YAMLError, document: Document, text: string): FoundYamlProblem {
  const detail = error.message.split(/ at line \d+/)[0]!;
  const [start] = error.pos;
  const lineEnd = endOfLine(text, start);
  const problem = problems[error.code] ?? 'other';
  if (detail.startsWith('Missing closing')) {
    const open = quotesOf(document).find(([, end]) => end === start)?.[0] ?? start;
    return { problem: 'quote-open', start: open, end: endOfLine(text, open), detail };
  }
  if (/^Flow (map|sequence) .*end with/.test(detail)) {
    const open = Math.max(text.lastIndexOf('{', start), text.lastIndexOf('[', start));
    return { problem: 'bracket-open', start: open, end: endOfLine(text, open), detail };
  }
  switch (problem) {
    case 'separator':
      if (detail.startsWith('Implicit')) return { problem: 'key-without-value', start, end: lineEnd, detail };
      return { problem, start, end: lineEnd, detail };
    case 'duplicate-key':
      return { problem, start, end: start + /^[^:\n]*/.exec(text.slice(start))![0].trimEnd().length, detail };
    case 'colon':
    case 'key-without-value': {
      const isValue = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '';
      const hasColon = /:(?:\s|$)/.test(text.slice(start, lineEnd));
      if (!isValue || hasColon) return { problem, start, end: lineEnd, detail };
      // The colon stands on the next line, which is indented as if it belonged to the value.
      const next = lineEnd + 1 + /^\s*/.exec(text.slice(lineEnd + 1))![0].length;
      return { problem: 'indent', start: next, end: endOfLine(text, next), detail };
    }
    case 'indent':
    case 'reserved-start':
      return { problem, start, end: lineEnd, detail };
    default:
      return { problem, start, end: Math.min(error.pos[1], Math.max(lineEnd, start + 1)), detail };
  }
}

/** The first quoted scalar that swallows keys of later lines, for want of its closing quote. */
function greedyQuote(document: Document, text: string): FoundYamlProblem | undefined {
  const key = /\n\s*(?:- )?[\w-]+:(?:\s|$)/;
  const quote = quotesOf(document).find(([start, end]) => key.test(text.slice(start, end)));
  return quote && { problem: 'quote-open', start: quote[0], end: endOfLine(text, quote[0]), detail: '' };
}

/** Where each quoted scalar starts and ends. */
function quotesOf(document: Document): [start: number, end: number][] {
  const quotes: [number, number][] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range) quotes.push([range[0], range[1]]);
    },
  });
  return quotes;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Lines (from 0) on which a block or quoted scalar goes on: words, whatever they look like. */
export function proseLines(document: Document, lineOf: (offset: number) => number): ReadonlySet<number> {
  const lines = new Set<number>();
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || !/^(BLOCK|QUOTE)/.test(type ?? '')) return;
      const [start, end] = range;
      addLines(lines, lineOf(start) + 1, lineOf(Math.max(start, end - 1)));
    },
  });
  return lines;
}

/** Lines (from 0) that the parser could not make sense of. */
export function brokenLines(document: Document, lineOf: (offset: number) => number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { pos } of document.errors) addLines(lines, lineOf(pos[0]), lineOf(pos[1]));
  return lines;
}

function addLines(lines: Set<number>, first: number, last: number): void {
  for (let line = first; line <= last; line += 1) lines.add(line);
}
