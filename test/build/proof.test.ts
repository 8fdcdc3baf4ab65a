import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import type { Manifest } from '../../src/pipeline/manifest.ts';
import type { Request } from '../../src/pipeline/request.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { layOutSample } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { project } from '../support/build.ts';
import { linesOf, withoutSpace } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf, type PdfPage, type PdfReading } from '../support/pdf.ts';
import { recordedOutput } from '../support/recorded-output.ts';
import type { StructureNode } from '../support/pdf-structure.ts';

const desk = temporaryFolder();
const cache = join(desk.path, 'cache');
mkdirSync(cache, { mode: 0o700 });
const printer = printerIn(cache);
afterAll(async () => {
  await printer.close();
  desk.remove();
});

/** Enough text for a second page. */
const filler = (sentence: string): string => Array.from({ length: 8 }, () => sentence.repeat(12).trim()).join('\n\n');

/** Code of more lines than one. */
const listing = `\`\`\`text\n${Array.from({ length: 6 }, (_, index) => `npm run check -- ${index}`).join('\n')}\n\`\`\``;

/** The sample as a draft with two queries, one of them in English alone, in a journal of another look. */
const content = join(desk.path, 'content');
const changes = {
  'journal.yaml': { 'theme: default': 'theme: default\nprint: { size: A5 }' },
  'sample/article.yaml': { 'status: published': 'status: draft' },
  'sample/zh.md': {
    '第二段结果。': `第二段结果。[^q-dose]\n\n[^q-dose]: 请核对示例剂量。\n\n${listing}\n\n${filler('示例句子，没有意义。')}`,
  },
  'sample/en.md': {
    'A second paragraph of results.': `A second paragraph of results.[^q-dose][^q-word]\n\n[^q-dose]: Please confirm the sample dose.\n\n[^q-word]: Please confirm this word.\n\n${listing}\n\n${filler('A sample sentence. ')}`,
  },
};

/** What a build changes in an output folder that holds an earlier manifest. */
async function made(request: Partial<Request>, earlier?: Manifest, from = content) {
  const output = recordedOutput(() => earlier && new TextEncoder().encode(JSON.stringify(earlier)));
  const outcome = await build(
    { only: [], languages: [], formats: [], strict: false, keepGoing: false, drafts: false, ...request },
    {
      content: openContentFolder(from),
      templates: templatesWith({}),
      printer,
      fonts: openFontStore({ project, cache: cacheIn(cache) }),
      output,
      progress: { step: () => undefined },
      version: '0.0.0',
    },
  );
  const { change } = output;
  const manifest = change?.write.find(({ path }) => path === 'manifest.json');
  return {
    outcome,
    change: change!,
    manifest: manifest && (JSON.parse(new TextDecoder().decode(manifest.bytes)) as Manifest),
  };
}

let proofs: Awaited<ReturnType<typeof made>>;
beforeAll(async () => {
  layOutSample(content, { replace: changes });
  proofs = await made({ proof: true });
}, 60_000);

const bytesOf = (language: string): Uint8Array =>
  proofs.change.write.find(({ path }) => path === `sample.${language}.proof.pdf`)!.bytes;

test('a build of proofs prints drafts, and nothing else', () => {
  expect(proofs.outcome.articles).toEqual([{ slug: 'sample', state: 'proof' }]);
  expect(proofs.change.write.map(({ path }) => path).sort()).toEqual([
    'manifest.json',
    'sample.en.proof.pdf',
    'sample.zh.proof.pdf',
  ]);
  expect(proofs.change.remove).toEqual([]);
  expect(proofs.manifest!.articles['sample']).not.toHaveProperty('listed');
});

test('a build of proofs in the folder of the site leaves what is published as it was', async () => {
  const { manifest } = proofs;
  const article = { inputs: 'x', version: '0.9', status: 'published', listed: { slug: 'sample' } as never };
  const site = {
    'index.html': { sha256: 'x', unit: 'site' },
    'zh/sample/index.html': { sha256: 'x', unit: 'html zh sample' },
  };
  const after = await made(
    { proof: true, languages: ['zh'] },
    { ...manifest!, articles: { sample: article }, files: site },
  );
  expect(after.manifest!.articles).toEqual({ sample: article });
  expect(after.manifest!.files).toMatchObject(site);
  expect(after.change.remove).toEqual([]);
  expect(after.change.write.map(({ path }) => path)).toEqual(['sample.zh.proof.pdf', 'manifest.json']);
});

test('a build of proofs knows no other outputs', async () => {
  await expect(made({ proof: true, formats: ['html'] })).rejects.toThrow('--format html');
  await expect(made({ formats: ['proof'] })).rejects.toThrow('--format proof');
});

describe.each([
  {
    language: 'zh',
    mark: '校样 · 1.0 版 · 2026年1月15日',
    queries: ['请作者核对 1'],
    ids: ['s0-p1', 's1', 's2-p2', 't1'],
  },
  {
    language: 'en',
    mark: 'PROOF · Version 1.0 · January 15, 2026',
    queries: ['Author query 1', 'Author query 2'],
    ids: ['s0-p1', 's1', 's2-p2', 't1'],
  },
])('the proof in $language', ({ language, mark, queries, ids }) => {
  let pdf: PdfReading;
  beforeAll(async () => {
    pdf = await readPdf(bytesOf(language));
  });

  test('keeps what every PDF promises', async () => {
    expect(await pdfRules(bytesOf(language))).toEqual([]);
  });

  test('says on every page that it is one, with version and date, on the paper of the journal', () => {
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const [index, page] of pdf.pages.entries()) {
      expect(withoutSpace(page.text)).toContain(withoutSpace(mark));
      expect(withoutSpace(page.text)).toContain(`${index + 1}/${pdf.pages.length}`);
      expect([page.width, page.height].map(Math.round)).toEqual([420, 595]);
    }
  });

  test('prints the queries, and lists them first', () => {
    const labels = queries.map(withoutSpace);
    for (const label of labels) expect(withoutSpace(pdf.text).split(label).length).toBeGreaterThan(2);
    expect(withoutSpace(pdf.pages[0]!.text)).toContain(labels.at(-1));
  });

  test('shows ids beside the text, to the eye alone', () => {
    const shown = pdf.pages.flatMap(({ items }) => items).filter(({ x }) => x > asideFrom);
    expect(shown.map(({ text }) => text)).toEqual(expect.arrayContaining(ids));
    const spoken = wordsOf(pdf, pdf.structure!).split(/\s+/);
    for (const id of ids) expect(spoken).not.toContain(id);
  });

  test('numbers each fifth line, and every line of text stands on that ruler', () => {
    expect(pdf.pages.flatMap(textLines).length).toBeGreaterThan(20);
    for (const page of pdf.pages) {
      const ruler = page.items.filter(({ x, text }) => x < left && /^\d+$/.test(text));
      expect(ruler.map(({ text }) => text)).toEqual(['5', '10', '15', '20', '25']);
      for (const [index, { y }] of ruler.entries()) expect(y).toBeCloseTo(ruler[0]!.y - 5 * grid * index, 0);
      for (const { y, text } of textLines(page)) expect([text, offGrid(y - ruler[0]!.y) < 1.5]).toEqual([text, true]);
    }
  });

  test('counts the lines of tables, notes, and code by the same ruler', () => {
    for (const page of pdf.pages) {
      const first = page.items.find(({ x, text }) => x < left && text === '5')!;
      const small = linesInside(page).filter(({ x, size }) => size < 10 && x < asideFrom);
      const lost = small.filter(({ y }) => offGrid(y - first.y) > 2);
      expect(lost.map(({ text }) => text)).toEqual([]);
    }
    const all = withoutSpace(
      pdf.pages
        .flatMap(linesInside)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(all).toContain('npmruncheck--5');
    expect(all).toContain({ zh: '表1', en: 'Table1' }[language]);
  });
});

test('the proofs of what is shipped keep what every PDF promises', async () => {
  const { change } = await made({ proof: true }, undefined, join(project, 'content'));
  const pdfs = change.write.filter(({ path }) => path.endsWith('.pdf'));
  expect(pdfs).toHaveLength(4);
  for (const { path, bytes } of pdfs) expect([path, await pdfRules(bytes)]).toEqual([path, []]);
}, 60_000);

const millimetre = 72 / 25.4;
/** Distance of lines in points. */
const grid = 18;
/** Where text begins, and where what stands beside it does. */
const left = 30 * millimetre - 1;
const asideFrom = (148 - 46) * millimetre;

/** Lines of running text: in its size, within the text area, on the paragraphs' own grid. */
function textLines(page: PdfPage) {
  return linesInside(page).filter(({ x, size }) => x < left + 40 && size > 10 && size < 11.5);
}

/** Lines of all kinds within the text area. */
function linesInside(page: PdfPage) {
  const bottom = 24 * millimetre;
  return linesOf(page).filter(({ x, y }) => x > left && y > bottom && y < page.height - bottom);
}

function offGrid(distance: number): number {
  const rest = ((distance % grid) + grid) % grid;
  return Math.min(rest, grid - rest);
}

/** All words that the structure holds, those a screen reader speaks. */
function wordsOf(pdf: PdfReading, node: StructureNode): string {
  const inner = node.content.flatMap((kid) => ('type' in kid ? [wordsOf(pdf, kid)] : []));
  return [pdf.textOf(node), ...inner].join(' ');
}
