import type { core } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fieldsAreKnown } from './rules/fields-are-known.ts';
import { fieldsArePresent } from './rules/fields-are-present.ts';
import { valuesHaveTheirKind } from './rules/values-have-their-kind.ts';
import type { DataPath, DataSource } from './yaml.ts';

type Issue = core.$ZodIssue;

/** One finding per zod issue, at its place in the file; alternatives of a union are merged into one. */
export function shapeDiagnostics(issues: readonly Issue[], source: DataSource, at: DataPath = []): Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...(issue.path as DataPath)];
    const name = path.join('.');
    if (issue.code !== 'unrecognized_keys' && path.length > 0 && valueAt(source.value, path) === undefined) {
      return [fieldsArePresent.at(source.placeOf(path.slice(0, -1)), { field: name })];
    }
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          fieldsAreKnown.at(source.keyPlaceOf([...path, key]), { field: [...path, key].join('.') }),
        );
      case 'invalid_type': {
        const value = valueAt(source.value, path);
        return [kind(source, path, expected(issue.expected), unquoted(issue.expected, value))];
      }
      case 'invalid_union': {
        const branches = issue.errors.filter((branch) => branch.length > 0);
        const closest = branches.sort((a, b) => depth(b) - depth(a))[0];
        if (closest && depth(closest) > 0) return shapeDiagnostics(closest as Issue[], source, path);
        return [kind(source, path, issue.message === 'Invalid input' ? '' : issue.message, false)];
      }
      case 'invalid_value':
        return [kind(source, path, issue.values.map(String).join(' | '), false)];
      default:
        return [kind(source, path, issue.message, false)];
    }
  });
}

function kind(source: DataSource, path: DataPath, wanted: string, quote: boolean): Diagnostic {
  const found = valueAt(source.value, path);
  return valuesHaveTheirKind.at(source.placeOf(path), {
    field: path.join('.'),
    expected: wanted,
    found: typeof found === 'object' ? (Array.isArray(found) ? 'list' : 'map') : String(found),
    quote: quote ? 1 : 0,
  });
}

/** True when a number or boolean stands where words are wanted: YAML read `3.10` or `012` as a number. */
function unquoted(wanted: string, value: unknown): boolean {
  return wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean');
}

function expected(type: string): string {
  return { string: 'text', object: 'map', record: 'map', array: 'list' }[type] ?? type;
}

function depth(issues: readonly { path: PropertyKey[] }[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}
