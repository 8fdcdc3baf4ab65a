import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMemo } from '../../src/pipeline/memo.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { articlePageView } from '../../src/render/views/article-page.ts';
import { printPageView } from '../../src/render/views/print-page.ts';
import { everything } from '../bench/requests.ts';
import { project } from '../support/build.ts';

const templates = openTemplateFolder(join(project, 'templates'));
const content = openContentFolder(join(project, 'test/fixtures/figures'));
const checked = await checkContent(everything, { content, templates, memo: createMemo() });
const { publication } = checked.articles.find(({ slug }) => slug === 'homing')!;

const tools = (lists: object) => ({ ...checked.room!.render, lists: { screen: [], print: [], ...lists } });

test('a page lists the captions that its theme wants, and not what an edition does not have', () => {
  const { lists } = articlePageView(publication!, 'en', tools({ screen: ['figure', 'table'] }));
  expect(lists.map(({ kind, title }) => [kind, title])).toEqual([['figure', 'List of figures']]);
  expect(lists[0]!.entries[0]).toEqual({
    id: 'f1',
    label: 'Figure 1',
    captionHtml: 'Where cells go after they enter a vein (invented)',
  });
});

test('so does a print, in its own language', () => {
  const { lists } = printPageView(publication!, 'zh', tools({ print: ['figure'] }));
  expect(lists[0]!.title).toBe('插图目录');
  expect(lists[0]!.entries[0]!.label).toBe('图 1');
});

test('the shipped theme wants none', () => {
  expect(articlePageView(publication!, 'zh', checked.room!.render).lists).toEqual([]);
});
