import type { Command } from 'commander';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands as makers } from '../../src/cli/commands.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { columnTypes } from '../../src/columns/registry.ts';
import { figureReaders } from '../../src/read/figure/kinds.ts';
import { articleSchema } from '../../src/read/schemas/article.ts';
import { attestationsSchema } from '../../src/read/schemas/attestations.ts';
import { glossarySchema } from '../../src/read/schemas/glossary.ts';
import { journalSchema } from '../../src/read/schemas/journal.ts';
import { referencesSchema } from '../../src/read/schemas/references.ts';
import { unitsSchema, vocabulariesSchema } from '../../src/read/schemas/vocabularies.ts';
import { tableSchema } from '../../src/read/table/schema.ts';
import { formats } from '../../src/render/formats/registry.ts';
import { project } from '../support/build.ts';
import { codeBlocks, codeIn, section, sectionsOf, tablesIn } from './markdown.ts';
import { choicesOf, fieldsOf } from './schema-fields.ts';

const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const readmes = ['README.md', 'README.zh.md'] as const;
const [english, chinese] = readmes.map(read) as [string, string];

/** Rows of all tables below a heading. */
const rows = (page: string, title: string): string[][] => tablesIn(section(page, title).lines).flat();

describe.each(readmes)('%s', (file) => {
  const page = read(file);
  const commandsTitle = file === 'README.md' ? 'The commands' : '命令';

  // A record is CSL-JSON, whose own fields others describe; what Diglot adds stands under `custom`.
  const { custom } = referencesSchema.element.shape;
  test.each([
    ['journal.yaml', journalSchema],
    ['article.yaml', articleSchema],
    ['attestations.yaml', attestationsSchema],
    ['tables/t1.yaml', tableSchema],
  ])('names every field and choice of %s, and where a field takes one value per language', (title, schema) => {
    const text = section(page, title).lines.join('\n');
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(10);
    const words = fields.map(({ name, localized }) => (localized ? `\`${name}\`‡` : `\`${name}\``));
    const missing = [...words, ...choicesOf(schema).map((choice) => `\`${choice}\``)].filter(
      (one) => !text.includes(one),
    );
    expect(missing).toEqual([]);
  });

  test('names every field that Diglot adds to a reference record, and every status', () => {
    const text = section(page, 'references.json').lines.join('\n');
    const names = Object.keys(custom.unwrap().shape);
    expect([...names, ...choicesOf(custom)].filter((one) => !text.includes(`\`${one}\``))).toEqual([]);
  });

  test('names every field of a glossary', () => {
    const named = codeIn(section(page, 'glossary.yaml').lines.join('\n'));
    const names = fieldsOf(glossarySchema(['zh'])).map(({ name }) => name);
    expect(names.filter((name) => name !== 'zh' && !named.includes(name))).toEqual([]);
  });

  test('names every field of what tables and figures share, and shows what can be read', () => {
    const title = file === 'README.md' ? 'vocabularies.yaml and units.yaml' : 'vocabularies.yaml 和 units.yaml';
    const lines = section(page, title).lines.join('\n');
    const names = fieldsOf(unitsSchema).map(({ name }) => name);
    expect(names.filter((name) => !codeIn(lines).includes(name))).toEqual([]);
    const [vocabularies, units] = codeBlocks(lines).map(({ text }) => parse(text) as unknown);
    expect(vocabulariesSchema.safeParse(vocabularies).error).toBeUndefined();
    expect(unitsSchema.safeParse(units).error).toBeUndefined();
  });

  test('names every field and kind of a figure', () => {
    const named = codeIn(section(page, 'figures/f1.yaml').lines.join('\n'));
    const schemas = Object.values(figureReaders).map(({ schema }) => schema);
    const names = schemas.flatMap((schema) => [...fieldsOf(schema).map(({ name }) => name), ...choicesOf(schema)]);
    expect(names.filter((name) => !named.includes(name))).toEqual([]);
  });

  test('names every type of a table’s fields', () => {
    const named = rows(page, 'tables/t1.yaml').map(([type]) => codeIn(type!)[0]);
    expect(named.sort()).toEqual(Object.keys(columnTypes).sort());
  });

  test('names every option, and the commands that take it', () => {
    const run = (action: Promise<number>): Promise<void> => action.then(() => undefined);
    const commands = makers.map((make) => make('en', run));
    const takers = (option: string): string[] =>
      commands.filter((command) => optionsOf(command).includes(option)).map((command) => command.name());
    const said = Object.fromEntries(
      rows(page, commandsTitle)
        .filter(([cell]) => cell!.startsWith('`--'))
        .map(([option, taking]) => [codeIn(option!)[0]!.split(' ')[0], codeIn(taking!)]),
    );
    const all = [...new Set(commands.flatMap(optionsOf))];
    expect(Object.keys(said).sort()).toEqual([...all, '--help', '--version'].sort());
    for (const option of all) {
      expect(said[option], option).toEqual(takers(option).length === commands.length ? [] : takers(option));
    }
  });

  test('names every output that --format takes', () => {
    const [, , does] = rows(page, commandsTitle).find(([option]) => option!.startsWith('`--format'))!;
    expect(codeIn(does!).filter((name) => name !== 'dist/')).toEqual(Object.keys(formats));
  });

  test('names every exit code', () => {
    const codes = rows(page, commandsTitle).flatMap(([cell]) => (/^\d+$/.test(cell!) ? Number(cell) : []));
    expect(codes).toEqual(Object.values(exitCodes));
  });

  test('links to files that are there, and to pictures that load quickly', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(project, link)))).toEqual([]);
    for (const picture of links.filter((link) => link.endsWith('.png'))) {
      expect(statSync(join(project, picture)).size, picture).toBeLessThan(300_000);
    }
  });

  test('shows sentences that stand in the article, on the line that it says', () => {
    const title = file === 'README.md' ? 'Change a sentence' : '改一句话';
    const { lines } = section(page, title);
    const [, line] = /(?<=line |第 )(\d+)(?= of| 行)/.exec(lines.join('\n'))!;
    const quoted = lines.filter((one) => /^> ./.test(one)).slice(0, 2);
    const article = ['en', 'zh'].map(
      (tag) => read(`content/msc-ischemic-stroke/${tag}.md`).split('\n')[Number(line) - 1]!,
    );
    for (const sentence of quoted) expect(article.some((text) => text.includes(sentence.slice(2)))).toBe(true);
  });
});

test('the READMEs have the same parts, blocks and tables', () => {
  const shape = (page: string) => ({
    levels: sectionsOf(page).map(({ level }) => level),
    blocks: codeBlocks(page).map(({ language }) => language),
    tables: tablesIn(page.split('\n')).map((table) => table.length),
    items: sectionsOf(page).map(({ lines }) => lines.filter((line) => line.startsWith('- ')).length),
  });
  expect(shape(chinese)).toEqual(shape(english));
});

test('the READMEs show the same data', () => {
  const data = (page: string) => codeBlocks(page).filter(({ language }) => ['yaml', 'json'].includes(language));
  expect(data(chinese)).toEqual(data(english));
});

/** The options of a command and of those below it. */
function optionsOf({ options, commands }: Command): string[] {
  return [...new Set([...options.map(({ long }) => long!), ...commands.flatMap(optionsOf)])];
}
