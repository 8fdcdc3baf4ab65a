import { isMap, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { ZodType } from 'zod';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';
import { shapeDiagnostics } from './shape.ts';

/** A path into a data file: `['rows', 3, 'dose']`. */
export type DataPath = readonly (string | number)[];

/** A parsed data file that knows where each of its values stands. */
export interface DataSource {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at a path stands; for a path that is not there, its nearest parent. */
  placeOf(path: DataPath): Place;
  /** Where the key at the end of a path stands. */
  keyPlaceOf(path: DataPath): Place;
}

/** The name that table and other readers use for a YAML file. */
export type YamlSource = DataSource;

/**
 * Parses YAML 1.2 (core schema, so `no` and dates stay words), with unique keys, few aliases and no tags of
 * its own. Diagnostics: `yaml-is-well-formed`, one per problem.
 */
export function parseYaml(text: string, file: string): Result<DataSource | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', strict: true, uniqueKeys: true, lineCounter: lines });
  const source = new PlacedDocument(document, lines, text, file);
  const problems = [...document.errors, ...document.warnings];
  const diagnostics: Diagnostic[] = problems.map((problem) =>
    yamlIsWellFormed.at(source.placeAt(problem.pos[0], problem.pos[1]), {
      code: problem.code,
      detail: problem.message.split(/ at line \d+/)[0]!,
    }),
  );
  if (problems.length > 0) return { value: undefined, diagnostics };
  try {
    source.value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [yamlIsWellFormed.at(source.placeAt(0, 1), { code: 'ALIAS', detail })] };
  }
  return { value: source, diagnostics };
}

/** The source's value in the schema's shape, or one finding per place where it is not. */
export function checkShape<T>(schema: ZodType<T>, source: DataSource): Result<T | undefined> {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return { value: undefined, diagnostics: shapeDiagnostics(parsed.error.issues, source) };
}

class PlacedDocument implements DataSource {
  value: unknown = undefined;
  readonly file: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #text: string;

  constructor(document: Document, lines: LineCounter, text: string, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#text = text;
    this.file = file;
  }

  placeOf(path: DataPath): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return { ...this.placeAt(node.range[0]!, node.range[1]!), within: path.join('.') };
    }
    return { ...this.placeAt(0, 0), within: path.join('.') };
  }

  keyPlaceOf(path: DataPath): Place {
    const parent = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const key = path.at(-1);
    if (!isMap(parent)) return this.placeOf(path);
    const pair = parent.items.find(
      (item: Pair) => String((item.key as { value?: unknown } | null)?.value) === String(key),
    );
    const range = (pair?.key as { range?: readonly number[] } | undefined)?.range;
    return range ? { ...this.placeAt(range[0]!, range[1]!), within: path.join('.') } : this.placeOf(path);
  }

  placeAt(start: number, end: number): Place {
    const from = this.#lines.linePos(start);
    const to = this.#lines.linePos(Math.max(start, end));
    const sameLine = to.line === from.line;
    const quote = this.#text.split('\n')[from.line - 1] ?? '';
    return {
      file: this.file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      ...(sameLine && to.col > from.col && { endLine: to.line, endColumn: to.col }),
      quote,
    };
  }
}
