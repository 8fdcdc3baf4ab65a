import { expect, test, vi } from 'vitest';
import type { Publication } from '../../../src/model/publication.ts';
import { formats } from '../../../src/render/formats/registry.ts';
import type { RenderTools } from '../../../src/render/views/tools.ts';
import { tableOne } from '../../resolve/table-one.ts';
import { sourceOf } from './table-source.ts';

vi.mock('fflate', () => {
  throw new Error('The packer was loaded');
});

const { labelsOf, rulesOf, printed } = sourceOf(tableOne);
const editions = Object.fromEntries(
  Object.entries(printed).map(([language, table]) => [language, { tables: { t1: table }, references: [] }]),
);
const publication = { article: { slug: 'sample', tables: { t1: tableOne } }, editions } as unknown as Publication;
const tools = { labelsOf, rulesOf } as unknown as RenderTools;

test('what packs a workbook is loaded by a build that makes one, and by no other', async () => {
  const { value } = await formats.csv.render(publication, tools);
  expect(value.map(({ path }) => path)).toEqual(formats.csv.paths(publication));
  await expect(formats.xlsx.render(publication, tools)).rejects.toThrow();
});

test.each(['csv', 'csv-labels', 'json', 'schema'] as const)(
  '%s writes the files that it says it writes',
  async (name) => {
    const { value } = await formats[name].render(publication, tools);
    expect(value.map(({ path }) => path)).toEqual(formats[name].paths(publication));
    for (const { bytes } of value) expect(bytes.length).toBeGreaterThan(100);
  },
);
