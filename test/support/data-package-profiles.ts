import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { project } from './build.ts';

// Formats (`uri`, `email`) are only notes in JSON Schema 7, and the profiles say nothing of further keys.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(
  JSON.parse(readFileSync(`${project}/test/fixtures/schemas/datapackage-2.0.json`, 'utf8')) as object,
  'v2',
);

/** What a descriptor breaks of a profile of Data Package 2.0; nothing for a sound one. */
export function profileErrors(profile: 'dataPackage' | 'tableSchema', descriptor: unknown): string[] {
  const validate = ajv.getSchema(`v2#/definitions/${profile}`) as ValidateFunction;
  if (validate(descriptor)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
