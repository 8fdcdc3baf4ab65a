import * as fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionParser } from '../../src/read/markdown/section-parser.ts';
import { parseMarkdown } from '../../src/read/markdown/syntax.ts';
import { project } from '../support/build.ts';

const paths = globSync(['content/**/*.md', 'test/fixtures/**/*.md', 'README*.md', 'docs/*.md'], { cwd: project });
const texts = paths.map((path) => readFileSync(join(project, path), 'utf8').replaceAll('\r\n', '\n'));

/** The tree without where the whole stands. */
const treeOf = (text: string) => parseMarkdown(text).children;

describe('a parser that remembers sections gives the tree of the whole', () => {
  test.each(paths.map((path, index) => [path, texts[index]!]))('%s', (_, text) => {
    const parse = sectionParser();
    for (let time = 1; time <= 3; time += 1) expect(parse(text).children).toEqual(treeOf(text));
  });

  test('of an article whose every line is changed once, one after another', () => {
    const text = readFileSync(join(project, 'content/msc-ischemic-stroke/en.md'), 'utf8');
    const parse = sectionParser();
    const lines = text.split('\n');
    for (let at = 0; at < lines.length; at += 7) {
      const changed = [...lines.slice(0, at), `${lines[at]} [^ed-x] [@a]`, ...lines.slice(at + 1)].join('\n');
      expect(parse(changed).children).toEqual(treeOf(changed));
    }
  });

  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '',
      '## A {#a}',
      '### B',
      '# ',
      '#x',
      'words',
      'words  ',
      '[^n]: note',
      '[^m]: note',
      '[^n]',
    ),
    fc.constantFrom(
      'a[^n] b[^M]',
      '- item',
      '  more',
      '1. one',
      '> said',
      '    code',
      '```',
      '~~~',
      '$$',
      ':::x',
      '---',
    ),
    fc.constantFrom(
      '<!-- c -->',
      '<!-- c',
      '-->',
      '<div>',
      '[a]: /b',
      '[a]',
      '| a | b |',
      '|---|---|',
      'a | b',
      '===',
      '\\',
    ),
    fc.constantFrom(
      '::table{#t1}',
      '[^n]:',
      '[^n]: ',
      '  [^n]: x',
      '> [^n]: x',
      '[a][^n]: x',
      '*a',
      'b*',
      '`a',
      'b`',
      '\t#',
    ),
  );

  test('of any text, and of any that it becomes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 24 }), { minLength: 1, maxLength: 4 }), (versions) => {
        const parse = sectionParser();
        parse('');
        for (const version of versions.map((lines) => lines.join('\n')))
          expect(parse(version).children).toEqual(treeOf(version));
      }),
      { numRuns: 3000 },
    );
  });

  test('from what it remembers of it', () => {
    const parsed: string[] = [];
    const parse = sectionParser((text) => {
      parsed.push(text);
      return parseMarkdown(text);
    });
    const text = (words: string): string => `Before.\n\n## A\n\n${words}\n\n## B\n\nCalls[^n].\n\n[^n]: A note.\n`;
    for (const words of ['one', 'two', 'three']) parse(text(words));
    expect(parsed.slice(-1)).toEqual(['## A\n\nthree\n\n']);
  });

  test('and hands out trees that nobody else changes', () => {
    const parse = sectionParser();
    const text = '## A\n\nwords\n\n## B\n\nmore words\n';
    parse('');
    parse(text).children.length = 0;
    const [heading] = parse(text).children;
    heading!.position!.start.line = 99;
    expect(parse(text).children).toEqual(treeOf(text));
  });
});
