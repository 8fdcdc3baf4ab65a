import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groups } from '../../src/cli/guide/groups.ts';
import { rulesPage } from '../../src/cli/guide/page.ts';
import { rulesFiles } from '../../src/cli/report/read-on.ts';
import { rules } from '../../src/cli/report/rules.ts';
import { project } from '../support/build.ts';
import { anchorOf, codeBlocks, sectionsOf } from './markdown.ts';

const languages = ['zh', 'en'] as const;

test('every rule stands in one group', () => {
  expect(groups.flatMap((group) => group.rules).sort()).toEqual(Object.keys(rules).sort());
});

describe.each(languages)('the page of rules, %s,', (ui) => {
  const page = readFileSync(join(project, rulesFiles[ui]), 'utf8');
  const titles = sectionsOf(page).map(({ title }) => title);

  test('says what the rules say; `npm run docs` writes it', () => {
    expect(page).toBe(rulesPage(ui));
  });

  test('has a heading for every link inside it, and no two of one name', () => {
    const anchors = titles.map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
    const prose = page.replaceAll(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replaceAll(/`[^`\n]+`/g, '');
    const links = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(Object.keys(rules).length);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
    for (const id of Object.keys(rules)) expect(anchors).toContain(id);
  });

  test('shows a text with fences in it whole', () => {
    const fences = page.split('\n').filter((line) => /^`{3,}/.test(line));
    expect(fences.length % 2).toBe(0);
  });
});

test('the pages have the same parts and blocks', () => {
  const [chinese, english] = languages.map((ui) => rulesPage(ui));
  const shape = (page: string) => ({
    levels: sectionsOf(page).map(({ level }) => level),
    blocks: codeBlocks(page).map(({ language }) => language),
  });
  expect(shape(chinese!)).toEqual(shape(english!));
});

describe.each(Object.values(rules).map(({ id, about }) => ({ id, about })))('what is said about $id', ({ about }) => {
  test.each(languages)('is a paragraph of Markdown, with what is typed in backticks: %s', (ui) => {
    const prose = about[ui].replaceAll(/`[^`]+`/g, 'code').replaceAll(/\*([^*]+)\*/g, '$1');
    expect(prose).not.toMatch(/[<>`$~|*]|\s$|^\s/);
    expect(about[ui]).toMatch(/[。.]$/);
    // Quotation marks and apostrophes are curly.
    expect(prose).not.toMatch(/["']/);
  });
});
