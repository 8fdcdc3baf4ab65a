import { parseCsv } from './parse-csv.ts';

interface Valued {
  readonly value: string;
  readonly label?: string;
}

/** A Table Schema as far as rows are held to it. */
export interface ReadSchema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly categories?: readonly Valued[];
    readonly missingValues?: readonly Valued[];
    readonly constraints?: { readonly required?: boolean };
  }[];
  readonly missingValues: readonly Valued[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

const spelled: Readonly<Record<string, RegExp>> = {
  string: /^/,
  any: /^/,
  integer: /^-?\d+$/,
  number: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
};

/**
 * Where a CSV file breaks its Table Schema: names and order of columns, types, closed lists, required values, keys.
 * `other`: the text of another file of the package.
 */
export function breaches(csv: string, schema: ReadSchema, other: (resource: string) => string): string[] {
  const [head = [], ...lines] = parseCsv(csv);
  const { fields, missingValues, primaryKey = [], foreignKeys = [] } = schema;
  const names = fields.map(({ name }) => name);
  if (head.join() !== names.join()) return [`heads ${head.join()} are not ${names.join()}`];
  const missingIn = fields.map((field) => new Set((field.missingValues ?? missingValues).map(({ value }) => value)));
  const listed = fields.map(({ categories }) => categories && new Set(categories.map(({ value }) => value)));
  const cells = lines.flatMap((line, number) =>
    fields.flatMap(({ name, type, constraints }, index) => {
      const text = line[index]!;
      const at = `line ${number + 2}, ${name}: ${text}`;
      if (missingIn[index]!.has(text)) {
        return constraints?.required || primaryKey.includes(name) ? [`${at} is required`] : [];
      }
      if (!spelled[type]!.test(text)) return [`${at} is no ${type}`];
      return listed[index] && !listed[index].has(text) ? [`${at} is not listed`] : [];
    }),
  );
  return [...cells, ...repeatedKeys(lines, names, primaryKey), ...strayKeys(lines, names, foreignKeys, other)];
}

function keyOf(line: readonly string[], names: readonly string[], key: readonly string[]): string {
  return JSON.stringify(key.map((name) => line[names.indexOf(name)]));
}

function repeatedKeys(lines: readonly string[][], names: readonly string[], key: readonly string[]): string[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const own = keyOf(line, names, key);
    const twice = key.length > 0 && seen.has(own);
    seen.add(own);
    return twice ? [`${own} stands twice`] : [];
  });
}

function strayKeys(
  lines: readonly string[][],
  names: readonly string[],
  foreignKeys: NonNullable<ReadSchema['foreignKeys']>,
  other: (resource: string) => string,
): string[] {
  return foreignKeys.flatMap(({ fields, reference }) => {
    const [head = [], ...targets] = parseCsv(other(reference.resource));
    const known = new Set(targets.map((target) => keyOf(target, head, reference.fields)));
    const empty = JSON.stringify(fields.map(() => ''));
    return lines
      .map((line) => keyOf(line, names, fields))
      .filter((key) => key !== empty && !known.has(key))
      .map((key) => `${key} is not in ${reference.resource}`);
  });
}
