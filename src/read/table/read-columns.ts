import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Column, ShowPattern } from '../../model/table.ts';
import type { DataPath, DataSource } from '../yaml.ts';
import { fieldsOf, parsePattern } from './pattern.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import { patternsAreWellFormed } from './rules/patterns-are-well-formed.ts';
import type { TableYaml } from './schema.ts';

/**
 * The printed columns, their patterns parsed. `fields`: names of all fields that the table declares. A pattern without languages holds in all of them.
 * Diagnostics: `patterns-are-well-formed`, `names-are-declared` for a field that the table does not have.
 */
export function readColumns(
  yaml: TableYaml['columns'],
  fields: readonly string[],
  source: DataSource,
  languages: readonly ContentLanguage[],
): Result<Column[]> {
  const diagnostics: Diagnostic[] = [];
  const columns = yaml.map(({ show, width, ...column }, index): Column => {
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
      for (const name of new Set(fieldsOf(pattern)).difference(new Set(fields))) {
        diagnostics.push(namesAreDeclared.at(source.placeOf(path), { kind: 'field', name, known: fields }));
      }
    }
    return { ...column, show: patterns, ...(width !== undefined && { width }) };
  });
  return { value: columns, diagnostics };
}
