import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { allPairs, pairStates, type ArticleReport } from '../../src/model/status.ts';
import { articleReport, reportStatus } from '../../src/pipeline/status.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { confirmed, textsWith, type Both } from '../check/ledger/article-with.ts';
import { project } from '../support/build.ts';
import { statusDesk } from '../support/status-fixture.ts';

const noJournal = { journal: undefined, found: [] };
const report = (article: Article): ArticleReport => articleReport(article, [], noJournal);

/** What is told of the journal that is in the middle of its work, with changes. */
async function statusOf(changes: Parameters<typeof statusDesk>[0] = {}, names: readonly string[] = []) {
  const desk = statusDesk(changes);
  const templates = openTemplateFolder(`${project}/templates`);
  try {
    const status = await reportStatus({ only: [], names }, { content: openContentFolder(desk.content), templates });
    const [draft, walks] = status.articles as [ArticleReport, ArticleReport];
    return { ...status, draft, walks, pairs: new Map(walks.comparisons[0]!.pairs.map((pair) => [pair.id, pair])) };
  } finally {
    desk.clear();
  }
}

describe('the counts of an article', () => {
  const sections = fc.array(
    fc.array(
      fc.integer({ min: 0, max: 999 }).map((number): Both => [`第 ${number} 段`, `Paragraph ${number}`]),
      { maxLength: 4 },
    ),
    { minLength: 1, maxLength: 4 },
  );

  test('are those of its parts, and every pair is in one state and one part', () => {
    fc.assert(
      fc.property(sections, fc.func(fc.boolean()), (paragraphs, isConfirmed) => {
        const bare = textsWith(paragraphs);
        const [comparison] = report(textsWith(paragraphs, confirmed(bare, {}, isConfirmed))).comparisons;
        const { counts, parts, pairs } = comparison!;
        for (const state of pairStates) {
          expect(counts[state]).toBe(parts.reduce((sum, part) => sum + part.counts[state], 0));
          expect(counts[state]).toBe(pairs.filter((pair) => pair.state === state).length);
        }
        expect(allPairs(counts)).toBe(pairs.length);
        for (const pair of pairs) expect(parts.map(({ id }) => id)).toContain(pair.part);
        for (const { confirmed: done } of comparison!.roles) expect(done).toBe(counts.confirmed);
      }),
    );
  });
});

describe('a journal in the middle of its work', () => {
  test('is told part by part in reading order', async () => {
    const { walks } = await statusOf();
    expect(
      walks.comparisons[0]!.parts.map(({ id, kind, number, counts }) => [id, kind, number, ...Object.values(counts)]),
    ).toEqual([
      ['front', 'front', '', 5, 0, 0, 0, 0],
      ['abs', 'section', '', 1, 1, 0, 0, 0],
      ['s0', 'section', '', 2, 0, 0, 0, 0],
      ['s1', 'section', '1', 1, 0, 0, 0, 0],
      ['s1-1', 'section', '1.1', 1, 0, 1, 0, 0],
      ['s1-2', 'section', '1.2', 2, 0, 0, 0, 0],
      ['s2', 'section', '2', 3, 0, 0, 0, 0],
      ['s3', 'section', '3', 1, 0, 0, 1, 1],
      ['t1', 'table', '1', 7, 1, 0, 0, 0],
    ]);
  });

  test('has its queries, what is to be translated, and what is declared, with their places', async () => {
    const { draft, walks } = await statusOf();
    expect(walks.queries).toEqual([
      {
        id: 'q-adverse',
        unit: expect.objectContaining({ id: 's2-p2', part: 's2', position: 2 }),
        words: { zh: '轻度不良事件是否记录？请作者补充。', en: 'Were mild adverse events recorded? Please add.' },
        place: expect.objectContaining({ file: 'sample-walks/zh.md', line: 35 }),
      },
    ]);
    expect(walks.declared).toMatchObject([
      { verb: 'differs', rule: 'numbers-agree', reason: '中文按人民币，英文按美元', unit: { id: 's1-2-p1' } },
    ]);
    expect(draft.untranslated).toMatchObject([{ unit: { id: 's1-p2' }, place: { line: 9 } }]);
    expect([draft.queries, draft.declared, walks.untranslated]).toEqual([[], [], []]);
  });

  test('has what was confirmed beside what has changed, in the language that has', async () => {
    const { pairs } = await statusOf();
    const before = (id: string) =>
      Object.entries(pairs.get(id)!.sides).map(([language, side]) => [language, side!.before]);
    expect(before('s1-1-p1')).toEqual([
      ['zh', undefined],
      ['en', expect.stringMatching(/^Particpants were/)],
    ]);
    expect(before('s3-p2')).toEqual(['zh', 'en'].map((language) => [language, undefined]));
    expect([...pairs.values()].filter(({ onlySlips }) => onlySlips).map(({ id }) => id)).toEqual(['s1-1-p1']);
    expect(pairs.get('t1-r02-remark')!.attestations.map(({ by }) => by)).toEqual(['王芳', 'Li Wei']);
  });

  test('has the findings about a pair with the words that they mean', async () => {
    const { walks, pairs } = await statusOf();
    const { findings, sides } = pairs.get('abs-p1')!;
    const { marks } = findings.find(({ finding }) => finding.rule === 'numbers-agree')!;
    expect(marks.map(({ language, start, end }) => [language, sides[language]!.words.slice(start, end)])).toEqual([
      ['zh', '15 min'],
      ['en', '12 min'],
    ]);
    expect(sides.zh!.words.slice(0, marks[0]!.start)).toMatch(/入睡时间缩短$/);
    expect(walks.otherFindings).toEqual([]);
    expect(walks.findings.error).toBe(1);
  });

  test('tells the place of a finding among equal words, over line ends, in headings and in flow maps', async () => {
    const { pairs } = await statusOf({
      'sample-walks/zh.md': {
        '两组起初相近。第8周': '两组起初相近，\n  缩短3 min。第8周',
        '## 结果 {#s2}': '## 结果，共2项 {#s2}',
      },
      'sample-walks/en.md': { 'The groups were alike at first.': 'The groups were alike at first, 4 min shorter.' },
      'sample-walks/tables/t1.yaml': { '{ zh: 三人中途退出, en: Two left': '{ zh: 5人中途退出, en: 6 left' },
    });
    const meant = (id: string) => {
      const { findings, sides } = pairs.get(id)!;
      return findings
        .filter(({ finding }) => finding.rule === 'numbers-agree')
        .flatMap(({ marks }) =>
          marks.map(({ language, start }) => [language, sides[language]!.words.slice(start, start + 9)]),
        );
    };
    expect(meant('s2-p1')).toContainEqual(['en', '4 min sho']);
    expect(meant('s2')).toContainEqual(['zh', '2项']);
    expect(meant('t1-r02-remark')).toEqual([
      ['zh', '5人中途退出'],
      ['en', '6 left th'],
    ]);
    expect(pairs.get('t1-r01-remark')!.findings).toEqual([]);
  });

  test('counts blocks that have no counterpart, which nobody can confirm', async () => {
    const { walks } = await statusOf({
      'sample-walks/zh.md': { '## 结果 {#s2}': '## 结果 {#s2}\n\n只有中文的一段。' },
    });
    const part = walks.comparisons[0]!.parts.find(({ id }) => id === 's2')!;
    expect({ pairs: allPairs(part.counts), unpaired: part.unpaired }).toEqual({ pairs: 0, unpaired: 4 });
  });
});

describe('what stands in the way of a release', () => {
  test('is all that the gate asks for, counted', async () => {
    const { draft, walks } = await statusOf();
    expect(walks.obstacles).toEqual([
      { kind: 'errors', count: 1 },
      { kind: 'queries', count: 1 },
      { kind: 'unconfirmed', count: 5, of: 28, role: 'translator' },
      { kind: 'unconfirmed', count: 12, of: 28, role: 'translation-reviewer' },
    ]);
    expect(draft.obstacles.map(({ kind }) => kind)).toEqual(['draft', 'untranslated', 'unconfirmed', 'unconfirmed']);
  });

  test('is anybody’s word where the journal requires no role', async () => {
    const { walks } = await statusOf({
      'journal.yaml': { 'confirmedBy: [translator, translation-reviewer]\n': '' },
    });
    expect(walks.obstacles.at(-1)).toEqual({ kind: 'unconfirmed', count: 5, of: 28 });
  });

  test('is an error of the journal for each of its articles', async () => {
    const { draft, walks } = await statusOf({ 'journal.yaml': { 'indexed: false': 'indexed: perhaps' } });
    expect(walks.obstacles).toContainEqual({ kind: 'errors', count: 2 });
    expect(draft.obstacles).toContainEqual({ kind: 'errors', count: 1 });
  });

  test('is nothing where all is done', () => {
    const bare = textsWith([[['第 1 段', 'Paragraph 1']]]);
    expect(report(textsWith([[['第 1 段', 'Paragraph 1']]], confirmed(bare))).obstacles).toEqual([]);
  });
});

describe('units that are named', () => {
  test('are found in whichever article has them', async () => {
    const { named } = await statusOf({}, ['1.1', 't1-r02']);
    expect([...named.get('sample-walks')!]).toEqual(['s1-1', 's1-1-p1', 't1-r02-remark']);
    expect([...named.get('sample-draft')!]).toEqual([]);
  });

  test('must be there in some', async () => {
    await expect(statusOf({}, ['9.9'])).rejects.toMatchObject({ option: '--explain', value: '9.9' });
  });
});
