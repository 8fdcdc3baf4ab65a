import { columnType, columnTypes } from '../../columns/registry.ts';
import { unitsAreKnown } from '../../columns/rules/units-are-known.ts';
import { unitCode, unitExamples } from '../../columns/units.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Field } from '../../model/table.ts';
import { fieldsArePresent } from '../rules/fields-are-present.ts';
import type { Shared } from '../shared/shared.ts';
import type { DataSource } from '../yaml.ts';
import { namesAreDeclared } from './rules/names-are-declared.ts';
import type { TableYaml } from './schema.ts';

/**
 * The fields of a table with their vocabularies, units and usual values. A field whose declaration cannot be read is left
 * out, so that what its values would lead to is not reported as well.
 * Diagnostics: `names-are-declared`, `fields-are-present` for a vocabulary, `units-are-known`, and those of the column type for a usual value.
 */
export function readFields(
  yaml: TableYaml['fields'],
  { vocabularies, units }: Shared,
  source: DataSource,
  languages: readonly ContentLanguage[],
): Result<Record<string, Field>> {
  const diagnostics: Diagnostic[] = [];
  const fields: Record<string, Field> = {};
  for (const [id, { vocabulary: name, unit: written, usual: raw, ...rest }] of Object.entries(yaml)) {
    const at = (key: string) => source.placeOf(['fields', id, key]);
    const type = columnType(rest.type);
    if (!type) {
      const known = Object.keys(columnTypes);
      diagnostics.push(namesAreDeclared.at(at('type'), { kind: 'type', name: rest.type, known }));
      continue;
    }
    const vocabulary = name !== undefined && Object.hasOwn(vocabularies, name) ? vocabularies[name] : undefined;
    const unit = written === undefined ? undefined : unitCode(written, units);
    const faults: Diagnostic[] = [];
    if (name === undefined && type.name === 'term') {
      faults.push(fieldsArePresent.at(source.placeOf(['fields', id]), { field: `fields.${id}.vocabulary` }));
    }
    if (name !== undefined && !vocabulary) {
      const known = Object.keys(vocabularies);
      faults.push(namesAreDeclared.at(at('vocabulary'), { kind: 'vocabulary', name, known }));
    }
    if (written !== undefined && !unit) {
      faults.push(unitsAreKnown.at(at('unit'), { field: id, unit: written, examples: unitExamples(units) }));
    }
    diagnostics.push(...faults);
    if (faults.length > 0) continue;
    const field: Field = {
      id,
      ...rest,
      ...(vocabulary && { vocabulary }),
      ...(Object.keys(units).length > 0 && { units }),
      ...(unit && { unit }),
      place: at('type'),
    };
    if (raw === undefined) {
      fields[id] = field;
      continue;
    }
    const usual = type.parse(raw, field, { place: at('usual'), languages });
    diagnostics.push(...usual.diagnostics);
    fields[id] = { ...field, ...(usual.value !== undefined && { usual: usual.value }) };
  }
  return { value: fields, diagnostics };
}
