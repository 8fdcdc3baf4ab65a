import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askAbout } from '../../src/cli/scaffold/questions.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'diglot-new-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(inFolder(path), 'utf8');
const sound = { code: 0, err: 'No errors or warnings.\n' };
const check = (content: string) => call('check', '--content', inFolder(content), '--ui', 'en');
const build = (content: string) =>
  call(
    'build',
    '--drafts',
    '--format',
    'html',
    '--content',
    inFolder(content),
    '--out',
    inFolder('dist'),
    '--ui',
    'en',
  );

describe('diglot new journal', () => {
  test('begins a journal that is sound and builds, with schemas where its files look for them', async () => {
    const made = await call('new', 'journal', inFolder('j'), '--ui', 'en');
    expect(made).toMatchObject({ code: 0, out: '' });
    expect(made.err).toContain(`${inFolder('j/content')}/first-article/zh.md\n`);
    expect(await check('j/content')).toMatchObject(sound);
    expect(await build('j/content')).toMatchObject({ code: 0 });
    for (const language of ['zh', 'en'])
      expect(existsSync(inFolder(`dist/${language}/first-article/index.html`))).toBe(true);
    for (const file of ['journal.yaml', 'first-article/article.yaml']) {
      const named = /\$schema=(\S+)/.exec(read(`j/content/${file}`))![1]!;
      expect(existsSync(join(inFolder(`j/content/${file}`), '..', named)), named).toBe(true);
    }
  });

  test('takes titles and languages, and quotes what YAML would read otherwise', async () => {
    await call('new', 'journal', inFolder('j'), '--lang', 'en,zh', '--title', 'Cells: A Journal', '--title', 'zh=3.10');
    expect(parse(read('j/content/journal.yaml'))).toMatchObject({
      title: { en: 'Cells: A Journal', zh: '3.10' },
      languages: ['en', 'zh'],
    });
    expect(read('j/content/first-article/zh.md')).toContain('{untranslated}');
    expect(read('j/content/first-article/en.md')).not.toContain('{untranslated}');
    expect(await check('j/content')).toMatchObject(sound);
  });

  test('touches nothing that is there', async () => {
    mkdirSync(inFolder('j/content'), { recursive: true });
    writeFileSync(inFolder('j/content/journal.yaml'), 'mine');
    const before = stateOf(folder);
    expect(await call('new', 'journal', inFolder('j'), '--ui', 'en')).toMatchObject({ code: 2 });
    expect(stateOf(folder)).toBe(before);
    expect(existsSync(inFolder('j/schemas'))).toBe(false);
  });

  test.each([['eng_US'], ['zh,zh']])('refuses languages that cannot be: %s', async (languages) => {
    expect(await call('new', 'journal', inFolder('j'), '--lang', languages)).toMatchObject({ code: 2 });
    expect(existsSync(inFolder('j/content/journal.yaml'))).toBe(false);
  });
});

describe('diglot new article', () => {
  let desk: Desk;
  beforeEach(() => void (desk = deskWith()));
  afterEach(() => desk.clear());
  const start = (...argv: string[]) => call('new', 'article', ...argv, '--content', desk.content, '--ui', 'en');
  const checkDesk = () => call('check', '--content', desk.content, '--ui', 'en');

  test('begins a draft in the journal’s languages that is sound', async () => {
    expect(
      await start('stem-cells-2026', '--on', '2026-11-25', '--title', 'zh=干细胞', '--title', 'en=Stem Cells'),
    ).toMatchObject({ code: 0 });
    expect(parse(readFileSync(join(desk.content, 'stem-cells-2026/article.yaml'), 'utf8'))).toEqual({
      kind: 'original',
      status: 'draft',
      version: '0.1',
      date: '2026-11-25',
      languages: ['zh', 'en'],
      title: { zh: '干细胞', en: 'Stem Cells' },
    });
    expect(await checkDesk()).toMatchObject(sound);
  });

  test.each(['sample', 'New', '../out', 'a/b', ''])('refuses a name that is taken or cannot be: %j', async (slug) => {
    const before = stateOf(desk.content);
    expect(await start(slug)).toMatchObject({ code: 2 });
    expect(stateOf(desk.content)).toBe(before);
  });

  test('refuses a folder that somebody has begun', async () => {
    mkdirSync(join(desk.content, 'begun'));
    expect(await start('begun')).toMatchObject({ code: 2 });
    expect(existsSync(join(desk.content, 'begun/article.yaml'))).toBe(false);
  });
});

describe('diglot add language', () => {
  let desk: Desk;
  beforeEach(() => void (desk = deskWith()));
  afterEach(() => desk.clear());
  const add = (...argv: string[]) => call('add', 'language', ...argv, '--content', desk.content, '--ui', 'en');
  const file = (name: string) => readFileSync(join(desk.content, 'sample', name), 'utf8');

  test('drafts the text and the words of the data files with every passage marked, and changes nothing else', async () => {
    const [source, declaration] = [file('zh.md'), file('article.yaml')];
    const { code, err } = await add('ja');
    expect({ code }).toEqual({ code: 0 });
    expect(err).toContain('editions has ja: none');
    expect(file('zh.md')).toBe(source);
    expect(file('article.yaml').replaceAll(/(?:^ +ja: .*\n|, ja: '.*?')/gm, '')).toBe(
      declaration.replace('languages: [zh, en]\n', 'languages: [zh, en, ja]\neditions: { ja: none }\n'),
    );
    expect(file('article.yaml')).toContain('  en: A Sample Title\n  ja: 示例题名 {untranslated}\n');
    expect(file('article.yaml')).toContain("      ja: { family: '甲 {untranslated}', given: 作者 }\n");
    expect(file('tables/t1.yaml')).toContain('{untranslated}');
    expect(err).toContain('  sample/tables/t1.yaml\n');
    const draft = file('ja.md');
    expect(draft.replaceAll(' {untranslated}', '')).toBe(source);
    const words = draft.split(/\n{2,}/).filter((block) => /^(?:#|[\p{L}\d])/u.test(block));
    expect(words.length).toBeGreaterThan(3);
    for (const block of words) expect(block.trimEnd()).toMatch(/\{untranslated\}$/);
  });

  test('holds no draft back', async () => {
    desk.clear();
    desk = deskWith({ replace: { 'sample/article.yaml': { 'status: published': 'status: draft' } } });
    expect(await add('ja')).toMatchObject({ code: 0 });
    expect(file('article.yaml')).toContain('languages: [zh, en, ja]\n\n');
  });

  test('touches nothing where the language is there, a text of it is, or the tag is none', async () => {
    writeFileSync(join(desk.content, 'sample/fr.txt'), '');
    const before = stateOf(desk.content);
    for (const language of ['en', 'English']) expect((await add(language)).code).not.toBe(0);
    expect(stateOf(desk.content)).toBe(before);
    writeFileSync(join(desk.content, 'sample/ja.md'), 'mine');
    const own = stateOf(desk.content);
    expect(await add('ja')).toMatchObject({ code: 1 });
    expect(stateOf(desk.content)).toBe(own);
  });

  test('asks which article is meant where there are several', async () => {
    addArticle(desk, 'other');
    expect(await add('ja')).toMatchObject({ code: 2 });
    expect(await add('ja', '--only', 'other')).toMatchObject({ code: 0 });
    expect(existsSync(join(desk.content, 'other/ja.md'))).toBe(true);
  });
});

test('the questions are about languages, then titles; what is not answered stays as it was', async () => {
  const asked: string[] = [];
  const answers = ['en, ja', '', 'セル'];
  const ask = (question: string, usual: string) => {
    asked.push(question);
    return Promise.resolve(answers[asked.length - 1] || usual);
  };
  expect(await askAbout(ask, ['zh', 'en'], 'en')).toEqual({ languages: ['en', 'ja'], titles: { ja: 'セル' } });
  expect(asked).toEqual(['Languages (the source first)', 'Title (en)', 'Title (ja)']);
});
