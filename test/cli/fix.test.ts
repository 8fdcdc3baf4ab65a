import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixesClosing } from '../../src/cli/report/fixes.ts';
import { openContent, openWriter } from '../../src/cli/ports.ts';
import { fixContent } from '../../src/pipeline/fix.ts';
import { replaced, sampleFolder } from '../failures/mistake.ts';
import { call, deskWith, stateOf, type Desk } from './command-line.ts';

/** By file: words of the sample, the slips in their place, and what becomes of these. */
const slips: Readonly<Record<string, readonly (readonly [sample: string, slip: string, fixed: string])[]>> = {
  'sample/zh.md': [
    ['示例摘要。', '示例摘要,共 24 只,　雄性(SD).', '示例摘要，共24只，雄性（SD）。'],
    ['[@sample2001]', '［＠sample2001］', '[@sample2001]'],
    ['第一项', '每次10-15分钟, 共5x10^6^个', '每次10～15分钟，共5×10^6^个'],
    ['第二项', '引用`a,b`，见《Stroke》', '引用`a,b`，见《Stroke》'],
    ['## 结果 {#s2}', '＃＃ 结果 ｛＃s2｝', '## 结果 {#s2}'],
    ['剂量为虚构。', '剂量为"虚构"。', '剂量为“虚构”。'],
  ],
  'sample/en.md': [
    ['A sample abstract.', 'A sample abstract of 24 male "SD" rats .', 'A sample abstract of 24 male “SD” rats.'],
    ['First item', '10-15 minutes each,  5×10^6^ cells', '10–15 minutes each, 5 × 10^6^ cells'],
    ['Second item', 'See `a,b` and Stroke', 'See `a,b` and Stroke'],
  ],
  'sample/article.yaml': [['zh: 示例题名', 'zh: 示例 MSC题名。', 'zh: 示例MSC题名']],
  'sample/tables/t1.yaml': [['zh: 示例剂量', "zh: '示例剂量(虚构)'", "zh: '示例剂量（虚构）'"]],
};

const sample = (file: string): string => readFileSync(join(sampleFolder, file), 'utf8');

/** A file of the sample with the slips in it, or as it is to be. */
function withWords(file: string, which: 1 | 2): string {
  return replaced(sample(file), Object.fromEntries(slips[file]!.map((words) => [words[0], words[which]])), file);
}

let desk: Desk;
beforeEach(() => {
  desk = deskWith();
  for (const file of Object.keys(slips)) writeFileSync(join(desk.content, file), withWords(file, 1));
});
afterEach(() => desk.clear());

const read = (file: string): string => readFileSync(join(desk.content, file), 'utf8');
const check = (...options: string[]) => call('check', '--content', desk.content, '--ui', 'en', ...options);

test('without --fix, a check says how much it could correct, and writes nothing', async () => {
  const before = stateOf(desk.content);
  const { code, err } = await check();
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n').at(-1)).toBe('3 errors, 19 warnings. 21 can be corrected by diglot check --fix.');
  expect(stateOf(desk.content)).toBe(before);
});

test('with --fix, the files hold what is right, byte for byte, and nothing else has changed', async () => {
  const { code, err, out } = await check('--fix');
  expect({ code, out }).toEqual({ code: 0, out: '' });
  for (const file of Object.keys(slips)) expect(read(file)).toBe(withWords(file, 2));
  for (const file of ['journal.yaml', 'sample/references.json']) expect(read(file)).toBe(sample(file));
  const [head, ...rest] = err.split('\n');
  expect(head).toBe('Corrected 22 findings in 4 files:');
  expect(rest).toContain(
    '  sample/zh.md:3:5  摘要,共 → 摘要，共  Half-width mark in Chinese (chinese-marks-are-full-width)',
  );
  expect(rest).toContain(
    '  sample/zh.md:7:12  ［＠sample2001］ → [@sample2001]  Full-width characters in syntax (syntax-is-half-width)',
  );
  // What is left is a person's to correct.
  expect(err).toContain('book-marks-enclose-chinese-titles');
  expect(err.trimEnd().split('\n').at(-1)).toBe('0 errors, 1 warning.');
});

test('a second time there is nothing to correct, and nothing is written', async () => {
  await check('--fix');
  const before = stateOf(desk.content);
  const { code, err } = await check('--fix', '--strict');
  expect(code).toBe(3);
  expect(err.trimEnd().split('\n').at(-1)).toBe('0 errors, 1 warning. There was nothing to correct.');
  expect(err).not.toContain('Corrected');
  expect(stateOf(desk.content)).toBe(before);
});

test('line endings and a byte order mark stay', async () => {
  const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  for (const file of ['sample/zh.md', 'sample/article.yaml']) writeFileSync(join(desk.content, file), crlf(read(file)));
  expect(await check('--fix')).toMatchObject({ code: 0 });
  for (const file of ['sample/zh.md', 'sample/article.yaml']) expect(read(file)).toBe(crlf(withWords(file, 2)));
});

test('what is allowed in its place, and what the journal leaves out, is not corrected', async () => {
  const allowed = '\n\n<!-- allow chinese-marks-are-full-width: 引自原文 -->';
  writeFileSync(
    join(desk.content, 'sample/zh.md'),
    replaced(sample('sample/zh.md'), { '示例摘要。': `示例,摘要。${allowed}` }, 'zh.md'),
  );
  writeFileSync(join(desk.content, 'journal.yaml'), `${sample('journal.yaml')}rulesOff: [han-and-latin-stand-close]\n`);
  await check('--fix');
  expect(read('sample/zh.md')).toContain('示例,摘要。');
  expect(read('sample/article.yaml')).toContain('zh: 示例 MSC题名\n');
});

test('only the articles asked for are corrected', async () => {
  const before = stateOf(desk.content);
  expect(await check('--fix', '--only', 'other')).toMatchObject({ code: 2 });
  expect(stateOf(desk.content)).toBe(before);
});

describe('for programs', () => {
  test('a JSON report has the edits of each finding, and what was changed', async () => {
    const found = JSON.parse((await check('--report', 'json')).out) as { findings: object[] };
    expect(found.findings).toContainEqual(
      expect.objectContaining({
        rule: 'chinese-marks-are-full-width',
        fix: [{ file: 'sample/zh.md', line: 3, column: 5, endLine: 3, endColumn: 6, expected: ',', text: '，' }],
      }),
    );
    const { out, err } = await check('--fix', '--report', 'json');
    expect(err).toBe('');
    const report = JSON.parse(out) as { fixed: object[]; findings: object[] };
    expect(report.findings).toHaveLength(1);
    expect(report.fixed).toHaveLength(22);
    expect(report.fixed).toContainEqual({
      rule: 'chinese-marks-are-full-width',
      name: 'Half-width mark in Chinese',
      file: 'sample/zh.md',
      line: 3,
      column: 5,
      old: '摘要,共',
      new: '摘要，共',
    });
  });

  test('a SARIF log has the fixes of each result', async () => {
    const { out } = await check('--report', 'sarif');
    const { results } = (JSON.parse(out) as { runs: { results: { ruleId: string; fixes?: object[] }[] }[] }).runs[0]!;
    expect(results.filter(({ fixes }) => fixes)).toHaveLength(21);
    expect(results.find(({ ruleId }) => ruleId === 'quotes-are-curly')!.fixes).toEqual([
      {
        description: { text: 'Write “量为“虚构”。”.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'sample/zh.md', uriBaseId: 'CONTENT' },
            replacements: [
              {
                deletedRegion: { startLine: 28, startColumn: 16, endLine: 28, endColumn: 17 },
                insertedContent: { text: '“' },
              },
              {
                deletedRegion: { startLine: 28, startColumn: 19, endLine: 28, endColumn: 20 },
                insertedContent: { text: '”' },
              },
            ],
          },
        ],
      },
    ]);
  });
});

test('a file that somebody changes meanwhile keeps that change, and is named', async () => {
  const { content, templates } = openContent(desk.content);
  const path = join(desk.content, 'sample/en.md');
  const busy: typeof content = {
    ...content,
    async articleFiles(slug) {
      const files = await content.articleFiles(slug);
      writeFileSync(path, withWords('sample/en.md', 1).replace('male "SD"', 'female "SD"'));
      return files;
    },
  };
  const request = { only: [], languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const outcome = await fixContent(request, { content: busy, templates, writer: openWriter(desk.content) });
  expect(outcome).toMatchObject({ fixes: [], files: [], overtaken: ['sample/en.md'] });
  expect(read('sample/en.md')).toContain('female "SD"');
  expect(read('sample/zh.md')).toBe(withWords('sample/zh.md', 1));
  expect(fixesClosing(outcome, 'en')).toEqual([
    'Nothing more was written because sample/en.md changed during the check; run the command again.',
  ]);
});
