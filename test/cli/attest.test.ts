import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { attestationRoles } from '../../src/model/ledger.ts';
import { addArticle, call, deskWith, stateOf, type Desk } from './command-line.ts';

let desk: Desk | undefined;
afterEach(() => desk?.clear());

/** What `attest --report json` says. */
interface Outcome {
  readonly state: string;
  readonly confirmed: readonly string[];
  readonly already: readonly string[];
  readonly refused: readonly {
    readonly unit: string;
    readonly reason: string;
    readonly meant?: string;
    readonly rules: readonly string[];
  }[];
}

interface Record {
  readonly unit: string;
  readonly by: string;
  readonly role: string;
  readonly on: string;
  readonly texts: Readonly<{ zh: string; en: string }>;
  readonly corrected?: { readonly by: string; readonly on: string };
}

const ledger = (on: Desk): string => join(on.content, 'sample', 'attestations.yaml');
const records = (on: Desk) => (parse(readFileSync(ledger(on), 'utf8')) as { confirmed: Record[] }).confirmed;

async function attest(...argv: string[]): Promise<Outcome & { readonly code: number }> {
  const { code, out } = await call('attest', ...argv, '--content', desk!.content, '--report', 'json');
  return { code, ...(JSON.parse(out) as Outcome) };
}

function edit(file: string, from: string, to: string): void {
  const path = join(desk!.content, 'sample', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const translator = ['--by', '张三', '--role', 'translator', '--on', '2026-01-10'];

describe('attest', () => {
  test('records who confirmed what and when, in the article’s order', async () => {
    desk = deskWith();
    expect(await attest('s2-p2', ...translator)).toMatchObject({ code: 0, state: 'written', confirmed: ['s2-p2'] });
    expect(await attest('1.1', 't1', ...translator)).toMatchObject({ code: 0, refused: [] });
    const said = records(desk);
    expect(said.map(({ unit }) => unit).slice(0, 6)).toEqual([
      's1-1',
      's1-1-p1',
      's1-1-l1-i1',
      's1-1-l1-i2',
      's2-p2',
      't1-caption',
    ]);
    expect(said[4]).toMatchObject({
      by: '张三',
      role: 'translator',
      on: '2026-01-10',
      texts: { zh: '第二段结果。', en: 'A second paragraph of results.' },
    });
  });

  test('takes the day from the clock where it is not told', async () => {
    desk = deskWith();
    const before = new Date().getFullYear();
    await attest('s1-p1', '--by', '张三', '--role', 'author');
    expect(records(desk)[0]!.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect([before, before + 1]).toContain(Number(records(desk)[0]!.on.slice(0, 4)));
  });

  test('knows one record per pair and role, and says what is confirmed already', async () => {
    desk = deskWith();
    await attest('s2', 's2-p1', ...translator);
    await attest('s2-p1', '--by', '李四', '--role', 'author', '--on', '2026-01-11');
    expect(await attest('s2-p1', ...translator)).toMatchObject({ code: 0, state: 'nothing-new', already: ['s2-p1'] });
    edit('en.md', 'A sample result;', 'The sample result;');
    expect(await attest('--changed', '--by', '王五', '--role', 'translator', '--on', '2026-02-01')).toMatchObject({
      confirmed: ['s2-p1'],
    });
    expect(records(desk).map(({ unit, role, by }) => [unit, role, by])).toEqual([
      ['s2', 'translator', '张三'],
      ['s2-p1', 'translator', '王五'],
      ['s2-p1', 'author', '李四'],
    ]);
  });

  test('lets a paragraph put in before others take nobody’s record', async () => {
    desk = deskWith();
    await attest('--section', '2', ...translator);
    edit('zh.md', '示例结果', '新的一段。\n\n示例结果');
    edit('en.md', 'A sample result', 'A new paragraph.\n\nA sample result');
    const all = await attest('--section', '2', ...translator);
    expect([all.confirmed, all.already]).toEqual([['s2-p1'], ['s2', 's2-p2', 's2-p3']]);
    expect(records(desk)).toHaveLength(4);
    expect(records(desk)[1]!.texts.en).toBe('A new paragraph.');
  });

  test('refuses what cannot be confirmed, says why, and records the rest', async () => {
    desk = deskWith();
    edit('article.yaml', 'status: published', 'status: draft');
    edit('en.md', 'A sample abstract.', 'A sample abstract. {untranslated}');
    edit('en.md', 'A second paragraph of results.', 'A second paragraph of 12 results.');
    const { code, confirmed, refused } = await attest('abs-p1', 's2-p1', 's2-p2', 's2-q1', ...translator);
    expect([code, confirmed]).toEqual([1, ['s2-p1']]);
    expect(refused.map(({ unit, reason, rules, meant }) => [unit, reason, rules, meant])).toEqual([
      ['s2-q1', 'unknown', [], 's2-p1'],
      ['abs-p1', 'untranslated', [], undefined],
      ['s2-p2', 'errors', ['numbers-agree'], undefined],
    ]);
    const everything = await attest('--all', ...translator);
    expect(everything.refused.map(({ unit }) => unit)).toEqual(['abs-p1', 's2-p2']);
  });

  test('refuses what has no counterpart or no words', async () => {
    desk = deskWith();
    edit('zh.md', '第二段结果。', '第二段结果。\n\n第三段。\n\n```\n代码\n```');
    const { refused } = await attest('s2-p3', 's2-c1', ...translator);
    expect(refused.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['s2-p3', 'unpaired'],
      ['s2-c1', 'nothing-to-confirm'],
    ]);
    expect(existsSync(ledger(desk))).toBe(false);
  });

  test('keeps the names where only slips were corrected, and says who corrected them', async () => {
    desk = deskWith();
    edit('en.md', 'A second paragraph of results.', 'A second pargaraph of results.');
    await attest('s2-p1', 's2-p2', ...translator);
    edit('en.md', 'A second pargaraph of results.', 'A second paragraph of results.');
    edit('en.md', 'A sample result;', 'The result of the sample;');
    const { code, confirmed, refused } = await attest(
      '--changed',
      's1-p1',
      '--typo',
      '--by',
      '李四',
      '--on',
      '2026-02-01',
    );
    expect([code, confirmed]).toEqual([1, ['s2-p2']]);
    expect(refused.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['s1-p1', 'never-confirmed'],
      ['s2-p1', 'more-than-slips'],
    ]);
    expect(records(desk)[1]).toMatchObject({
      by: '张三',
      on: '2026-01-10',
      texts: { en: 'A second paragraph of results.' },
      corrected: { by: '李四', on: '2026-02-01' },
    });
    const { findings } = JSON.parse((await call('check', '--content', desk.content, '--report', 'json')).out) as {
      findings: readonly { readonly rule: string; readonly values: { readonly unit: string } }[];
    };
    expect(findings.map(({ rule, values }) => [rule, values.unit])).toEqual([['translations-are-current', 's2-p1']]);
  });

  test('changes nothing while the ledger has errors', async () => {
    desk = deskWith();
    await attest('s2-p2', ...translator);
    writeFileSync(ledger(desk), readFileSync(ledger(desk), 'utf8').replace('第二段结果。', '第三段结果。'));
    const before = stateOf(desk.content);
    expect(await attest('s2-p1', ...translator)).toMatchObject({ code: 1, state: 'unreadable', confirmed: [] });
    expect(stateOf(desk.content)).toBe(before);
  });
});

describe('attest wants to know', () => {
  test.each([
    ['which units', translator, /s3-2-p1/],
    ['in which role', ['s1-p1', '--by', 'Li Na'], new RegExp(attestationRoles.join(', '))],
    ['who', ['s1-p1', '--role', 'author'], /--by/],
    ['a whole day', ['s1-p1', ...translator.slice(0, 4), '--on', '2026-02'], /2026-02/],
    ['a day that there is', ['s1-p1', ...translator.slice(0, 4), '--on', '2026-02-30'], /2026-02-30/],
  ])('%s', async (_, argv, said) => {
    desk = deskWith();
    const { code, err } = await call('attest', ...argv, '--content', desk.content, '--ui', 'en');
    expect([code, err]).toEqual([2, expect.stringMatching(said)]);
  });

  test('in which of several articles', async () => {
    desk = deskWith();
    addArticle(desk, 'other');
    const several = await call('attest', 's1-p1', ...translator, '--content', desk.content, '--ui', 'en');
    expect([several.code, several.err]).toEqual([2, expect.stringContaining('other, sample')]);
    expect(await attest('s1-p1', ...translator, '--only', 'sample')).toMatchObject({ code: 0, confirmed: ['s1-p1'] });
  });
});

test.each([
  ['zh', /核对人 张三（译者，2026-01-10）[^]*s2-p1 {2}2 结果，第 1 段[^]*s2-p2[^]*有错误，请先改正（numbers-agree）/],
  ['en', /张三 \(translator, 2026-01-10\)[^]*s2-p1 {2}2 Results, paragraph 1[^]*s2-p2[^]*errors[^]*\(numbers-agree\)/],
])('people are told in %s', async (ui, said) => {
  desk = deskWith();
  edit('en.md', 'A second paragraph of results.', 'A second paragraph of 12 results.');
  const { err } = await call('attest', 's2-p1', 's2-p2', ...translator, '--content', desk.content, '--ui', ui);
  expect(err).toMatch(said);
});
