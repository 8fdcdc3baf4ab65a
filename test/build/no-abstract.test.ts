import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { project } from '../support/build.ts';
import { elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { readPdf } from '../support/pdf.ts';

/** The placeholder article `half` without its abstract, built by the public command. */
const folder = mkdtempSync(join(tmpdir(), 'diglot-no-abstract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
cpSync(`${project}/test/fixtures/placeholder`, content, { recursive: true });
rmSync(join(content, 'full'), { recursive: true });
for (const file of ['zh.md', 'en.md']) {
  const path = join(content, 'half', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^## .* \{#abs\}\n+.*\n+/m, ''));
}
const out = join(folder, 'out');
await promisify(execFile)(process.execPath, ['bin/diglot.js', 'build', '--content', content, '--out', out], {
  cwd: project,
});

describe.each([
  { language: 'zh', abstract: /摘要|Abstract/, keywords: '示例词一' },
  { language: 'en', abstract: /Abstract|摘要/, keywords: 'example word one' },
])('an article without an abstract, in $language', ({ language, abstract, keywords }) => {
  test('prints no label for it and no gap, and keeps its keywords', async () => {
    const { text, pages } = await readPdf(readFileSync(join(out, language, 'half', `half.${language}.pdf`)));
    expect(text).not.toMatch(abstract);
    expect(pages[0]!.text).toContain(keywords);
  });

  test('has no empty section for it on its page, and keeps its keywords there', () => {
    const page = readHtml(readFileSync(join(out, language, 'half/index.html'), 'utf8'));
    expect(elementsOf(page, 'section').filter((section) => hasClass(section, 'abstract'))).toEqual([]);
    const [words] = elementsOf(page, 'p').filter((paragraph) => hasClass(paragraph, 'keywords'));
    expect(wordsOf(words!)).toContain(keywords);
  });
});
