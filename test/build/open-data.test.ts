import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { breaches, type ReadSchema } from '../render/data/table-schema-rows.ts';
import { builtJournal } from '../support/build.ts';
import { profileErrors } from '../support/data-package-profiles.ts';
import { attribute, byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';

const folder = 'data/msc-ischemic-stroke';
const built = await builtJournal('shipped');

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: ReadSchema;
}

const descriptor = JSON.parse(built.text(`${folder}/datapackage.json`)) as Record<string, unknown> & {
  readonly resources: readonly Resource[];
};

describe('the Data Package of the article', () => {
  test('is one by the profile of Data Package 2.0', () => {
    expect(profileErrors('dataPackage', descriptor)).toEqual([]);
  });

  test('says what it is in both languages, under which license, from what, and in which version', () => {
    expect(descriptor).toMatchObject({
      name: 'msc-ischemic-stroke',
      version: '1.1',
      languages: ['en', 'zh'],
      title: expect.stringContaining('Mesenchymal Stem Cells'),
      title_zh: expect.stringContaining('间充质干细胞'),
      description_zh: expect.stringContaining('不换算'),
      licenses: [{ name: 'CC-BY-4.0', path: expect.stringContaining('creativecommons.org') }],
      sources: [
        { title: expect.stringContaining('Zhang J'), path: expect.stringContaining('10.3969/j.issn.1673-713X') },
      ],
    });
  });

  test('names files that are there, each with its size and SHA-256', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(
      ['t1', 't2'].flatMap((table) => [`${table}.csv`, `${table}.values.csv`, `${table}.remarks.csv`]),
    );
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = built.bytes(`${folder}/${path}`);
      expect(bytes, path).toBe(file.length);
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  test('has the schemas that stand beside the files, and every line fits them', () => {
    const pathOf = (name: string) => descriptor.resources.find((resource) => resource.name === name)!.path;
    for (const { name, path, schema } of descriptor.resources) {
      expect(JSON.parse(built.text(`${folder}/${name}.schema.json`)), name).toEqual(schema);
      const other = (resource: string) => built.text(`${folder}/${pathOf(resource)}`);
      expect(breaches(built.text(`${folder}/${path}`), schema, other), name).toEqual([]);
    }
  });
});

describe.each([
  ['zh', '尾静脉', '未报告', '表 1的数据：'],
  ['en', 'tail vein', 'Not reported', 'Data of Table 1:'],
])('the data under Table 1 on the %s page', (language, term, reason, label) => {
  const data = byId(readHtml(built.text(`${language}/msc-ischemic-stroke/index.html`)), 't1-data');

  test('can be downloaded, in words in the page’s own language', () => {
    const links = elementsOf(data, 'a');
    expect(links.map((link) => attribute(link, 'href')!.split('/').at(-1))).toEqual([
      't1.csv',
      't1.values.csv',
      't1.remarks.csv',
      `t1.${language}.csv`,
      't1.xlsx',
      't1.json',
      't1.schema.json',
    ]);
    for (const link of links) expect(attribute(link, 'type')).toMatch(/^(text|application)\//);
    expect(wordsOf(elementsOf(data, 'p')[0]!)).toContain(label);
  });

  test('are described behind a line that opens: every column, its meaning and type, and the codes in words', () => {
    const [details] = elementsOf(data, 'details');
    expect(elementsOf(details!, 'summary')).toHaveLength(1);
    const [region] = elementsOf(details!, 'div').filter((element) => attribute(element, 'role') === 'region');
    expect([attribute(region!, 'tabIndex'), attribute(region!, 'ariaLabel')]).toEqual([
      '0',
      wordsOf(elementsOf(details!, 'summary')[0]!),
    ]);
    const rows = elementsOf(details!, 'tr').slice(1);
    const cells = rows.map((row) => elementsOf(row, 'td').map(wordsOf));
    for (const [meaning, kind] of cells) for (const words of [meaning, kind]) expect(words).not.toBe('');
    const named = new Set(rows.flatMap((row) => elementsOf(elementsOf(row, 'th')[0]!, 'code').map(wordsOf)));
    for (const name of ['arm_id', 'dose_1', 'dose_2', 'dose_1_unit', 'relation_derived', 'ref_status', 'outcome_zh']) {
      expect(named, name).toContain(name);
    }
    expect(wordsOf(details!)).toContain(`tail-vein ${term}`);
    expect(wordsOf(details!)).toContain(reason);
  });
});
