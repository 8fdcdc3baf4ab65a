import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/cli/report/rules.ts';
import { catalogue } from '../../src/pipeline/catalogue.ts';
import { platformRules } from '../../src/platform/rules.ts';
import { mistakesFolder, readMistake } from '../failures/mistake.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Files below a folder of the project, by path. */
function filesIn(folder: string, ending: string): Map<string, string> {
  const entries = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(project.length).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

const definition = /defineRule(?:<[^(]*>)?\(\{\s*id: '([^']+)'/g;
const defined = [...filesIn('src', '.ts')].flatMap(([path, text]) =>
  [...text.matchAll(definition)].map((match) => ({ id: match[1]!, path })),
);

const inFixtures = new Set(
  readdirSync(mistakesFolder).flatMap((name) => readMistake(name).expect.map((line) => line.split(' ')[0]!)),
);

/** Rules that no mistake in the sample can break, why, and the test that breaks them. */
const brokenElsewhere: Readonly<Record<string, { readonly why: string; readonly test: string }>> = {
  'citation-locale-is-known': { why: 'wants a language with labels but no locale', test: 'test/engines/csl.test.ts' },
};

/** The test of each rule about the machine, which no content can break. */
const machineTests: Readonly<Record<string, string>> = {
  'browser-is-available': 'test/platform/browser.test.ts',
  'browser-is-sandboxed': 'test/platform/sandbox.test.ts',
  'cache-is-writable': 'test/platform/cache.test.ts',
  'content-folder-is-readable': 'test/platform/content-folder.test.ts',
  'content-folder-is-writable': 'test/platform/content-writer.test.ts',
  'fonts-are-installed': 'test/platform/font-store.test.ts',
  'output-folder-is-free': 'test/platform/output-folder.test.ts',
  'output-folder-is-ours': 'test/platform/output-folder.test.ts',
  'output-folder-is-writable': 'test/platform/output-folder.test.ts',
  'output-is-a-folder': 'test/platform/output-folder.test.ts',
  'preview-port-is-free': 'test/platform/preview-server.test.ts',
  'print-finishes': 'test/platform/browser.test.ts',
  'status-page-is-ours': 'test/platform/status-page-file.test.ts',
  'status-page-is-writable': 'test/platform/status-page-file.test.ts',
};

describe('the catalogue', () => {
  test('holds every rule that is defined anywhere, each once', () => {
    expect(defined.length).toBeGreaterThan(50);
    const ids = defined.map(({ id }) => id).sort();
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(Object.keys(rules).sort());
    for (const text of filesIn('src', '.ts').values()) {
      // What is defined in another way would not be found above.
      expect((text.match(/defineRule[<(]/g) ?? []).length - (text.match(/function defineRule/g) ?? []).length).toBe(
        [...text.matchAll(definition)].length,
      );
    }
  });

  test('knows each rule by its own id', () => {
    for (const [id, rule] of Object.entries(rules)) expect(rule.id).toBe(id);
  });

  test('shares no id with the rules about the machine', () => {
    expect(Object.keys(catalogue).filter((id) => id in platformRules)).toEqual([]);
  });
});

describe.each(Object.keys(rules))('%s', (id) => {
  const { words } = rules[id]!;

  test('is a sentence in kebab-case', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  });

  test('has a name of its own in both languages', () => {
    for (const ui of ['zh', 'en'] as const) {
      const { name, message, advice } = words[ui];
      expect(name.trim()).not.toBe('');
      expect([message, advice].every((text) => typeof text === 'function')).toBe(true);
      const namesakes = Object.values(rules).filter((other) => other.words[ui].name === name);
      expect(namesakes.map((other) => other.id)).toEqual([id]);
    }
    expect(words.zh.name).toMatch(/\p{Script=Han}/u);
    expect(words.en.name).not.toMatch(/\p{Script=Han}/u);
  });

  test('is seen broken by a fixture or a test', () => {
    const elsewhere = machineTests[id] ?? brokenElsewhere[id]?.test;
    if (elsewhere === undefined) expect(inFixtures).toContain(id);
    else expect(readFileSync(join(project, elsewhere), 'utf8')).toContain(`'${id}'`);
  });
});

test('an exception is made only where it is needed', () => {
  for (const [id, { why }] of Object.entries(brokenElsewhere)) {
    expect(inFixtures.has(id), why).toBe(false);
    expect(Object.keys(catalogue)).toContain(id);
  }
  expect(Object.keys(machineTests).sort()).toEqual(Object.keys(platformRules).sort());
});
