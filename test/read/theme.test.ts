import { describe, expect, test } from 'vitest';
import { themeFileName } from '../../src/model/theme.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { readThemeNamed } from '../../src/pipeline/read-journal-folder.ts';
import { templatesWith } from '../failures/templates.ts';

const read = (files: Readonly<Record<string, string>>, name = 'plain') =>
  readThemeNamed(templatesWith(files), name, createMemo());
const base = (await read({}, 'default')).value!;

describe('a theme that extends another', () => {
  test('of one line is the other under its own name', async () => {
    const { value, diagnostics } = await read({ 'plain/theme.yaml': 'extends: default' });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ ...base, name: 'plain' });
  });

  test('joins settings and labels key by key, and puts lists in the place of lists', async () => {
    const { value } = await read({
      'plain/theme.yaml':
        'extends: default\ntableRows: { print: 7 }\nlists: { print: [table] }\nprint: { editions: { zh: { footLine: 60 } } }',
      'plain/labels/en.json': '{ "site": { "empty": "Nothing yet." } }',
    });
    expect(value!.tableRows).toEqual({ screen: base.tableRows.screen, print: 7 });
    expect(value!.lists).toEqual({ screen: [], print: ['table'] });
    expect(value!.print).toEqual({
      ...base.print,
      editions: { ...base.print.editions, zh: { ...base.print.editions['zh'], footLine: 60 } },
    });
    expect(value!.labels['en']!['site']).toEqual({ ...(base.labels['en']!['site'] as object), empty: 'Nothing yet.' });
    expect(value!.labels['zh']).toEqual(base.labels['zh']);
  });

  test('lets its style sheets follow those of the same path, and other files take their place', async () => {
    const { value } = await read({
      'plain/theme.yaml': 'extends: default',
      'plain/print/print.css': 'h1 { color: navy }',
      'plain/html/home.liquid': 'Home',
    });
    expect(value!.files['print/print.css']).toBe(`${base.files['print/print.css']}h1 { color: navy }`);
    expect(value!.files).toEqual({
      ...base.files,
      'print/print.css': value!.files['print/print.css'],
      'html/home.liquid': 'Home',
    });
  });

  test('may itself be extended, and each file is named by the folder that it lies in', async () => {
    const { value } = await read({
      'plain/theme.yaml': 'extends: between',
      'between/theme.yaml': 'extends: default\ntableRows: { screen: 3 }',
      'between/html/home.liquid': 'Home',
    });
    expect(value!.tableRows).toEqual({ ...base.tableRows, screen: 3 });
    const names = ['html/home.liquid', 'html/list.liquid', 'html/none.liquid'].map((path) =>
      themeFileName(value!, path),
    );
    expect(names).toEqual([
      'templates/between/html/home.liquid',
      'templates/default/html/list.liquid',
      'templates/plain/html/none.liquid',
    ]);
  });

  test('is told where a wrong value was written, its own or the other’s', async () => {
    const own = await read({ 'plain/theme.yaml': 'extends: default\ntableRows: { print: none }' });
    expect(own.diagnostics.map(({ rule, place }) => [rule, place?.file, place?.line])).toEqual([
      ['values-have-their-kind', 'templates/plain/theme.yaml', 2],
    ]);
    const other = await read({
      'plain/theme.yaml': 'extends: between',
      'between/theme.yaml': 'extends: default\n\ncolour: red',
    });
    expect(other.diagnostics.map(({ rule, place }) => [rule, place?.file, place?.line])).toEqual([
      ['fields-are-known', 'templates/between/theme.yaml', 3],
    ]);
  });

  test.each([
    ['itself', { 'plain/theme.yaml': 'extends: plain' }, 'circle', 'plain'],
    ['one that extends it', { 'plain/theme.yaml': 'extends: b', 'b/theme.yaml': 'extends: plain' }, 'circle', 'b'],
    ['one that is not there', { 'plain/theme.yaml': 'extends: fancy' }, 'absent', 'plain'],
  ])('extends in vain %s', async (_case, files, problem, asker) => {
    const { value, diagnostics } = await read(files);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, values, place }) => [rule, values['problem'], place?.file])).toEqual([
      ['themes-extend-others', problem, `templates/${asker}/theme.yaml`],
    ]);
  });
});
