import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formats } from '../../src/render/formats/registry.ts';
import { call } from '../cli/command-line.ts';
import { replaced } from '../failures/mistake.ts';
import { filesBelow, project } from '../support/build.ts';
import { codeBlocks } from './markdown.ts';

const slug = 'msc-ischemic-stroke';
const desk = mkdtempSync(join(tmpdir(), 'diglot-readme-'));

/** What the READMEs do to the article, in the order of the reports that they show. */
const mistakes = [
  { file: `${slug}/en.md`, from: 'easy to perform [@related-li2022]', to: 'easy to perform' },
  { file: `${slug}/zh.md`, from: '::table{#t1}', to: '本段只有中文。\n\n::table{#t1}' },
  { file: `${slug}/tables/t1.yaml`, from: 'volume: 300 uL', to: 'volume: 300' },
];
const readmes = { 'README.md': 'en', 'README.zh.md': 'zh' } as const;
const withoutBrowser = Object.keys(formats).filter((name) => !name.endsWith('pdf'));

/** `diglot build` in the desk's folder, which has a `content/` and a `dist/` as the project has. */
const build = (ui: string) => call('build', '--ui', ui, '--format', withoutBrowser.join(','));
const textBlocks = (file: string): string[] =>
  codeBlocks(readFileSync(join(project, file), 'utf8')).flatMap(({ language, text }) =>
    language === 'text' ? text : [],
  );

beforeAll(async () => {
  cpSync(join(project, 'content'), join(desk, 'content'), { recursive: true });
  vi.stubEnv('INIT_CWD', desk);
  expect(await build('en')).toMatchObject({ code: 0 });
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(desk, { recursive: true });
});

describe.each(Object.entries(readmes))('%s', (readme, ui) => {
  test('shows what a build says of each mistake', async () => {
    const said: string[] = [];
    for (const { file, from, to } of mistakes) {
      const path = join(desk, 'content', file);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, replaced(sound, { [from]: to }, file));
      const { err } = await build(ui);
      said.push(err.slice(err.search(/^(Error|错误) {2}/m)).trimEnd());
      writeFileSync(path, sound);
    }
    expect(textBlocks(readme).filter((block) => /^(Error|错误) {2}/.test(block))).toEqual(said);
  });

  test('shows what a check says when one language of a confirmed pair has changed', async () => {
    const by = ui === 'zh' ? '李娜' : 'Li Na';
    const ledger = join(desk, 'content', slug, 'attestations.yaml');
    const text = join(desk, 'content', slug, 'en.md');
    const [sound, shipped] = [readFileSync(text, 'utf8'), readFileSync(ledger, 'utf8')];
    await call('attest', 's2-p1', '--only', slug, '--by', by, '--role', 'translator', '--on', '2026-11-25');
    writeFileSync(text, replaced(sound, { 'easy to perform': 'simple to perform' }, 'en.md'));
    const { err } = await call('check', '--ui', ui);
    writeFileSync(text, sound);
    writeFileSync(ledger, shipped);
    expect(textBlocks(readme)).toContain(err.trimEnd());
  });

  test('lists the files that a build writes, and ends as a build does', async () => {
    rmSync(join(desk, 'dist'), { recursive: true, force: true });
    const { err } = await build(ui);
    // PDFs wait for the browser; where it prints, `test/build/` looks for them.
    const pdfs = ['zh', 'en'].flatMap((language) =>
      [slug, 'guide'].map((article) => `${language}/${article}/${article}.${language}.pdf`),
    );
    const parallels = [slug, 'guide'].map((article) => `zh-en/${article}/${article}.zh-en.pdf`);
    const files = [...filesBelow(join(desk, 'dist')).keys(), ...pdfs, ...parallels].sort();
    const listed = patternsIn(textBlocks(readme).find((block) => block.startsWith('dist/index.html'))!);
    expect(files.filter((file) => !listed.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(listed.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
    const closing = err.trimEnd().split('\n').at(-1)!;
    expect(textBlocks(readme)).toContain(closing.replace(/\d+/, String(files.length)));
  });
});

/** What the lines of the block stand for: any language, article, table and figure in their places, a folder for what is in it. */
function patternsIn(block: string): RegExp[] {
  return block.split('\n').map((line) => {
    const path = line.split(/ {2,}/)[0]!.replace(/^dist\//, '');
    const parts = path.split(/<[^>]+>/).map((part) => part.replaceAll('.', String.raw`\.`).replaceAll('*', '.+'));
    return new RegExp(`^${parts.join(String.raw`[\w.-]+`)}${path.endsWith('/') ? '.+' : ''}$`);
  });
}
