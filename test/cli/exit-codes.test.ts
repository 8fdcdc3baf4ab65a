import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as pipeline from '../../src/pipeline/check.ts';
import { addArticle, call, deskWith, launch, stateOf, type Desk } from './command-line.ts';

vi.mock(import('../../src/pipeline/check.ts'), { spy: true });

const wrongCitation = {
  replace: { 'sample/zh.md': { '[@sample2001]': '[@nobody]' }, 'sample/en.md': { '[@sample2001]': '[@nobody]' } },
};
const warning = {
  write: {
    'sample/tables/t2.yaml': `caption: { zh: 第二个表, en: A second table }
fields: { dose: { type: quantity, label: { zh: 剂量, en: Dose } } }
columns: [{ id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}' }]
rows: [{ id: t2-r01, dose: 5 mg }]
`,
  },
};
const html = ['--format', 'html'];

const desks: Desk[] = [];
const desk = (changes?: Parameters<typeof deskWith>[0]): Desk => {
  const made = deskWith(changes);
  desks.push(made);
  return made;
};

beforeEach(() => void vi.stubEnv('DIGLOT_UI', 'en'));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const made of desks.splice(0)) made.clear();
});

describe('0', () => {
  test('for sound content, checked or built', async () => {
    const { content, folders } = desk();
    expect(await call('check', '--content', content)).toMatchObject({ code: 0, err: 'No errors or warnings.\n' });
    expect(await call('build', ...folders, ...html)).toMatchObject({ code: 0 });
  });

  test('for warnings that nobody asked to count', async () => {
    const { content, folders } = desk(warning);
    const checked = await call('check', '--content', content);
    expect(checked.code).toBe(0);
    expect(checked.err).toContain('0 errors, 1 warning.');
    expect((await call('build', ...folders, ...html)).code).toBe(0);
  });
});

describe('1', () => {
  test('for content with errors, and nothing is published', async () => {
    const { content, out, folders } = desk(wrongCitation);
    expect((await call('check', '--content', content)).code).toBe(1);
    const built = await call('build', ...folders, ...html);
    expect(built).toMatchObject({ code: 1, out: '' });
    expect(built.err).toContain('citations-exist');
    expect(built.err.trimEnd().split('\n').at(-1)).toBe('2 errors, 0 warnings. Nothing published.');
    expect(stateOf(out)).toBe('');
  });

  test('for a journal file that leads out of the content folder', async () => {
    const { content } = desk({ link: { 'glossary.yaml': '../outside.yaml' } });
    expect((await call('check', '--content', content)).code).toBe(1);
  });
});

describe('2', () => {
  test.each([
    ['an unknown option', ['build', '--ouut', 'x'], ['There is no option --ouut.', 'Did you mean --out?']],
    ['an unknown command', ['bild'], ['There is no command bild.', 'Did you mean build?']],
    ['an option without its value', ['check', '--only'], ['The option --only wants a value.']],
    ['a value that is none of the choices', ['check', '--report', 'xml'], ['“xml”', 'text, json, sarif']],
    ['an argument too many', ['check', 'sample'], ['--only']],
  ])('for %s, with a line that helps', async (_, argv, words) => {
    const { code, err } = await call(...argv);
    expect(code).toBe(2);
    for (const word of [...words, 'diglot --help']) expect(err).toContain(word);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    ['language', ['--lang', 'fr'], 'zh, en'],
    ['article', ['--only', 'simple'], 'sample'],
  ])('for a %s that is not there, with those that are', async (_, option, known) => {
    const { code, err } = await call('check', '--content', desk().content, ...option);
    expect({ code, err }).toEqual({
      code: 2,
      err: `There is no “${option[1]}” (${option[0]}). There are: ${known}.\n`,
    });
  });

  test('for an output that nobody makes', async () => {
    const { code, err } = await call('build', ...desk().folders, '--format', 'docx');
    expect(code).toBe(2);
    expect(err).toContain('There are: html, pdf');
  });

  test('for a content folder that is not there', async () => {
    const { code, err } = await call('check', '--content', '/nonexistent/content');
    expect(code).toBe(2);
    expect(err).toContain('/nonexistent/content');
    expect(err).toContain('--content');
  });

  test('for an output folder that holds something else, which stays as it is', async () => {
    const { out, folders } = desk();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.docx'), 'years of work');
    const before = stateOf(out);
    const { code, err } = await call('build', ...folders, ...html);
    expect(code).toBe(2);
    expect(err).toContain('thesis.docx');
    expect(stateOf(out)).toBe(before);
  });

  test('for a content folder that is a file', async () => {
    const { content } = desk();
    const { code, err } = await call('check', '--content', join(content, 'journal.yaml'));
    expect(code).toBe(2);
    expect(err).toContain('journal.yaml is a file, not a folder with content');
    expect(err).toContain('--content');
  });

  test.each([
    ['is a file', 'thesis.docx', 'thesis.docx is a file'],
    ['lies below a file', 'thesis.docx/print/out', 'thesis.docx is not a folder'],
  ])('for an output folder that %s, which stays as it is', async (_, out, words) => {
    const { content } = desk();
    const file = join(content, '..', 'thesis.docx');
    writeFileSync(file, 'years of work');
    const { code, err } = await call('build', '--content', content, '--out', join(content, '..', out), ...html);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain('--out');
    expect(readFileSync(file, 'utf8')).toBe('years of work');
  });

  test('for --drafts of a check, which reads drafts anyway', async () => {
    const made = desk();
    addArticle(made, 'draft', {
      ...wrongCitation,
      replace: { ...wrongCitation.replace, 'sample/article.yaml': { 'status: published': 'status: draft' } },
    });
    expect((await call('check', '--content', made.content, '--drafts')).code).toBe(2);
    expect((await call('check', '--content', made.content)).code).toBe(1);
    expect((await call('check', '--help', '--ui', 'en')).out).toContain('drafts included');
  });

  test('for a call without a command, with the help', async () => {
    const { code, err } = await call();
    expect(code).toBe(2);
    expect(err).toContain('Usage:');
  });
});

describe('3', () => {
  test('for warnings under --strict, and nothing is published', async () => {
    const { content, out, folders } = desk(warning);
    expect((await call('check', '--content', content, '--strict')).code).toBe(3);
    const built = await call('build', ...folders, ...html, '--strict');
    expect(built.code).toBe(3);
    expect(built.err).toContain('tables-are-placed');
    expect(stateOf(out)).toBe('');
  });

  test('but 1 where there are errors too', async () => {
    const { content } = desk({ ...warning, ...wrongCitation });
    expect((await call('check', '--content', content, '--strict')).code).toBe(1);
  });

  test('and 0 where only a draft has warnings', async () => {
    const made = desk();
    addArticle(made, 'draft', {
      ...warning,
      replace: { 'sample/article.yaml': { 'status: published': 'status: draft' } },
    });
    expect((await call('build', ...made.folders, ...html, '--strict')).code).toBe(0);
  });
});

describe('4', () => {
  test('for a machine without a browser, with advice and the outputs as they were', async () => {
    const { out, folders } = desk();
    expect((await call('build', ...folders, ...html)).code).toBe(0);
    const before = stateOf(out);
    const built = await launch(['build', ...folders, '--ui', 'en'], { DIGLOT_BROWSER: '/nonexistent' });
    expect(built.code).toBe(4);
    expect(built.err).toContain('/nonexistent');
    expect(built.err).toContain('What to do: ');
    expect(built.err).toContain('DIGLOT_BROWSER');
    expect(built.err).not.toContain('    at ');
    expect(stateOf(out)).toBe(before);
  });
});

describe('70', () => {
  test('for a mistake in Diglot itself, with what to report', async () => {
    vi.mocked(pipeline.checkContent).mockRejectedValueOnce(new TypeError('x is not a function'));
    const { code, err } = await call('check', '--content', desk().content);
    expect(code).toBe(70);
    expect(err).toContain('please report it');
    expect(err).toContain('TypeError: x is not a function');
  });
});
