import { Ajv } from 'ajv';
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaText } from '../../src/pipeline/write-schemas.ts';
import { schemaFiles, schemaNameOf } from '../../src/read/json-schema/schema-files.ts';
import { fieldWords } from '../../src/read/json-schema/field-words.ts';
import { layOut, mistakesFolder, readMistake } from '../failures/mistake.ts';
import { project } from '../support/build.ts';

const schemas = schemaFiles();
const ajv = new Ajv({ strict: false, allErrors: true });
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);

const scratch = mkdtempSync(join(tmpdir(), 'diglot-schemas-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What is wrong with a file by its schema, as the paths of the values; nothing where the file has no schema. */
function wrongIn(path: string): string[] | undefined {
  const name = schemaNameOf(path);
  if (!name) return undefined;
  const validate = ajv.getSchema(name)!;
  const value: unknown = parse(readFileSync(path, 'utf8')) ?? null;
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const shipped = [...yamlFilesIn(join(project, 'content')), ...yamlFilesIn(join(project, 'templates'))];

describe('the schemas in the repository', () => {
  test('say what the definitions say; `npm run docs` writes them', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      scripts: { docs: string };
    };
    expect(scripts.docs).toContain('diglot.js schemas');
    expect(readdirSync(join(project, 'schemas')).sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, schema] of Object.entries(schemas)) {
      expect(readFileSync(join(project, 'schemas', name), 'utf8'), name).toBe(schemaText(schema));
    }
  });

  test.each(shipped.map((path) => relative(project, path)))('are named by %s', (path) => {
    const line = readFileSync(join(project, path), 'utf8').split('\n')[0]!;
    const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
    expect(named && relative(project, resolve(project, dirname(path), named))).toBe(`schemas/${schemaNameOf(path)}`);
  });

  test('say something of every field of the first level, in both languages', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      if (name === 'figure.json') continue;
      const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
      for (const [field, { description }] of Object.entries(properties)) {
        expect(description, `${name} ${field}`).toMatch(/\. ?$|[。] .+\.$/);
      }
    }
  });

  test('have a field for each description', () => {
    const text = Object.values(schemas).map(schemaText).join('');
    for (const fields of Object.values(fieldWords)) {
      for (const [path, [zh, en]] of Object.entries(fields))
        expect(text, path).toContain(JSON.stringify(`${zh} ${en}`));
    }
  });
});

describe('a file that Diglot reads', () => {
  const fixtures = ['sample', 'placeholder', 'status', 'figures', 'tables', 'printed-tables', 'corpus'].flatMap(
    (name) => yamlFilesIn(join(project, 'test', 'fixtures', name)),
  );
  const files = [...shipped, ...fixtures].filter((path) => schemaNameOf(path));

  test.each(files.map((path) => relative(project, path)))('is sound: %s', (path) => {
    expect(wrongIn(join(project, path))).toEqual([]);
  });
});

/** The rules about the shape of a file. */
const shapeRules = /^(?:fields-are-known|fields-are-present|values-have-their-kind) (\S+\.yaml):/;
/** What a schema cannot say, since it lies in other files or in what several fields say together. */
const beyondSchemas = new Set([
  'bibliography-of-programs sample/references.yaml',
  'chart-parts sample/figures/f3.yaml',
  'chart-parts sample/figures/f4.yaml',
  'image-fields sample/figures/f4.yaml',
  'table-heads sample/tables/t1.yaml',
]);

describe('of the mistakes', () => {
  const mistakes = readdirSync(mistakesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const seen = new Map<string, Set<'sound' | 'refused'>>();

  test.each(mistakes)('those in the shape of YAML files are refused, and no others: %s', (name) => {
    const { expect: findings, rename } = readMistake(name);
    const folder = join(scratch, name);
    layOut(readMistake(name), folder);
    if (findings.some((finding) => /^(?:yaml-|syntax-|control-|files-are-utf-8|files-stay)/.test(finding)) || rename)
      return;
    const misshapen = new Set(findings.flatMap((line) => shapeRules.exec(line)?.[1] ?? []));
    for (const path of yamlFilesIn(folder)) {
      const file = relative(folder, path);
      const wrong = wrongIn(path);
      if (!wrong) continue;
      const isRefused = misshapen.has(file) && !beyondSchemas.has(`${name} ${file}`);
      expect(wrong.length > 0, `${file}: ${wrong.join('; ')}`).toBe(isRefused);
      const schema = schemaNameOf(path)!;
      seen.set(schema, (seen.get(schema) ?? new Set()).add(isRefused ? 'refused' : 'sound'));
    }
  });

  test('there are sound files of every kind that stands in a content folder', () => {
    const kinds = Object.keys(schemas).filter((name) => !name.startsWith('figure-') && name !== 'theme.json');
    expect(kinds.filter((kind) => !seen.get(kind)?.has('sound'))).toEqual([]);
    expect([...seen.values()].filter((results) => results.has('refused')).length).toBeGreaterThan(4);
  });
});

describe('a theme', () => {
  test('says all unless it extends another', () => {
    const validate = ajv.getSchema('theme.json')!;
    expect(validate({ extends: 'default', print: { size: 'B5' } })).toBe(true);
    expect(validate({ print: { size: 'B5' } })).toBe(false);
    expect(validate({ extends: 'default', print: { size: 'B6' } })).toBe(false);
  });
});
