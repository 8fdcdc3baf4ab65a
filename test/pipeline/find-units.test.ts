import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSection, findUnits } from '../../src/pipeline/find-units.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { sampleFolder } from '../failures/mistake.ts';

/** A note of two paragraphs, at the end of each text. */
const longNote = '\nX[^ed-long]\n\n[^ed-long]: One.\n\n    Two.\n';
const folder = join(sampleFolder, 'sample');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => ({ path: `sample/${name}`, bytes: readFileSync(join(folder, name)) }))
  .map(({ path, bytes }) => ({
    path,
    bytes: path.endsWith('.md') ? Buffer.concat([bytes, Buffer.from(longNote)]) : bytes,
  }));
const article = readArticle('sample', { files, refused: [] }).value!;
const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

test.each([
  ['a paragraph', 's2-p1', ['s2-p1']],
  ['a heading, without what stands below it', 's1', ['s1']],
  ['a title', 'front-title', ['front-title']],
  ['a list', 's1-1-l1', ['s1-1-l1-i1', 's1-1-l1-i2']],
  ['a table, and not where it stands', 't1', expect.arrayContaining(['t1-caption', 't1-head-route'])],
  ['a part of a table', 't1-label', ['t1-label-routes-tail-vein', 't1-label-routes-intranasal']],
  ['a note as it is called', '[^ed-dose]', ['note-ed-dose']],
  ['a note by its id', 'ed-dose', ['note-ed-dose']],
  ['a note of several paragraphs', 'ed-long', ['note-ed-long', 'note-ed-long-p2']],
  ['the first paragraph of a note', 'note-ed-long', ['note-ed-long']],
  ['all notes', 'notes', ['note-ed-dose', 'note-ed-long', 'note-ed-long-p2']],
  [
    'a section by its printed number, with those below it',
    '1',
    ['s1', 's1-p1', 't1', 's1-1', 's1-1-p1', 's1-1-l1-i1', 's1-1-l1-i2'],
  ],
  ['a section below another', '1.1', ['s1-1', 's1-1-p1', 's1-1-l1-i1', 's1-1-l1-i2']],
  ['nothing', 's9-p1', []],
  ['no section', '7', []],
])('a person can name %s', (_, name, expected) => expect(ids(findUnits(article, name))).toEqual(expected));

test('a table’s units are all its words', () => {
  expect(findUnits(article, 't1').every(({ text }) => text['zh']!.section === 't1')).toBe(true);
  expect(findUnits(article, 'front').every(({ kind }) => kind === 'front')).toBe(true);
  expect(findUnits(article, 'front').length).toBeGreaterThan(3);
});

test.each([
  ['its id', 's1-1', ['s1-1', 's1-1-p1', 's1-1-l1-i1', 's1-1-l1-i2']],
  ['its printed number', '2', ['s2', 's2-p1', 's2-p2', 's2-p3']],
  ['the abstract’s name', 'abs', ['abs', 'abs-p1']],
  ['a name that no section has', 's7', []],
])('a section is found by %s', (_, name, expected) => expect(ids(findSection(article, name))).toEqual(expected));
