/**
 * `npm run bench:tables`: what resolving a generated table and writing each of its data formats costs, for 1,000 and
 * 10,000 rows. Each measure has a process of its own (`tables.ts FORMAT ROWS`), which prints its milliseconds and the
 * most memory that it ever had in megabytes, with Node itself, the table and both of its printed forms in it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLabels } from '../../src/engines/labels.ts';
import { languageRules } from '../../src/languages/registry.ts';
import type { Labels, LabelTree } from '../../src/model/labels.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Table } from '../../src/model/table.ts';
import { formats } from '../../src/render/formats/registry.ts';
import type { RenderTools } from '../../src/render/views/tools.ts';
import { resolveTable } from '../../src/resolve/table/resolve-table.ts';
import { generatedTable } from '../support/generated-table.ts';
import { median } from './measure.ts';

const languages = ['zh', 'en'] as const;
const measured = ['csv', 'csv-labels', 'xlsx', 'json', 'schema', 'datapackage'] as const;
const frontMatter = { title: { zh: '表', en: 'Table' }, doi: {}, keywords: [], authors: [] };
const rounds = 3;

const [format, rows] = process.argv.slice(2);
if (format === undefined) report();
else await measure(format, Number(rows));

function report(): void {
  for (const count of [1000, 10_000]) {
    for (const name of ['resolve', ...measured]) {
      const runs = Array.from({ length: rounds }, () => inOwnProcess(name, count));
      const [time, memory] = [0, 1].map((index) => Math.round(median(runs.map((one) => one[index]!))));
      console.log(
        `${String(count).padStart(6)} rows  ${name.padEnd(12)} ${String(time).padStart(6)} ms   peak ${memory} MB`,
      );
    }
  }
}

function inOwnProcess(name: string, count: number): number[] {
  const here = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [here, name, String(count)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split(' ').map(Number);
}

async function measure(name: string, count: number): Promise<void> {
  const table = generatedTable(count);
  const labels = Object.fromEntries(
    languages.map((language) => {
      const path = fileURLToPath(new URL(`../../templates/default/labels/${language}.json`, import.meta.url));
      return [language, createLabels(language, JSON.parse(readFileSync(path, 'utf8')) as LabelTree).labels];
    }),
  );
  const start = performance.now();
  const editions = Object.fromEntries(languages.map((language) => [language, editionOf(table, language, labels)]));
  if (name === 'resolve') return say(start);
  const article = { slug: 'bench', version: '1.0', tables: { t1: table }, frontMatter };
  const publication = { article, editions, journal: { publisher: {} } } as unknown as Publication;
  const tools = { labelsOf: (language: string) => labels[language]!, rulesOf: languageRules } as RenderTools;
  const from = performance.now();
  await formats[name as (typeof measured)[number]].render(publication, tools);
  say(from);
}

function say(start: number): void {
  console.log(performance.now() - start, process.resourceUsage().maxRSS / 1024);
}

function editionOf(table: Table, language: string, labels: Readonly<Record<string, Labels>>) {
  const resolved = resolveTable(table, {
    language,
    rules: languageRules(language),
    labels: labels[language]!,
    number: 1,
    label: 'Table 1',
    isUncertain: () => false,
  });
  const caption = table.caption[language] ?? '';
  const captions = [{ language, label: 'Table 1', content: [{ type: 'text', value: caption }] }];
  return { language, tables: { t1: { ...resolved, caption, captions } }, references: [] };
}
