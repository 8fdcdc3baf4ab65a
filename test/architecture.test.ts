import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { breaches, mayImport, rooms, type Sources } from './support/architecture.ts';
import { filesBelow, project } from './support/build.ts';

interface Seed {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly test: string;
  readonly lint?: string;
}

const decoder = new TextDecoder();
const sources: Sources = new Map(
  [...filesBelow(join(project, 'src'))]
    .filter(([path]) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map(([path, bytes]) => [path, decoder.decode(bytes)]),
);

/** An import of every room by every room that may not have it; each file is named after what it wants. */
const badImports: Seed[] = rooms.flatMap((from) =>
  rooms
    .filter((to) => !mayImport(from, to))
    .map((to) => ({
      name: `${from}/ imports ${to}/`,
      file: `${from}/seed-${to}.ts`,
      source: `import { seed } from '../${to}/seed.ts';\nexport const mine = seed;\n`,
      test: `imports ${to}/seed.ts`,
      lint: 'no-restricted-imports',
    })),
);
const written = parse(readFileSync(`${project}/test/fixtures/architecture/seeds.yaml`, 'utf8')) as Seed[];
const seeds = [...badImports, ...written];

test('the house stands as it is drawn: floors, no circles, files with one job', () => {
  expect(sources.size).toBeGreaterThan(200);
  expect(breaches(sources)).toEqual([]);
});

test('files are short', () => {
  const lengths = [...sources.values()].map((text) => text.split('\n').length - 1).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
});

describe('a seeded mistake is seen by this test', () => {
  test.each(seeds)('$name', (seed) => {
    const found = breaches(new Map([...sources, ...Object.entries(seed.beside ?? {}), [seed.file, seed.source]]));
    expect(found.filter((breach) => breach.includes(seed.test)).length, found.join('\n')).toBeGreaterThan(0);
  });
});

describe('a seeded mistake is seen by the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-lint-'));
  const linted = seeds.filter(({ lint }) => lint !== undefined);
  let found: ReadonlySet<string>;

  beforeAll(() => {
    cpSync(join(project, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const { file, source, beside = {} } of linted) {
      for (const [path, text] of Object.entries({ [file]: source, ...beside })) {
        const place = join(folder, 'src', path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
    }
    found = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(linted)('$name', ({ file, lint: rule }) => {
    const says = [...found].filter((finding) => finding.startsWith(`src/${file} `));
    expect(
      says.some((finding) => finding.includes(rule!)),
      says.join('\n') || 'not a word',
    ).toBe(true);
  });
});

/** What the linter says of the files in a folder, each as `file rule`. */
function lint(folder: string): Set<string> {
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  return new Set(diagnostics.map(({ code, filename }) => `${filename} ${code}`));
}
