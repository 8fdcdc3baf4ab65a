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
const withoutBrowser = Object.keys(formats).filter((name) => name !== 'pdf');

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
    const sound = readFileSync(text, 'utf8');
    await call('attest', 's2-p1', '--by', by, '--role', 'translator', '--on', '2026-11-25');
    writeFileSync(text, replaced(sound, { 'easy to perform': 'simple to perform' }, 'en.md'));
    const { err } = await call('check', '--ui', ui);
    writeFileSync(text, sound);
    rmSync(ledger);
    expect(textBlocks(readme)).toContain(err.trimEnd());
  });

  test('lists the files that a build writes, and ends as a build does', async () => {
    const { err } = await build(ui);
    // PDFs wait for the browser; where it prints, `test/build/` looks for them.
    const pdfs = ['zh', 'en'].map((language) => `${language}/${slug}/${slug}.${language}.pdf`);
    const files = [...filesBelow(join(desk, 'dist')).keys(), ...pdfs].sort();
    expect(
      expanded(
        textBlocks(readme).find((block) => block.startsWith('dist/index.html'))!,
        files,
      ),
    ).toEqual(files);
    const closing = err.trimEnd().split('\n').at(-1)!;
    expect(textBlocks(readme)).toContain(closing.replace(/\d+/, String(files.length)));
  });
});

/** What the references' files end in. */
const forms = ['json', 'bib', 'biblatex.bib', 'ris', 'enw', 'txt'];
/** Keys of the works that the article cites. */
const cited = (() => {
  const text = readFileSync(join(project, 'content', slug, 'zh.md'), 'utf8');
  const table = readFileSync(join(project, 'content', slug, 'tables/t1.yaml'), 'utf8');
  const records = JSON.parse(readFileSync(join(project, 'content', slug, 'references.json'), 'utf8')) as {
    readonly id: string;
  }[];
  const isIn = (words: string, key: string) => new RegExp(`\\b${key}(?![\\w-])`).test(words);
  return records.map(({ id }) => id).filter((key) => isIn(text, key) || isIn(table, key));
})();

/** The paths that the block stands for: with each language, the article and its table in their places. */
function expanded(block: string, files: readonly string[]): string[] {
  const paths = block.split('\n').flatMap((line) => {
    const path = line
      .split(/ {2,}/)[0]!
      .replace(/^dist\//, '')
      .replaceAll(/<(slug|文章)>/g, slug)
      .replaceAll(/<(table|表)>/g, 't1');
    return ['zh', 'en'].map((language) => path.replaceAll(/<(lang|语言)>/g, language));
  });
  // A folder stands for what is in it, `.*` for every format, `<key>` for every cited work.
  const named = paths.flatMap((path) => {
    if (path.endsWith('/')) return files.filter((file) => file.startsWith(path));
    if (!path.endsWith('.*')) return path;
    const keys = path.includes('<') ? cited : [''];
    return keys.flatMap((key) => forms.map((form) => path.replace(/<(key|文献键)>/, key).replace(/\*$/, form)));
  });
  return [...new Set(named)].sort();
}
