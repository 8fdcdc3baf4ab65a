import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { release } from '../../src/pipeline/release.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { templatesWith } from '../failures/templates.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

/** What `release --report json` says. */
interface Outcome {
  readonly state: string;
  readonly version: string;
  readonly files?: readonly string[];
  readonly draft?: boolean;
  readonly releasedBefore?: { readonly version: string; readonly on: string };
  readonly queries?: readonly string[];
  readonly untranslated?: readonly string[];
  readonly unconfirmed?: readonly { readonly unit: string; readonly missing: readonly string[] }[];
  readonly findings: readonly { readonly rule: string }[];
}

async function run(...argv: string[]): Promise<Outcome & { readonly code: number }> {
  const { code, out } = await call('release', 'sample', '--content', desk!.content, '--report', 'json', ...argv);
  return { code, ...(JSON.parse(out) as Outcome) };
}

const attest = (role: string, ...argv: string[]) =>
  call('attest', '--all', '--by', '张三', '--role', role, '--on', '2026-01-10', '--content', desk!.content, ...argv);

const pathOf = (file: string): string => join(desk!.content, file);
const read = (file: string): string => readFileSync(pathOf(file), 'utf8');

function edit(file: string, from: string, to: string): void {
  const text = read(file);
  expect(text).toContain(from);
  writeFileSync(
    pathOf(file),
    text.replace(from, () => to),
  );
}

const articleOf = async (on: Desk) =>
  readArticle('sample', await openContentFolder(on.content).articleFiles('sample')).value!;

describe('release', () => {
  test('lets a version go out that nothing stands in the way of, and writes down ids and what it says', async () => {
    desk = deskWith();
    await attest('translator');
    const before = (await articleOf(desk)).units.map(({ id }) => id);
    expect(await run('--on', '2026-01-15')).toMatchObject({
      code: 0,
      state: 'released',
      version: '1.0',
      files: ['sample/attestations.yaml', 'sample/en.md', 'sample/zh.md'],
    });
    expect(read('sample/zh.md')).toContain('第二段结果。 {#s2-p2}\n');
    expect(read('sample/en.md')).toContain('- First item {#s1-1-l1-i1}\n- Second item {#s1-1-l1-i2}\n');
    const { released } = parse(read('sample/attestations.yaml')) as { released: readonly Record<string, string>[] };
    expect(released).toEqual([{ version: '1.0', on: '2026-01-15', digest: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
    const after = await articleOf(desk);
    expect(after.units.map(({ id }) => id)).toEqual(before);
    expect(after.ledger.releases).toHaveLength(1);
    const check = await call('check', '--strict', '--content', desk.content, '--ui', 'en');
    expect([check.code, check.err]).toEqual([0, expect.stringContaining('No errors')]);
  });

  test('does nothing the second time, and says so', async () => {
    desk = deskWith();
    await attest('translator');
    await run('--on', '2026-01-15');
    const before = stateOf(desk.content);
    expect(await run('--on', '2026-02-01')).toMatchObject({ code: 0, state: 'released-before', version: '1.0' });
    const { code, err } = await call('release', 'sample', '--content', desk.content, '--ui', 'en');
    expect([code, err]).toEqual([0, expect.stringContaining('released on 2026-01-15')]);
    expect(stateOf(desk.content)).toBe(before);
  });

  test('fixes every id: what is put in afterward moves none, and leaves all pairs confirmed but its own', async () => {
    desk = deskWith();
    await attest('translator');
    await run();
    const ids = new Map((await articleOf(desk)).texts['zh']!.units.map(({ id, source }) => [source, id]));
    edit('sample/zh.md', '示例结果', '新的一段。\n\n- 新的一项\n\n示例结果');
    edit('sample/en.md', 'A sample result', 'A new paragraph.\n\n- A new item\n\nA sample result');
    edit('sample/zh.md', '- 第一项', '- 新项\n- 第一项');
    edit('sample/en.md', '- First item', '- New item\n- First item');
    const now = (await articleOf(desk)).texts['zh']!.units;
    for (const [source, id] of ids) expect(now.find((unit) => unit.source === source)?.id).toBe(id);
    expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining(['s2-p3', 's2-l1-i1', 's1-1-l1-i3']));
    const { unconfirmed, findings } = await run();
    expect(unconfirmed!.map(({ unit }) => unit)).toEqual(['s1-1-l1-i3', 's2-p3', 's2-l1-i1']);
    expect(findings.map(({ rule }) => rule)).toEqual(['published-changes-are-recorded']);
  });

  test('leaves line endings and byte order marks as they are', async () => {
    desk = deskWith();
    await attest('translator');
    const names = ['sample/zh.md', 'sample/en.md', 'sample/attestations.yaml'];
    for (const name of names) writeFileSync(pathOf(name), `\ufeff${read(name).replaceAll('\n', '\r\n')}`);
    await attest('author');
    expect(await run()).toMatchObject({ state: 'released' });
    for (const name of names) expect(read(name)).toMatch(/^\ufeff(?:[^\r\n]*\r\n)+$/);
    expect(read('sample/zh.md')).toContain('第二段结果。 {#s2-p2}\r\n');
    expect(await run()).toMatchObject({ state: 'released-before' });
  });

  test('lets a new version go out that the history tells', async () => {
    desk = deskWith();
    await attest('translator');
    await run('--on', '2026-01-15');
    edit('sample/en.md', 'A second paragraph', 'The second paragraph');
    await attest('translator');
    expect((await run()).findings.map(({ rule }) => rule)).toEqual(['published-changes-are-recorded']);
    edit('sample/article.yaml', "version: '1.0'", "version: '1.1'");
    expect((await run()).findings.map(({ rule }) => rule)).toEqual(['published-changes-are-recorded']);
    const entry = "{ version: '1.1', date: 2026-02-01, type: correction, text: { zh: 改一字, en: One word changed } }";
    writeFileSync(pathOf('sample/article.yaml'), `${read('sample/article.yaml')}history:\n  - ${entry}\n`);
    expect((await run()).unconfirmed!.map(({ unit }) => unit)).toEqual(['front-history-1-1-text']);
    await attest('translator');
    expect(await run('--on', '2026-02-01')).toMatchObject({
      state: 'released',
      version: '1.1',
      files: ['sample/attestations.yaml'],
    });
    expect((await articleOf(desk)).ledger.releases.map(({ version }) => version)).toEqual(['1.0', '1.1']);
  });
});

describe('release is stopped, and nothing is written, by', () => {
  const stopped = async (...argv: string[]): Promise<Outcome & { readonly code: number }> => {
    const before = stateOf(desk!.content);
    const outcome = await run(...argv);
    expect(outcome.state).toBe('stopped');
    expect(stateOf(desk!.content)).toBe(before);
    return outcome;
  };

  test('pairs that nobody has confirmed', async () => {
    desk = deskWith();
    await attest('translator');
    edit('sample/en.md', 'A sample abstract.', 'One sample abstract.');
    const { code, unconfirmed, findings } = await stopped();
    expect([code, unconfirmed]).toEqual([1, [{ unit: 'abs-p1', missing: [] }]]);
    expect(findings).toEqual([]);
  });

  test('pairs that a role is still to confirm, where the journal asks for it', async () => {
    desk = deskWith();
    writeFileSync(pathOf('journal.yaml'), `${read('journal.yaml')}confirmedBy: [translator, handling-editor]\n`);
    await attest('translator');
    await call('attest', 't1', '--by', '李四', '--role', 'handling-editor', '--content', desk.content);
    const { unconfirmed } = await stopped();
    expect(unconfirmed!.every(({ missing }) => missing.join() === 'handling-editor')).toBe(true);
    expect(unconfirmed!.some(({ unit }) => unit.startsWith('t1'))).toBe(false);
    await attest('handling-editor');
    expect(await run()).toMatchObject({ state: 'released' });
  });

  test('an error', async () => {
    desk = deskWith();
    await attest('translator');
    edit('sample/en.md', '[@sample2002; @sample2003]', '[@sample2002]');
    const { code, findings } = await stopped();
    expect([code, findings.map(({ rule }) => rule)]).toEqual([1, ['citations-agree']]);
  });

  test('a warning, if asked to heed it', async () => {
    desk = deskWith();
    edit('sample/en.md', 'of results.', 'of results.\n\n<!-- differs numbers-agree: once there was one -->');
    await attest('translator');
    const { code, findings } = await stopped('--strict');
    expect([code, findings.map(({ rule }) => rule)]).toEqual([3, ['declared-differences-exist']]);
    expect(await run()).toMatchObject({ code: 0, state: 'released' });
  });

  test.each([
    ['in both languages', true],
    ['in one language', false],
  ])('an open query to the author, %s', async (_, inBoth) => {
    desk = deskWith();
    await attest('translator');
    edit('sample/zh.md', '第二段结果。', '第二段结果[^q-when]。\n\n[^q-when]: 何时？');
    if (inBoth) edit('sample/en.md', 'of results.', 'of results.[^q-when]\n\n[^q-when]: When?');
    const { code, queries, unconfirmed, findings } = await stopped();
    expect([code, queries, unconfirmed, findings]).toEqual([1, ['q-when'], [], []]);
  });

  test('what is still to be translated, in a draft', async () => {
    desk = deskWith();
    edit('sample/article.yaml', 'status: published', 'status: draft');
    edit('sample/en.md', 'A sample abstract.', '示例摘要。 {untranslated}');
    await attest('translator');
    expect(await stopped()).toMatchObject({ code: 1, draft: true, untranslated: ['abs-p1'], unconfirmed: [] });
  });

  test('a version that was released and says something else now, even before it is public', async () => {
    desk = deskWith();
    edit('sample/article.yaml', 'status: published', 'status: proof');
    await attest('translator');
    await run('--on', '2026-01-15');
    edit('sample/article.yaml', '示例题名', '题名');
    await attest('translator');
    expect(await stopped()).toMatchObject({ code: 1, releasedBefore: { version: '1.0', on: '2026-01-15' } });
  });

  test('a file that changes meanwhile', async () => {
    desk = deskWith();
    await attest('translator');
    const ports = {
      content: openContentFolder(desk.content),
      templates: templatesWith({}),
      writer: {
        apply: (edits: readonly { readonly file: string }[]) =>
          Promise.resolve({ files: [], refused: edits.slice(0, 1) as never }),
      },
    };
    expect(await release({ slug: 'sample', on: '2026-01-15', strict: false }, ports)).toMatchObject({
      state: 'overtaken',
      files: ['sample/zh.md'],
    });
  });
});

test('an article that is not there is not released', async () => {
  desk = deskWith();
  addArticle(desk, 'other');
  const { code, err } = await call('release', 'another', '--content', desk.content, '--ui', 'en');
  expect([code, err]).toEqual([2, expect.stringContaining('other, sample')]);
  expect((await call('release', '--content', desk.content, '--ui', 'en')).code).toBe(2);
});

test.each([
  ['zh', [/第二段|2 结果，第 2 段：缺译者/, /作者质询未了结，1 条：\n {2}q-when/, /没有发布/]],
  ['en', [/2 Results, paragraph 2: translator/, /Open queries to the author \(1\):\n {2}q-when/, /was not released/]],
])('people are told in %s all that stands in the way', async (ui, said) => {
  desk = deskWith();
  writeFileSync(pathOf('journal.yaml'), `${read('journal.yaml')}confirmedBy: [translator]\n`);
  edit('sample/zh.md', '第二段结果。', '第二段结果[^q-when]。\n\n[^q-when]: 何时？');
  edit('sample/en.md', 'of results.', 'of results.[^q-when]\n\n[^q-when]: When?');
  const { err } = await call('release', 'sample', '--content', desk.content, '--ui', ui);
  for (const words of said) expect(err).toMatch(words);
});
