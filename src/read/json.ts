import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { DataSource } from './data-source.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';
import { parseYaml } from './yaml.ts';

/**
 * Parses JSON by the engine's own parser, several times faster than YAML's; the YAML parser, which knows places, is
 * asked only when there is something to point at. Diagnostics: `yaml-is-well-formed`.
 */
export function parseJson(text: string, file: string): Result<DataSource | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const problems = parseYaml(text, file).diagnostics;
    return { value: undefined, diagnostics: problems.length > 0 ? problems : [notJson(error, text, file)] };
  }
  let placed: DataSource | undefined;
  const places = (): DataSource => (placed ??= parseYaml(text, file).value!);
  return {
    value: { file, value, placeOf: (path) => places().placeOf(path), keyPlaceOf: (path) => places().keyPlaceOf(path) },
    diagnostics: [],
  };
}

/** YAML allows what JSON does not: a last comma, single quotes, comments. */
function notJson(error: unknown, text: string, file: string): Diagnostic {
  const detail = error instanceof Error ? error.message : String(error);
  return yamlIsWellFormed.at(placeOfProblem(detail, text, file), { problem: 'json', detail });
}

/** Where the engine says that it stopped; it names a position or shows the text at it. */
function placeOfProblem(detail: string, text: string, file: string): Place {
  const position = /at position (\d+)/.exec(detail)?.[1];
  const token = /^Unexpected token '(.)'/u.exec(detail)?.[1];
  const comma = /,(?=\s*[\]}])/.exec(text);
  const offset = Number(position ?? (token === ']' || token === '}' ? comma?.index : text.indexOf(token ?? '')) ?? 0);
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  const quote = text.split('\n')[before.length - 1] ?? '';
  const column = before.at(-1)!.length + 1;
  return { file, line: before.length, column, endLine: before.length, endColumn: column + 1, quote };
}
