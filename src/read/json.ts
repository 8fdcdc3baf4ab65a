import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile } from '../model/place.ts';
import type { DataSource } from './data-source.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';
import type { YamlProblem } from './yaml-problems.ts';
import { parseYaml } from './yaml.ts';

/**
 * Parses JSON by the engine's own parser, several times faster than YAML's; the YAML parser, which knows places, is
 * asked only when there is something to point at. Diagnostics: `yaml-is-well-formed`.
 */
export function parseJson(text: string, file: string): Result<DataSource | undefined> {
  let value: unknown;
  try {
    value = text.trim() === '' ? null : JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [notJson(detail, text, file)] };
  }
  let placed: DataSource | undefined;
  // What only JSON's parser bears, such as lists in lists in lists, has no places.
  const places = (): DataSource => (placed ??= parseYaml(text, file).value ?? unplaced(file, value));
  return {
    value: {
      file,
      value,
      placeOf: (path) => places().placeOf(path),
      keyPlaceOf: (path) => places().keyPlaceOf(path),
      comments: () => [],
      marked: () => [],
    },
    diagnostics: [],
  };
}

function unplaced(file: string, value: unknown): DataSource {
  return {
    file,
    value,
    placeOf: () => wholeFile(file),
    keyPlaceOf: () => wholeFile(file),
    comments: () => [],
    marked: () => [],
  };
}

/** The engine's complaint at its place, with words of ours for what editors do most. */
function notJson(detail: string, text: string, file: string): Diagnostic {
  const offset = Math.min(offsetOf(detail, text), text.trimEnd().length);
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const quote = text.split('\n')[line - 1] ?? '';
  const place = { file, line, column, endLine: line, endColumn: column + 1, quote };
  return yamlIsWellFormed.at(place, { problem: problemOf(detail), detail });
}

function problemOf(detail: string): YamlProblem {
  if (/^Expected ',' or|^Expected ':'|^Unexpected end/.test(detail)) return 'separator';
  if (/^Unterminated string|^Bad control character/.test(detail)) return 'quote-open';
  return 'json';
}

/** Where the engine stopped: it names the position, or the character, or means the end. */
function offsetOf(detail: string, text: string): number {
  const position = /at position (\d+)/.exec(detail)?.[1];
  if (position !== undefined) return Number(position);
  const token = /^Unexpected token '(.)'/u.exec(detail)?.[1];
  if (token === undefined) return text.length;
  const lastComma = /,(?=\s*[\]}])/.exec(text)?.index;
  return Math.max(0, token === ']' || token === '}' ? (lastComma ?? text.indexOf(token)) : text.indexOf(token));
}
