import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openContent, openWriter } from '../../src/cli/ports.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { openReader, type ReadNow } from '../../src/pipeline/preview/article-reader.ts';
import { confirmUnit } from '../../src/pipeline/preview/confirm-unit.ts';
import { saveDraft, type Draft } from '../../src/pipeline/preview/draft.ts';
import { tryDraft, type TriedDraft } from '../../src/pipeline/preview/try-draft.ts';
import { digestsOf, marksOf } from '../../src/pipeline/preview/unit-marks.ts';
import { sidesOf } from '../../src/pipeline/preview/unit-source.ts';
import { project } from '../support/build.ts';

const slug = 'sample';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-marks-'));
  cpSync(join(project, 'test/fixtures/sample'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string): string => join(folder, slug, name);
const edit = (name: string, change: (text: string) => string): void => {
  const text = readFileSync(fileOf(name), 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(fileOf(name), change(text));
};
const read = async (): Promise<ReadNow> => (await openReader([], openContent(folder))(slug))!;
const marks = async () => {
  const { article, diagnostics } = await read();
  return marksOf(article, diagnostics).marks;
};
const anchorsOf = async (rule: string): Promise<string[]> =>
  (await marks()).flatMap(({ anchor, findings }) =>
    findings.some(({ finding }) => finding.rule === rule) ? [anchor] : [],
  );

async function draftOf(unit: string, change: (text: string, language: string) => string): Promise<[ReadNow, Draft]> {
  const now = await read();
  const sides = (await sidesOf(now, unit))!;
  const byLanguage = (value: (side: (typeof sides)[number]) => string) =>
    Object.fromEntries(sides.map((side) => [side.language, value(side)]));
  return [
    now,
    {
      slug,
      unit,
      texts: byLanguage(({ text, language }) => change(text, language)),
      digests: byLanguage(({ digest }) => digest),
    },
  ];
}
const tried = async (unit: string, change: (text: string, language: string) => string): Promise<TriedDraft> => {
  const [now, draft] = await draftOf(unit, change);
  const outcome = await tryDraft(now, draft, (content) => openReader([], { ...openContent(folder), content })(slug));
  expect(outcome.state).toBe('tried');
  return outcome as TriedDraft;
};
const first = async (): Promise<string> =>
  (await read()).article.units.find(({ kind, id }) => kind === 'paragraph' && !id.startsWith('abs'))!.id;
const only =
  (language: string, change: (text: string) => string) =>
  (text: string, of: string): string =>
    of === language ? change(text) : text;

describe('a finding stands', () => {
  test('at the paragraph that it means', async () => {
    const unit = await first();
    edit('en.md', (text) => text.replace(/(\{#s\d\}\n\n)/, '$1On 77 days. '));
    const at = await anchorsOf('numbers-agree');
    expect(at).toHaveLength(1);
    expect(at[0]).toMatch(/^s\d/);
    expect((await read()).article.units.map(({ id }) => id)).toContain(unit);
  });

  test('at the head of the page for the front matter', async () => {
    edit('article.yaml', (text) => text.replace(/^title:\n? *\{? *zh: /m, (found) => `${found}77 `));
    expect(await anchorsOf('numbers-agree')).toEqual(['front']);
  });
});

describe('a draft', () => {
  test('is checked by the rules of the article, and changes nothing', async () => {
    const before = readFileSync(fileOf('en.md'));
    const unit = await first();
    expect((await tried(unit, (text) => text)).agreement).toEqual({
      numbers: 'agree',
      citations: 'agree',
      terms: 'agree',
    });
    const { agreement, findings } = await tried(
      unit,
      only('en', (text) => `${text} On 77 days [@nobody].`),
    );
    expect(agreement).toMatchObject({ numbers: 'differ', citations: 'differ' });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['numbers-agree', 'citations-exist']));
    expect(readFileSync(fileOf('en.md'))).toEqual(before);
  });

  test('that parts a paragraph in one language alone is told so', async () => {
    const { agreement, findings } = await tried(
      await first(),
      only('en', (text) => `${text}\n\nOne more.`),
    );
    expect(agreement.numbers).toBe('open');
    expect(findings.map(({ rule }) => rule)).toContain('units-agree');
  });

  test('that is still to be translated is not compared', async () => {
    edit('article.yaml', (text) => text.replace(/^status: .*$/m, 'status: draft'));
    const { agreement } = await tried(
      await first(),
      only('en', (text) => `${text.replace(/ *\{#[^}]*\}$/, '')} {untranslated}`),
    );
    expect(agreement).toEqual({ numbers: 'open', citations: 'open', terms: 'open' });
  });

  test('is not saved over what somebody has saved meanwhile', async () => {
    const [, draft] = await draftOf(
      await first(),
      only('en', (text) => `${text} More.`),
    );
    edit('en.md', (text) => `${text.trimEnd()} Again.\n`);
    const files = [`${slug}/en.md`];
    expect(await saveDraft(await read(), draft, openWriter(folder))).toEqual({ state: 'overtaken', files });
    // Nor where that happens between reading and writing.
    const [now, next] = await draftOf(
      await first(),
      only('en', (text) => `${text} More.`),
    );
    const [from] = next.texts['en']!.split(' More.');
    edit('en.md', (text) => text.replace(from!, 'Quite other words.'));
    const before = readFileSync(fileOf('en.md'));
    expect(await saveDraft(now, next, openWriter(folder))).toEqual({ state: 'overtaken', files });
    expect(readFileSync(fileOf('en.md'))).toEqual(before);
  });
});

describe('a click confirms', () => {
  const who = { by: 'Li Na', role: 'translator', on: '2026-11-25' } as const;
  const ports = () => ({ ...openContent(folder), writer: openWriter(folder), memo: createMemo() });

  test('the words that were seen, and no others', async () => {
    const unit = await first();
    const before = await read();
    const seen = { unit, digests: digestsOf(before.article.units.find(({ id }) => id === unit)!) };
    const [now, draft] = await draftOf(
      unit,
      only('en', (text) => text.replace(/^/, 'Then: ')),
    );
    await saveDraft(now, draft, openWriter(folder));
    expect(await confirmUnit(await read(), seen, who, ports())).toBe('unseen');
    const { article } = await read();
    const anew = { unit, digests: digestsOf(article.units.find(({ id }) => id === unit)!) };
    expect(await confirmUnit(await read(), anew, who, ports())).toMatchObject({
      state: 'written',
      confirmed: [{ unit }],
    });
    expect((await marks()).flatMap(({ open }) => open.map((pair) => pair.unit))).not.toContain(unit);
  });
});
