import * as fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCitationsExist } from '../../src/check/text/citations-exist.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { wholeFile } from '../../src/model/place.ts';
import type { SourceFile } from '../../src/model/ports.ts';
import { readText } from '../../src/read/markdown/read-text.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { parseJson } from '../../src/read/json.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { sampleFolder } from './mistake.ts';

/** The sample article's files, each passed through a change. */
function sampleFiles(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): SourceFile[] {
  const names = readdirSync(join(sampleFolder, 'sample'), { recursive: true }).map(String);
  return names
    .filter((name) => statSync(join(sampleFolder, 'sample', name)).isFile())
    .map((name) => ({
      path: `sample/${name.replaceAll('\\', '/')}`,
      bytes: change(readFileSync(join(sampleFolder, 'sample', name))),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const spots = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, place }) => `${rule} ${place!.file}:${place!.line}:${place!.column}`);

describe('files from other machines', () => {
  test('with a byte order mark and carriage returns are read as any others', () => {
    const fromWindows = (bytes: Uint8Array): Uint8Array =>
      Buffer.from(`\ufeff${Buffer.from(bytes).toString().replaceAll('\n', '\r\n')}`);
    const plain = readArticle('sample', { files: sampleFiles(), refused: [] });
    const other = readArticle('sample', { files: sampleFiles(fromWindows), refused: [] });
    expect(other.diagnostics).toEqual([]);
    expect(JSON.stringify(other.value)).toBe(JSON.stringify(plain.value));
  });
});

describe('an article whose article.yaml is not there', () => {
  const files = sampleFiles().filter(({ path }) => !path.endsWith('article.yaml'));

  test('has that reported, and its other files read all the same', () => {
    const broken = files.map((file) =>
      file.path.endsWith('zh.md') ? { ...file, bytes: Buffer.from('甲 {#X}\n\n乙[@a b]\n') } : file,
    );
    const { value, diagnostics } = readArticle('sample', { files: broken, refused: [] });
    expect(spots(diagnostics)).toEqual([
      'files-are-present sample/article.yaml:1:1',
      'ids-are-well-formed sample/zh.md:1:3',
      'citations-are-well-formed sample/zh.md:3:2',
    ]);
    expect(Object.keys(value!.texts).sort()).toEqual(['en', 'zh']);
    expect(Object.keys(value!.tables)).toEqual(['t1']);
  });
});

describe('full-width marks in YAML', () => {
  test.each([
    ['in a block of words', 'notice: |-\n  注意：甲。\n  结果：乙。\n'],
    ['in quotes over two lines', "notice: '甲\n  注意：乙'\n"],
    ['in a value on a line of its own', 'notice:\n  注意：甲\n'],
    ['in a value that goes on', 'notice: 甲\n  注意：乙\n'],
    ['at the start of a list item', '- 目的：甲\n- 方法：乙\n'],
    ['in a block beside', 'notice: |-\n  　　缩进的段落\n'],
  ])('are words %s', (_, text) => {
    expect(parseYaml(text, 'a.yaml').diagnostics).toEqual([]);
  });

  test.each([
    ['a key', 'a: 1\n题名：值\nb: 2\n', 2, 1],
    ['a nested key', 'a:\n  zh: 甲\n  en：B\nb: 2\n', 3, 1],
    ['a list’s dash', 'a:\n－ x\n', 2, 1],
  ])('are reported where %s was meant', (_, text, line, column) => {
    const { value, diagnostics } = parseYaml(text, 'a.yaml');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['syntax-is-half-width']);
    expect(diagnostics[0]!.place).toMatchObject({ line, column });
    expect(value).toBeDefined();
  });
});

describe('JSON that is none', () => {
  test.each([
    ['a missing comma', '[\n  {"a": 1}\n  {"b": 2}\n]', 3, 3],
    ['a last comma', '[\n  {"a": 1},\n]', 2, 11],
    ['single quotes', "[\n  {'a': 1}\n]", 2, 4],
    ['an open string', '[\n  {"a": "x}\n]', 2, 12],
    ['an open bracket', '[\n  {"a": 1}\n', 2, 11],
    ['a comment', '// x\n[]', 1, 1],
    ['a bare word', '[\n  {"a": yes}\n]', 2, 9],
  ])('is placed at %s', (_, text, line, column) => {
    const { value, diagnostics } = parseJson(text, 'a.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ place }) => [place!.line, place!.column])).toEqual([[line, column]]);
  });
});

describe('what follows an open fence', () => {
  test.each(['```', '~~~~', '$$'])('of %s is read on', (fence) => {
    const { value, diagnostics } = readText(`甲[^x]\n\n${fence}\n乙\n\n## 丙 {#s1}\n\n丁\n\n[^x]: 戊\n`, 'zh.md', 'zh');
    expect(spots(diagnostics)).toEqual(['syntax-is-closed zh.md:3:1']);
    expect(value!.sections.map(({ id }) => id)).toEqual(['s1']);
    expect(value!.notes.map(({ id }) => id)).toEqual(['x']);
  });

  test('is left alone where the fence is closed, indented code or a formula in the line', () => {
    const text = '```\n甲\n```\n\n    乙\n\n$$\nx\n$$\n\n丙 $$y$$\n\n> ```\n> 丁\n> ```\n';
    expect(readText(text, 'zh.md', 'zh').diagnostics).toEqual([]);
  });
});

test('a finding points at the very words, wherever they stand', () => {
  const piece = fc.constantFrom('甲乙', '𠀀', 'word ', 'e\u0301', '，', '\n', '**粗**', '[^n]', 'H~2~O', '😀', '`x` ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (before, after) => {
      const text = `开${before.join('')}句[@bad, p. 5]${after.join('')}尾\n\n[^n]: 注\n`;
      const { value } = readText(text, 'sample/zh.md', 'zh');
      const article = {
        slug: 'sample',
        languages: ['zh'],
        texts: { zh: value! },
        units: [],
        tables: {},
        references: [],
      };
      const found = checkCitationsExist(article as never, {
        journal: undefined,
        placeInArticle: () => wholeFile('sample/article.yaml'),
        placeInJournal: () => wholeFile('journal.yaml'),
        found: [],
        measure: () => 0,
      });
      expect(found).toHaveLength(1);
      const { line, column, endColumn, quote } = found[0]!.place!;
      expect(text.split('\n')[line - 1]!.slice(column - 1, endColumn! - 1)).toBe('@bad');
      expect(quote!.slice(column - 1, endColumn! - 1)).toBe('@bad');
    }),
  );
});
