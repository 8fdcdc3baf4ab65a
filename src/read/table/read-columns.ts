import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { fieldsOf, type Column, type Field, type ShowPattern } from '../../model/table.ts';
import type { DataPath, DataSource } from '../yaml.ts';
import { headUnit } from './head-unit.ts';
import { parsePattern } from './pattern.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import { patternsAreWellFormed } from './rules/patterns-are-well-formed.ts';
import type { TableYaml } from './schema.ts';

/** The fields of a table that could be read, and the names of all that it declares. */
interface KnownFields {
  readonly fields: Readonly<Record<string, Field>>;
  readonly declared: readonly string[];
}

/**
 * The printed columns, their patterns parsed. A pattern without languages holds in all of them.
 * Diagnostics: `patterns-are-well-formed`, `units-in-heads-are-shared`, `names-are-declared` for a field that the
 * table does not have.
 */
export function readColumns(
  yaml: TableYaml['columns'],
  { fields, declared }: KnownFields,
  source: DataSource,
  languages: readonly ContentLanguage[],
): Result<Column[]> {
  const diagnostics: Diagnostic[] = [];
  const columns = yaml.map(({ show, width, unitInHead, ...column }, index): Column => {
    const patterns: Record<ContentLanguage, ShowPattern> = {};
    for (const language of languages) {
      const written = typeof show === 'string' ? show : show[language];
      if (written === undefined) continue;
      const path: DataPath = ['columns', index, 'show', ...(typeof show === 'string' ? [] : [language])];
      const pattern = parsePattern(written);
      if (!pattern) {
        diagnostics.push(patternsAreWellFormed.at(source.placeOf(path), { pattern: written, column: column.id }));
        continue;
      }
      patterns[language] = pattern;
      for (const name of new Set(fieldsOf(pattern)).difference(new Set(declared))) {
        diagnostics.push(namesAreDeclared.at(source.placeOf(path), { kind: 'field', name, known: declared }));
      }
    }
    const place = source.placeOf(['columns', index, 'unitInHead']);
    const unit = unitInHead ? headUnit(column.id, Object.values(patterns), fields, place) : undefined;
    diagnostics.push(...(unit?.diagnostics ?? []));
    return {
      ...column,
      show: patterns,
      ...(unit?.value !== undefined && { headUnit: unit.value }),
      ...(width !== undefined && { width }),
    };
  });
  return { value: columns, diagnostics };
}
