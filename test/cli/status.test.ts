import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { tableLines } from '../../src/cli/report/table.ts';
import { statusDesk, type StatusDesk } from '../support/status-fixture.ts';
import { call, stateOf } from './command-line.ts';

let desk: StatusDesk;
beforeAll(() => void (desk = statusDesk()));
beforeEach(() => void vi.stubEnv('INIT_CWD', desk.folder));
afterAll(() => {
  vi.unstubAllEnvs();
  desk.clear();
});

const status = (...argv: string[]) => call('status', ...argv);
const walks = ['--only', 'sample-walks'];

/** Columns on a terminal, counted in a way of its own: Han and full-width marks two, all else one. */
const columns = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );

describe('diglot status', () => {
  test('tells what is confirmed, part by part, and what is open', async () => {
    const { code, out, err } = await status(...walks, '--ui', 'en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "sample-walks  Afternoon Walks and Time to Fall Asleep: An Invented Randomized Trial
      Proof (not final) · version 0.9 · March 1, 2026 · errors 1, warnings 3, notes 1

                                                                       Chinese  English     Both    Not yet
      Part                                           Pairs  Confirmed  changed  changed  changed  confirmed
      Front matter                                       5          5        0        0        0          0
      Abstract                                           2          1        1        0        0          0
      Introduction                                       2          2        0        0        0          0
      1 Methods                                          1          1        0        0        0          0
        1.1 Participants                                 2          1        0        1        0          0
        1.2 Intervention                                 2          2        0        0        0          0
      2 Results                                          3          3        0        0        0          0
      3 Discussion                                       3          1        0        0        1          1
      Table 1 Time to fall asleep in the two groups      8          7        1        0        0          0
      Total                                             28         23        2        1        1          1

      Confirmed by
        translator: 23 of 28 (required)
        translation reviewer: 16 of 28 (required)

      Open queries to the author (1)
        [^q-adverse]  2 Results · Paragraph 2  sample-walks/zh.md:35:1
          轻度不良事件是否记录？请作者补充。
          Were mild adverse events recorded? Please add.

      Declared differences and allowances (1)
        Meant to differ: Numbers differ  1.2 Intervention · Paragraph 1  sample-walks/zh.md:19:1
          中文按人民币，英文按美元

      Before a release: correct 1 error; settle 1 author query; confirm 5 of 28 pairs as translator; confirm 12 of 28 pairs as translation reviewer.
      "
    `);
  });

  test('and the same in Chinese', async () => {
    expect((await status(...walks, '--ui', 'zh')).out).toMatchInlineSnapshot(`
      "sample-walks  午后散步与入睡时间：一项虚构的随机试验
      校样（未定稿） · 0.9 版 · 2026年3月1日 · 错误 1、警告 3、提示 1

      部分                 应核对  已核对  中文已改  英文已改  两边均改  未核对
      题录                      5       5         0         0         0       0
      摘要                      2       1         1         0         0       0
      引言                      2       2         0         0         0       0
      1 方法                    1       1         0         0         0       0
        1.1 受试者              2       1         0         1         0       0
        1.2 干预                2       2         0         0         0       0
      2 结果                    3       3         0         0         0       0
      3 讨论                    3       1         0         0         1       1
      表 1 两组的入睡时间       8       7         1         0         0       0
      合计                     28      23         2         1         1       1

      核对人
        译者　23/28（必须）
        译审　16/28（必须）

      未了结的作者质询（1）
        [^q-adverse]  2 结果 · 第 2 段  sample-walks/zh.md:35:1
          轻度不良事件是否记录？请作者补充。
          Were mild adverse events recorded? Please add.

      声明为有意的差异和例外（1）
        两种语言有意不同：数字不一致  1.2 干预 · 第 1 段  sample-walks/zh.md:19:1
          中文按人民币，英文按美元

      发布之前：改正 1 处错误；了结 1 条作者质询；译者核对 5 处（共 28 处）；译审核对 12 处（共 28 处）。
      "
    `);
  });

  test.each(['zh', 'en'])('has columns that stand below one another, %s', async (ui) => {
    const { out } = await status(...walks, '--ui', ui);
    const table = out.split('\n\n')[1]!.split('\n');
    const numbers = table.filter((line) => /\d {2,}\d/.test(line));
    expect(numbers).toHaveLength(10);
    // Every column ends where the head above it does.
    const ends = (line: string): number[] =>
      [...line.matchAll(/\S(?= {2,}|$)/g)].map(({ index }) => columns(line.slice(0, index + 1)));
    const heads = ends(table.at(-numbers.length - 1)!).slice(1);
    for (const line of numbers) expect(ends(line).slice(-heads.length), line).toEqual(heads);
  });

  test('tells of all articles, and changes nothing', async () => {
    const before = stateOf(desk.folder);
    const { out } = await status('--ui', 'en');
    expect(out.indexOf('sample-draft  A Short Piece')).toBeGreaterThanOrEqual(0);
    expect(out.indexOf('sample-walks  Afternoon')).toBeGreaterThan(out.indexOf('sample-draft'));
    expect(out).toContain('Still to be translated (1)\n  1 What happened · Paragraph 2  sample-draft/zh.md:9:1\n');
    expect(stateOf(desk.folder)).toBe(before);
  });

  test('says of an article that cannot be read where to read why', async () => {
    const other = statusDesk();
    for (const file of ['zh.md', 'en.md']) rmSync(join(other.content, 'sample-draft', file));
    writeFileSync(join(other.content, 'sample-draft', 'article.yaml'), '[');
    const { code, out, err } = await status('--content', other.content, '--ui', 'en');
    other.clear();
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Nothing of sample-draft can be read; diglot check --only sample-draft tells why.\n',
    });
    expect(out).toContain('sample-walks  ');
  });

  test('shows what an article holds without what a terminal would obey', async () => {
    const other = statusDesk({ 'sample-walks/article.yaml': { 'Afternoon Walks': 'A\u202efternoon Walks' } });
    const { out } = await status('--content', other.content, '--ui', 'en');
    other.clear();
    expect(out).toContain('A\\u{202e}fternoon');
    expect(out).not.toContain('\u202e');
  });

  test('refuses what is not there', async () => {
    expect(await status('--only', 'walks', '--ui', 'en')).toMatchObject({
      code: 2,
      err: 'There is no “walks” (--only). There are: sample-draft, sample-walks.\n',
    });
    expect((await status('--content', '/nonexistent', '--ui', 'en')).code).toBe(2);
    expect((await status('--report', 'sarif', '--ui', 'en')).code).toBe(2);
  });
});

describe('diglot status --explain', () => {
  test('marks what has changed in each language since the pair was confirmed', async () => {
    const { code, out } = await status('--explain', '--ui', 'en');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Abstract · Paragraph 1  abs-p1  Chinese changed
        Last confirmed by 王芳 (translator, 2026-03-02).
        sample-walks/zh.md:3:1
          在这项虚构的试验中，120名成人随机分为散步组和对照组，为期8周。散步组入睡时间缩短[-12-]{+15+} min，对照组缩短3 min。
        sample-walks/en.md:3:1
          In this invented trial, 120 adults were randomly assigned to a walking group or a control group for 8 weeks. The time to fall asleep became 12 min shorter in the walking group and 3 min shorter in the control group.

      1.1 Participants · Paragraph 1  s1-1-p1  English changed
        Last confirmed by 王芳 (translator, 2026-03-02).
        sample-walks/zh.md:13:1
          受试者年满18岁，每周至少3晚入睡困难。服用安眠药者不纳入。
        sample-walks/en.md:13:1
          [-Particpants-]{+Participants+} were 18 years or older and had trouble falling asleep on at least 3 nights a week. Those who took sleeping pills were not included.
        Looks like a slip of the pen set right. If so, diglot attest s1-1-p1 --typo keeps the names.

      3 Discussion · Paragraph 1  s3-p1  Both changed
        Last confirmed by 王芳 (translator, 2026-03-02).
        sample-walks/zh.md:31:1
          散步简便{+易行+}，没有花费，[-值得进一步研究-]{+可以长期坚持+}[@sample2021]。
        sample-walks/en.md:29:1
          Walking is simple, costs nothing, and [-deserves further study-]{+can be kept up for long+} [@sample2021].

      Table 1 · t1-r02 · Remark  t1-r02-remark  Chinese changed
        Last confirmed by 王芳 (translator, 2026-03-02).
        Last confirmed by Li Wei (translation reviewer, 2026-03-05).
        sample-walks/tables/t1.yaml:34:19
          [-两-]{+三+}人中途退出
        sample-walks/tables/t1.yaml:34:31
          Two left the trial
      "
    `);
  });

  test('tells of the pairs that are named, changed or not', async () => {
    const { out } = await status('--explain', '1.1', 't1-r02', '--ui', 'zh');
    expect(out.match(/^\S.*$/gm)).toEqual([
      '1.1 受试者 · 标题  s1-1  已核对',
      '1.1 受试者 · 第 1 段  s1-1-p1  英文已改',
      '表 1 · t1-r02 · 说明  t1-r02-remark  中文已改',
    ]);
    expect(out).toContain('看来只改了笔误。属实就用 diglot attest s1-1-p1 --typo');
  });

  test('refuses a name that no article has', async () => {
    expect(await status('--explain', '9.9', '--ui', 'en')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('“9.9” (--explain)'),
    });
  });

  test('says where nothing has changed', async () => {
    expect((await status('--explain', '--only', 'sample-draft', '--ui', 'en')).out).toBe(
      'Nothing has changed since it was confirmed.\n',
    );
  });
});

describe('diglot status --report json', () => {
  test('is plain data with all pairs; the explained ones have their words', async () => {
    const { out } = await status(...walks, '--report', 'json', '--explain', 's1-1-p1', '--ui', 'en');
    const { articles, unreadable } = JSON.parse(out);
    expect(unreadable).toEqual([]);
    const [{ comparisons, obstacles, findings, queries }] = articles;
    expect({ obstacles: obstacles.length, findings, queries: queries.length }).toEqual({
      obstacles: 4,
      findings: { error: 1, warning: 3, info: expect.any(Number) },
      queries: 1,
    });
    const [{ total, counts, pairs, parts }] = comparisons;
    expect({ total, parts: parts.length, ...counts }).toEqual({
      total: 28,
      parts: 9,
      confirmed: 23,
      'source-ahead': 2,
      'other-ahead': 1,
      'both-changed': 1,
      never: 1,
    });
    expect(pairs.filter((pair: object) => 'sides' in pair)).toEqual([
      {
        unit: 's1-1-p1',
        where: '1.1 Participants · Paragraph 1',
        part: 's1-1',
        kind: 'paragraph',
        state: 'other-ahead',
        places: {
          zh: { file: 'sample-walks/zh.md', line: 13, column: 1 },
          en: { file: 'sample-walks/en.md', line: 13, column: 1 },
        },
        confirmed: [{ by: '王芳', role: 'translator', on: '2026-03-02' }],
        findings: ['translations-are-current'],
        sides: {
          zh: { words: expect.stringMatching(/^受试者年满18岁/) },
          en: {
            words: expect.stringMatching(/^Participants were/),
            before: expect.stringMatching(/^Particpants were/),
            changes: [
              { kind: 'removed', text: 'Particpants' },
              { kind: 'added', text: 'Participants' },
              { kind: 'same', text: expect.stringMatching(/^ were 18 years/) },
            ],
          },
        },
        onlySlips: true,
      },
    ]);
  });
});

describe('diglot status --html', () => {
  test('writes status.html where it is called, or the file that is named, the same every time', async () => {
    expect(await status('--html', '--ui', 'en')).toEqual({ code: 0, out: '', err: 'status.html written.\n' });
    expect(await status('--html', 'a.html', '--ui', 'zh')).toEqual({ code: 0, out: '', err: '已写入 a.html。\n' });
    await status('--html', 'b.html', '--ui', 'en');
    expect(desk.read('b.html')).toBe(desk.read('status.html'));
    expect(desk.read('a.html')).toContain('<html lang="zh-Hans">');
    await status('--html', 'b.html', ...walks, '--ui', 'en');
    expect(desk.read('b.html')).not.toContain('sample-draft');
  });

  test('takes the place of nothing but such a page', async () => {
    writeFileSync(join(desk.folder, 'index.html'), '<p>Years of work</p>');
    mkdirSync(join(desk.folder, 'folder.html'), { recursive: true });
    for (const file of ['index.html', 'folder.html', 'none/status.html']) {
      const { code, err } = await status('--html', file, '--ui', 'en');
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('status-page-is-ours') });
      expect(err).toContain('Name another file with --html.');
    }
    expect(desk.read('index.html')).toBe('<p>Years of work</p>');
  });

  test('goes with no other form of the report', async () => {
    for (const other of [['--explain'], ['--report', 'json']]) {
      const { code, err } = await status('--html', ...other, '--ui', 'en');
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining(`The options --html and ${other[0]} exclude each other.`),
      });
    }
  });
});

describe('diglot check --summary', () => {
  const check = (...argv: string[]) => call('check', '--summary', ...argv);

  test('has one line an article, and ends as a check does', async () => {
    const { code, out, err } = await check('--ui', 'en');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "Article       Errors  Warnings  Notes  Confirmed
      sample-draft       0         0      0        0/5
      sample-walks       1         3      1      23/28

      1 error, 3 warnings.
      "
    `);
    expect((await check('--ui', 'zh')).err).toContain('文章          错误  警告  提示  已核对\n');
  });

  test('has a line for what concerns no article', async () => {
    const other = statusDesk({ 'journal.yaml': { 'indexed: false': 'indexed: perhaps' } });
    const { err } = await check('--content', other.content, '--ui', 'en');
    other.clear();
    expect(err).toMatch(/^\(journal\) {2,}1 {2,}0 {2,}0$/m);
  });

  test('is data for programs, without the findings', async () => {
    const { out } = await check('--report', 'json', ...walks);
    expect(JSON.parse(out)).toEqual({
      journal: { error: 0, warning: 0, info: 0 },
      articles: [
        {
          slug: 'sample-walks',
          state: 'stopped',
          findings: { error: 1, warning: 3, info: expect.any(Number) },
          pairs: 28,
          confirmed: 23,
        },
      ],
    });
    expect((await check('--report', 'sarif', '--ui', 'en')).code).toBe(2);
  });
});

describe('a table on a terminal', () => {
  const rows = [[{ text: '一个很长很长的名字，放不下' }, { text: '7', colour: 'green' as const }]];

  test('cuts names that it has no room for, never numbers', () => {
    expect(tableLines({ heads: ['Part', 'Not yet confirmed'], rows }, { width: 24, coloured: false })).toEqual([
      '                 Not yet',
      'Part           confirmed',
      '一个很长很长…          7',
    ]);
  });

  test('has colours only where they are shown', () => {
    const table = (coloured: boolean) =>
      tableLines({ heads: ['Part', 'Done'], rows }, { width: 80, coloured }).join('\n');
    expect(table(true)).toContain('\u001b[32m7');
    expect(table(false)).not.toContain('\u001b');
  });
});
