import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '../support/build.ts';
import { wrongWith } from '../support/command-lines.ts';
import { findingsIn } from './example-findings.ts';
import { anchorOf, indentedBlocks, sectionsOf } from './markdown.ts';

const folder = join(project, 'docs/tasks');
const names = readdirSync(folder).sort();
const tasks = names.flatMap((name) => /^([a-z-]+)\.md$/.exec(name)?.[1] ?? []);
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const pageOf = (task: string, ui: 'zh' | 'en'): string => read(`docs/tasks/${task}${ui === 'zh' ? '.zh' : ''}.md`);
const { version } = JSON.parse(read('package.json')) as { version: string };

test('there is a page for each task in both languages, to which both READMEs lead', () => {
  expect(names).toEqual(tasks.flatMap((task) => [`${task}.md`, `${task}.zh.md`]).sort());
  expect(tasks.length).toBeGreaterThanOrEqual(10);
  for (const task of tasks) {
    expect(read('README.md')).toContain(`](docs/tasks/${task}.md)`);
    expect(read('README.zh.md')).toContain(`](docs/tasks/${task}.zh.md)`);
  }
});

describe.each(tasks)('%s', (task) => {
  const pages = { zh: pageOf(task, 'zh'), en: pageOf(task, 'en') };

  test.each(['zh', 'en'] as const)('has command lines that can be run: %s', (ui) => {
    const lines = indentedBlocks(pages[ui])
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines.filter((one) => !one.startsWith('cd '))) {
      if (line.startsWith('npm ')) expect(line).toBe(`npm install --ignore-scripts ../diglot/diglot-${version}.tgz`);
      else expect(wrongWith(line), line).toBeUndefined();
    }
  });

  test('has the same steps, commands, and data in both languages', () => {
    const shape = (page: string) => ({
      steps: page.match(/^\d+\. /gm)?.length,
      items: page.match(/^- /gm)?.length,
      links: [...page.matchAll(/\]\(([^)]+?)(?:#[^)]*)?\)/g)].map(([, link]) => link!.replace('.zh.md', '.md')),
      blocks: indentedBlocks(page).map(({ language, text }) =>
        ['sh', 'yaml'].includes(language) ? [language, text] : language,
      ),
    });
    expect(shape(pages.zh)).toEqual(shape(pages.en));
  });

  test.each(['zh', 'en'] as const)('leads to pages and headings that are there: %s', (ui) => {
    for (const [, link, anchor] of pages[ui].matchAll(/\]\(([^)#:]+)(?:#([^)]*))?\)/g)) {
      const path = join('docs/tasks', link!);
      expect(existsSync(join(project, path)), link).toBe(true);
      if (anchor !== undefined) expect(sectionsOf(read(path)).map(({ title }) => anchorOf(title))).toContain(anchor);
      // A page leads to pages in its own language, but for the other one's first.
      if (/^[a-z-]+(?:\.zh)?\.md$/.test(link!) && !link!.startsWith(task)) {
        expect(link!.endsWith('.zh.md'), link).toBe(ui === 'zh');
      }
      expect(dirname(path)).not.toContain('..');
    }
  });

  test('shows data that can be read', () => {
    for (const { language, text } of indentedBlocks(pages.en))
      if (language === 'yaml') expect(parse(text)).toBeTruthy();
  });
});

test('what the pages show of files is sound, all of it in one article', async () => {
  const blocks = tasks.flatMap((task) => indentedBlocks(pageOf(task, 'en')));
  const files = blocks.flatMap(({ language, text }) => {
    const named = /^# ([a-z0-9/]+\.yaml)\n/.exec(text)?.[1];
    return language === 'yaml' && named !== undefined ? [[named, text.slice(text.indexOf('\n') + 1)] as const] : [];
  });
  expect(files.map(([name]) => name).sort()).toEqual(
    ['article.yaml', 'figures/f1.yaml', 'figures/f3.yaml', 'journal.yaml', 'journal.yaml', 'tables/t1.yaml'].sort(),
  );
  for (const journal of files.filter(([name]) => name === 'journal.yaml')) {
    const findings = await findingsIn(Object.fromEntries([...files, journal]), 'html');
    expect(findings.map(({ rule, values }) => [rule, values])).toEqual([]);
  }
});
