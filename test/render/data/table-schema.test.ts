import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/model/table.ts';
import { machineCsv } from '../../../src/render/data/csv.ts';
import type { FileName } from '../../../src/render/data/data-file.ts';
import { tableFile } from '../../../src/render/data/table-files.ts';
import { tableSchema } from '../../../src/render/data/table-schema.ts';
import { tableOne } from '../../resolve/table-one.ts';
import { profileErrors } from '../../support/data-package-profiles.ts';
import { generatedTable } from '../../support/generated-table.ts';
import { randomTable } from './random-table.ts';
import { breaches, type ReadSchema } from './table-schema-rows.ts';
import { sourceOf, textOf } from './table-source.ts';

const names = ['arms', 'values', 'remarks'] as const satisfies FileName[];

/** All files of a table with their schemas, and what they break. */
function filesOf(table: Table) {
  const source = sourceOf(table);
  const text = (name: FileName) => textOf(machineCsv(tableFile(name, source)));
  return names.map((name) => ({
    name,
    csv: text(name),
    schema: tableSchema(tableFile(name, source), source, (file) => file) as ReadSchema,
    other: (file: string) => text(file as FileName),
  }));
}

describe.each(names)('the schema of the %s of Table 1', (name) => {
  const { schema, csv, other } = filesOf(tableOne).find((file) => file.name === name)!;

  test('is a Table Schema, and every line fits it', () => {
    expect(profileErrors('tableSchema', schema)).toEqual([]);
    expect(breaches(csv, schema, other)).toEqual([]);
  });

  test('has words in both languages for every column, every listed value and every reason', () => {
    const worded = (one: object, key: string) => {
      for (const name of [key, `${key}_zh`, `${key}_en`]) expect(one).toHaveProperty(name, expect.stringMatching(/\S/));
    };
    for (const field of schema.fields) {
      worded(field, 'title');
      worded(field, 'description');
      for (const category of field.categories ?? []) worded(category, 'label');
      const labels = (field.categories ?? []).map(({ label }) => label);
      expect(new Set(labels).size, field.name).toBe(labels.length);
    }
    for (const missing of schema.missingValues) worded(missing, 'label');
    expect(schema.missingValues.map(({ value }) => value)).toEqual([
      '',
      'not-reported',
      'not-applicable',
      'unclear',
      'not-stated',
    ]);
  });
});

test('files of any table fit their schemas', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      for (const { csv, schema, other } of filesOf(table)) {
        expect(profileErrors('tableSchema', schema)).toEqual([]);
        expect(breaches(csv, schema, other)).toEqual([]);
      }
    }),
  );
});

test('a line that does not fit is found', () => {
  const [arms, values] = filesOf(generatedTable(20));
  const broken = (csv: string, from: string, to: string) => {
    expect(csv).toContain(from);
    return breaches(csv.replace(from, to), values!.csv === csv ? values!.schema : arms!.schema, () => arms!.csv);
  };
  expect(broken(arms!.csv, ',vein,', ',van,')).toHaveLength(1);
  expect(broken(arms!.csv, '1000000', 'one')).toHaveLength(1);
  expect(broken(arms!.csv, 't1-r00002,', 't1-r00003,')).toHaveLength(1);
  expect(broken(values!.csv, 't1-r00002,', 't9-r00002,')).toHaveLength(1);
  expect(broken(arms!.csv, 'arm_id,', 'arm,')).toHaveLength(1);
});

test('a descriptor that is none is found', () => {
  expect(profileErrors('tableSchema', { fields: [{ name: 'a', type: 'numbr' }] })).not.toEqual([]);
  expect(profileErrors('dataPackage', { resources: [{ name: 'a', path: '../a.csv' }] })).not.toEqual([]);
  expect(profileErrors('dataPackage', { resources: [] })).not.toEqual([]);
});
