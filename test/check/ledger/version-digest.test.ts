import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionDigest } from '../../../src/check/ledger/version-digest.ts';
import { readArticle } from '../../../src/read/read-article.ts';
import { replaced, sampleFolder } from '../../failures/mistake.ts';
import { articleWith } from './article-with.ts';

const folder = join(sampleFolder, 'sample');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));

/** Digest of the sample with changes in it, by file: what stands there, and what is to stand there instead. */
function digestWith(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): string {
  const files = names.map((name) => {
    const text = replaced(readFileSync(join(folder, name), 'utf8'), changes[name] ?? {}, name);
    return { path: `sample/${name}`, bytes: new TextEncoder().encode(text) };
  });
  const { value, diagnostics } = readArticle('sample', { files, refused: [] });
  expect(diagnostics).toEqual([]);
  return versionDigest(value!);
}

const sound = digestWith();

describe('a version says the same', () => {
  test.each<[string, Readonly<Record<string, Readonly<Record<string, string>>>>]>([
    ['wrapped in another place', { 'en.md': { 'A sample introduction that': 'A sample introduction\nthat' } }],
    ['with an id written down', { 'zh.md': { '第二段结果。': '第二段结果。 {#s2-p2}' } }],
    ['with a comment', { 'zh.md': { '第二段结果。': '第二段结果。\n\n<!-- 已读 -->' } }],
    ['with a query to the author', { 'zh.md': { '第二段结果。': '第二段结果[^q-a]。\n\n[^q-a]: 何时？' } }],
    [
      'with fields in another order',
      { 'article.yaml': { '  zh: 示例题名\n  en: A Sample Title': '  en: A Sample Title\n  zh: 示例题名' } },
    ],
    [
      'under another version, date and status, with a history',
      {
        'article.yaml': {
          'status: published': 'status: proof',
          "version: '1.0'\ndate: 2026-01-15": "version: '1.1'\ndate: 2026-02-15",
          'authors:':
            "history:\n  - { version: '1.1', date: 2026-02-15, type: correction, text: { zh: 改, en: Changed } }\nauthors:",
        },
      },
    ],
  ])('%s', (_, changes) => expect(digestWith(changes)).toBe(sound));
});

describe('a version says something else', () => {
  test.each<[string, string, string, string]>([
    ['in a word', 'en.md', 'A second paragraph', 'The second paragraph'],
    ['in the order of paragraphs', 'zh.md', '- 第一项\n- 第二项', '- 第二项\n- 第一项'],
    ['in a formula', 'zh.md', '\\bar{x}', '\\bar{y}'],
    ['in a citation', 'en.md', '@sample2001', '@sample2002'],
    ['in a note', 'en.md', 'The doses are invented', 'The doses are made up'],
    ['in a value of a table', 'tables/t1.yaml', 'dose: 5 mg', 'dose: 6 mg'],
    ['in the label of a term', 'tables/t1.yaml', '尾静脉', '静脉'],
    ['in its title', 'article.yaml', '示例题名', '题名'],
    ['in a number of the front matter', 'article.yaml', "'000001'", "'000002'"],
    ['in its place in the volume', 'article.yaml', 'authors:', 'position: { volume: "1" }\nauthors:'],
    ['in a reference', 'references.json', '"volume": "1"', '"volume": "3"'],
    ['in its kind of edition', 'article.yaml', 'title:', 'editions: { en: front }\ntitle:'],
  ])('%s', (_, file, from, to) => expect(digestWith({ [file]: { [from]: to } })).not.toBe(sound));
});

test('the digest of a version is the same in every later Diglot', () => {
  const article = articleWith({
    'article.yaml': `status: proof
date: 2026-01-15
languages: [zh, en]
title: { zh: 题名, en: Title }
position: { volume: '3' }
`,
    'zh.md': '甲[@wang2020]，见[](#t1)。\n\n::table{#t1}\n\n```\nx  y\n```\n',
    'en.md': 'One [@wang2020]; see [](#t1).\n\n::table{#t1}\n\n```\nx  y\n```\n',
    'tables/t1.yaml': `caption: { zh: 剂量, en: Doses }
fields: { dose: { type: quantity, label: { zh: 剂量, en: Dose } } }
columns: [{ id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}' }]
rows: [{ id: t1-r01, dose: 5 mg }]
`,
    'references.json':
      '[{ "id": "wang2020", "type": "book", "title": "A sample", "custom": { "note": { "zh": "存疑" } } }]',
  });
  // With another one, whatever was released before would seem to have changed.
  expect(versionDigest(article)).toBe('49c5273f6d669733');
});
