import type { ZodType } from 'zod';
import type { Result } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/ports.ts';
import { decode } from './decode.ts';
import { checkShape, parseYaml, type DataSource } from './yaml.ts';

/** A data file's value in its schema's shape, and where its parts stand. */
export interface Data<T> {
  readonly data: T;
  readonly source: DataSource;
}

/**
 * Reads a YAML file: bytes, look-alikes, syntax, shape; stops at the first of these that finds something wrong.
 * Diagnostics: `files-are-utf-8`, `control-characters-are-absent`, `syntax-is-half-width`, `yaml-is-well-formed`,
 * `fields-are-known`, `fields-are-present`, `values-have-their-kind`.
 */
export function readData<T>(file: SourceFile, schema: ZodType<T>): Result<Data<T> | undefined> {
  const { value: source, diagnostics } = readYaml(file);
  if (!source) return { value: undefined, diagnostics };
  const shape = checkShape(schema, source);
  return {
    value: shape.value === undefined ? undefined : { data: shape.value, source },
    diagnostics: [...diagnostics, ...shape.diagnostics],
  };
}

/** Reads a YAML file as far as its syntax. */
export function readYaml(file: SourceFile): Result<DataSource | undefined> {
  const text = decode(file);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const parsed = parseYaml(text.value, file.path);
  return { value: parsed.value, diagnostics: [...text.diagnostics, ...parsed.diagnostics] };
}
