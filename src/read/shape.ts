import type { core, ZodType } from 'zod';
import { nearest } from '../engines/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { keysAt } from './keys-at.ts';
import { fieldsAreKnown } from './rules/fields-are-known.ts';
import { fieldsArePresent } from './rules/fields-are-present.ts';
import { valuesHaveTheirKind } from './rules/values-have-their-kind.ts';
import { nameOf, type DataPath, type DataSource } from './data-source.ts';

type Issue = core.$ZodIssue;

/** One finding per zod issue, at its place in the file; alternatives of a union are merged into one. */
export function shapeDiagnostics(issues: readonly Issue[], source: DataSource, schema: ZodType): Diagnostic[] {
  return new ShapeReport(source, schema).of(issues, []);
}

class ShapeReport {
  readonly #source: DataSource;
  readonly #schema: ZodType;

  constructor(source: DataSource, schema: ZodType) {
    this.#source = source;
    this.#schema = schema;
  }

  of(issues: readonly Issue[], at: DataPath): Diagnostic[] {
    // A field whose name is misspelt is one finding, not an unknown field and a missing one.
    const meant = new Set(
      issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) =>
              [...at, ...issue.path, this.#meant(key, [...at, ...(issue.path as DataPath)])].join('.'),
            )
          : [],
      ),
    );
    return issues.flatMap((issue) => {
      const path = [...at, ...(issue.path as DataPath)];
      return meant.has(path.join('.')) && issue.code !== 'unrecognized_keys' ? [] : this.#findings(issue, path);
    });
  }

  #findings(issue: Issue, path: DataPath): Diagnostic[] {
    const value = valueAt(this.#source.value, path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        fieldsAreKnown.at(this.#source.keyPlaceOf([...path, key]), {
          field: this.#name([...path, key]),
          nearest: this.#meant(key, path),
        }),
      );
    }
    if (path.length > 0 && value === undefined) {
      return [fieldsArePresent.at(this.#source.placeOf(path.slice(0, -1)), { field: this.#name(path) })];
    }
    switch (issue.code) {
      case 'invalid_type':
        return [this.#kind(path, typeNames[issue.expected] ?? issue.expected, isUnquoted(issue.expected, value))];
      case 'invalid_key':
        return [this.#wrongKey(path, issue.issues[0]?.message ?? '')];
      case 'invalid_union': {
        const branches = issue.errors.filter((branch) => branch.length > 0);
        const closest = branches.sort((a, b) => Number(keysFit(b)) - Number(keysFit(a)) || depth(b) - depth(a))[0];
        if (closest && depth(closest) > 0) return this.of(closest as Issue[], path);
        return [
          this.#kind(
            path,
            branches[0]?.[0]?.message.startsWith('Invalid') ? 'text' : (branches[0]?.[0]?.message ?? ''),
          ),
        ];
      }
      case 'invalid_value':
        return [this.#kind(path, issue.values.map(String).join(' | '))];
      case 'too_small':
      case 'too_big':
        return [this.#kind(path, issue.origin === 'array' ? 'list-with-items' : (boundOf(issue) ?? issue.message))];
      default:
        return [this.#kind(path, issue.message)];
    }
  }

  #kind(path: DataPath, wanted: string, quote = false): Diagnostic {
    const place = this.#source.placeOf(path);
    const value = valueAt(this.#source.value, path);
    return valuesHaveTheirKind.at(place, {
      field: path.length > 0 ? this.#name(path) : place.file.replace(/^.*\//, ''),
      expected: wanted,
      found: Array.isArray(value) ? 'list' : value !== null && typeof value === 'object' ? 'map' : 'value',
      written: written(place, value),
      quote: quote ? 1 : 0,
    });
  }

  #wrongKey(path: DataPath, wanted: string): Diagnostic {
    return valuesHaveTheirKind.at(this.#source.keyPlaceOf(path), {
      field: this.#name(path.slice(0, -1)),
      expected: wanted,
      found: 'key',
      written: String(path.at(-1)),
      quote: 0,
    });
  }

  #meant(key: string, path: DataPath): string {
    return nearest(key, keysAt(this.#schema, path)) ?? '';
  }

  #name(path: DataPath): string {
    return nameOf(path, this.#source.value);
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'map',
  record: 'map',
  array: 'list',
  int: 'whole-number',
};

/** The bound that a number passes, in signs that need no language: `> 0`, `≤ 100`. */
function boundOf(issue: core.$ZodIssueTooSmall | core.$ZodIssueTooBig): string | undefined {
  if (issue.origin !== 'number' && issue.origin !== 'int') return undefined;
  return issue.code === 'too_small'
    ? `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`
    : `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`;
}

/** True when a number or boolean stands where words are wanted: YAML read `3.10` or `012` as a number. */
function isUnquoted(wanted: string, value: unknown): boolean {
  return wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean');
}

/** A plain value as the file has it, since `3.10` is no longer `3.10` once it was read as a number. */
function written({ quote, column, endColumn }: Place, value: unknown): string {
  if (value === null || typeof value === 'object') return '';
  const source = quote && endColumn ? quote.slice(column - 1, endColumn - 1).trim() : '';
  return typeof value === 'string' || source === '' ? String(value) : source;
}

/** False for an alternative that is not meant: it has other keys. */
function keysFit(issues: readonly { readonly code: string }[]): boolean {
  return issues.every(({ code }) => code !== 'unrecognized_keys' && code !== 'invalid_key');
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
