import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../src/pipeline/desk.ts';
import { statusPage } from '../../src/pipeline/status-page.ts';
import { reportStatus } from '../../src/pipeline/status.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { partName, unitName } from '../../src/render/views/status/unit-names.ts';
import { project } from '../support/build.ts';

const templates = openTemplateFolder(join(project, 'templates'));
const journals = ['content', 'test/fixtures/placeholder', 'test/fixtures/status', 'test/fixtures/corpus/articles'];

describe.each(journals)('the parts and units of %s', (folder) => {
  test.each(['zh', 'en'] as const)('have names in words, %s', async (ui) => {
    const content = openContentFolder(join(project, folder));
    const status = await reportStatus({ only: [], names: [] }, { content, templates });
    const { value: desk } = await openDesk(templates, ui);
    const comparisons = status.articles.flatMap((article) => article.comparisons);
    const names = comparisons.flatMap(({ parts, pairs }) => [
      ...parts.map((part) => partName(part, desk!.words).text),
      ...pairs.map((pair) => unitName(pair, desk!.words)),
    ]);
    expect(names.length).toBeGreaterThan(20);
    // A label that is not there, or keys of a data file in the place of words.
    expect(names.filter((name) => /^$|⟨|^[a-z]+[A-Z]\w*\.|\bundefined\b/.test(name))).toEqual([]);
    for (const { pairs } of comparisons) {
      for (const pair of pairs.filter(({ kind }) => kind === 'front')) {
        expect(unitName(pair, desk!.words), pair.id).not.toBe(pair.keys.join('.'));
      }
    }
    expect(statusPage(status, desk!).diagnostics).toEqual([]);
  });
});
