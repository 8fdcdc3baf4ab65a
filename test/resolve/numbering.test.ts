import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/model/ports.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { numberArticle } from '../../src/resolve/numbering.ts';

const text = `## 摘要 {#abs}

见[@b]。

## 方法 {#s1}

见[](#report)。

::figure{#f2}

::figure{#f1}

### 统计 {#s1-1}

见[@a]。

## 校勘说明 {#report} {unnumbered}

### 其一 {#report-1}

说明。

## 结果 {#s2}

结果。
`;

const figure = (cited: string) => `kind: drawing
caption: { zh: '图题[@${cited}]' }
legend: { zh: '说明[@${cited}2]' }
alt: { zh: 图 }
`;

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

const files = {
  'article.yaml': 'status: draft\ndate: 2026-01-15\nlanguages: [zh]\ntitle: { zh: 题 }\n',
  'zh.md': text,
  'figures/f1.yaml': figure('c'),
  'figures/f1.svg': svg,
  'figures/f2.yaml': figure('d'),
  'figures/f2.svg': svg,
};

const sources = Object.entries(files).map(([path, content]): SourceFile => ({
  path: `a/${path}`,
  bytes: new TextEncoder().encode(content),
}));

const { value: article, diagnostics } = readArticle('a', { files: sources, refused: [] });
const { sections, figures, references } = numberArticle(article!);

test('a section that is headed without a number takes none, nor do those inside it', () => {
  expect(diagnostics).toEqual([]);
  expect([...sections]).toEqual([
    ['s1', '1'],
    ['s1-1', '1.1'],
    ['s2', '2'],
  ]);
});

test('figures are numbered where they stand, and what their captions and legends cite is cited there', () => {
  expect([...figures]).toEqual([
    ['f2', 1],
    ['f1', 2],
  ]);
  expect([...references.keys()]).toEqual(['b', 'd', 'd2', 'c', 'c2', 'a']);
});
