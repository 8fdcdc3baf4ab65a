import { isMap, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { ZodType } from 'zod';
import type { MarkedValue } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { nameOf, type DataPath, type DataSource, type PlaceOf } from './data-source.ts';
import { mendLookAlikes } from './look-alikes.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';
import { shapeDiagnostics } from './shape.ts';
import { untranslatedMark, withoutMarks } from './untranslated-values.ts';
import {
  aliasProblem,
  brokenLines,
  proseLines,
  syntaxProblems,
  type FoundYamlProblem,
  type YamlProblem,
} from './yaml-problems.ts';

export type { DataPath, DataSource, PlaceOf };

/** Mistakes that leave no doubt about what the rest of a file says. */
const harmless: ReadonlySet<YamlProblem> = new Set(['duplicate-key', 'tag']);

/**
 * Parses YAML 1.2 (core schema, so `no` and dates stay words), with unique keys, few aliases and no tags of
 * its own. Look-alikes of syntax are reported and read as what they stand for.
 * Diagnostics: `syntax-is-half-width`, `yaml-is-well-formed`, one per problem.
 */
export function parseYaml(text: string, file: string): Result<DataSource | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', strict: true, uniqueKeys: true, lineCounter: lines });
  const source = new PlacedDocument(document, lines, text, file);
  const lineOf = (offset: number) => lines.linePos(offset).line - 1;
  const prose = proseLines(document, lineOf);
  const broken = brokenLines(document, lineOf);
  const keys = mendLookAlikes(text, file, 'yaml-keys', (line) => broken.has(line) && !prose.has(line));
  const mended = mendLookAlikes(keys.value, file, 'yaml', (line) => !prose.has(line));
  if (mended.value !== text) {
    const read = parseYaml(mended.value, file);
    return { value: read.value, diagnostics: [...keys.diagnostics, ...mended.diagnostics, ...read.diagnostics] };
  }

  const problems = syntaxProblems(document, text);
  const diagnostics = problems.map((problem) => notWellFormed(problem, source));
  if (problems.some(({ problem }) => !harmless.has(problem))) return { value: undefined, diagnostics };
  try {
    source.take(document.toJS({ maxAliasCount: 20 }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [notWellFormed(aliasProblem(document, detail), source)] };
  }
  return { value: source, diagnostics };
}

function notWellFormed({ problem, start, end, detail }: FoundYamlProblem, source: PlacedDocument): Diagnostic {
  const place = source.placeAt(start, end);
  const earlier = problem === 'duplicate-key' ? source.sameKeyAbove(place) : undefined;
  return yamlIsWellFormed.at(place, { problem, detail }, earlier ? [{ place: earlier }] : []);
}

/** The source's value in the schema's shape, or one finding per place where it is not. */
export function checkShape<T>(schema: ZodType<T>, source: DataSource): Result<T | undefined> {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return { value: undefined, diagnostics: shapeDiagnostics(parsed.error.issues, source, schema) };
}

class PlacedDocument implements DataSource {
  value: unknown = undefined;
  readonly file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #text: string;
  #textLines: readonly string[] | undefined;
  #marked: readonly MarkedValue[] = [];

  constructor(document: Document, lines: LineCounter, text: string, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#text = text;
    this.file = file;
  }

  placeOf(path: DataPath): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return { ...this.placeAt(node.range[0]!, node.range[1]!), ...this.#within(path) };
    }
    return { ...this.placeAt(0, 0), ...this.#within(path) };
  }

  keyPlaceOf(path: DataPath): Place {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const key = path.at(-1);
    if (!isMap(parent)) return this.placeOf(path);
    const pair = parent.items.find(
      (item: Pair) => String((item.key as { value?: unknown } | null)?.value) === String(key),
    );
    const range = (pair?.key as { range?: readonly number[] } | undefined)?.range;
    return range ? { ...this.placeAt(range[0]!, range[1]!), ...this.#within(path) } : this.placeOf(path);
  }

  comments(): readonly Place[] {
    const prose = proseLines(this.#document, (offset) => this.#lines.linePos(offset).line - 1);
    return this.#linesOfText().flatMap((quote, index) => {
      const column = /^\s*#/.exec(quote)?.[0].length;
      const line = index + 1;
      return column === undefined || prose.has(index)
        ? []
        : [{ file: this.file, line, column, endLine: line, endColumn: quote.length + 1, quote }];
    });
  }

  marked(): readonly MarkedValue[] {
    return this.#marked;
  }

  /** Takes over what the document says, but for the marks in it. */
  take(said: unknown): void {
    this.value = said;
    if (!this.#text.includes(untranslatedMark)) return;
    const { value, paths } = withoutMarks(said);
    this.value = value;
    this.#marked = paths.map((path) => ({ path, place: this.#placeOfMark(path) }));
  }

  #placeOfMark(path: DataPath): Place {
    const node = this.#document.getIn(path, true) as { range?: readonly number[] } | undefined;
    const [start, end] = node?.range ?? [];
    const at = start === undefined ? -1 : this.#text.slice(start, end).lastIndexOf(untranslatedMark);
    // An alias has no words of its own.
    if (start === undefined || at < 0) return this.placeOf(path);
    return { ...this.placeAt(start + at, start + at + untranslatedMark.length), ...this.#within(path) };
  }

  /** Cut into lines once, since a table asks for the places of all its cells. */
  #linesOfText(): readonly string[] {
    return (this.#textLines ??= this.#text.split('\n'));
  }

  #within(path: DataPath): { within?: string } {
    return path.length > 0 ? { within: nameOf(path, this.value) } : {};
  }

  /** Where the key at a place stood before: the nearest line above with the same indentation and key. */
  sameKeyAbove({ line, column, endColumn, quote = '' }: Place): Place | undefined {
    const key = quote.slice(0, (endColumn ?? column) - 1);
    const above = this.#linesOfText().slice(0, line - 1);
    const index = above.findLastIndex((other) => other.startsWith(key) && /^\s*:/.test(other.slice(key.length)));
    if (index < 0) return undefined;
    const there = { file: this.file, line: index + 1, column, quote: above[index]! };
    return { ...there, ...(endColumn !== undefined && { endLine: index + 1, endColumn }) };
  }

  placeAt(start: number, end: number): Place {
    const from = this.#lines.linePos(start);
    const to = this.#lines.linePos(Math.max(start, end));
    const quote = this.#linesOfText()[from.line - 1] ?? '';
    const sameLine = to.line === from.line;
    return {
      file: this.file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      ...(sameLine && to.col > from.col && { endLine: to.line, endColumn: to.col }),
      quote,
    };
  }
}
