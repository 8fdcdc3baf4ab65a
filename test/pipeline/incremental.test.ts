import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '../../src/cli/ports.ts';
import { fileDigest } from '../../src/engines/digest.ts';
import { openPreview, type Preview } from '../../src/pipeline/preview/preview.ts';
import type { LocatedDiagnostic } from '../../src/pipeline/whereabouts.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { project } from '../support/build.ts';

const slug = 'msc-ischemic-stroke';
const folder = mkdtempSync(join(tmpdir(), 'diglot-incremental-'));
const inSight = [`en/${slug}/index.html`];
const open = (): Preview =>
  openPreview(
    { only: [], languages: [] },
    {
      ...openContent(join(folder, 'content')),
      templates: openTemplateFolder(join(folder, 'templates')),
      printer: { start: () => undefined, print: () => Promise.reject(new Error('Something was printed')) },
      version: '0.0.0',
    },
  );
let kept: Preview;

beforeAll(async () => {
  for (const name of ['content', 'templates']) cpSync(join(project, name), join(folder, name), { recursive: true });
  kept = open();
  await kept.rebuild([], () => undefined);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of a site by their digests, and everything that was found when it was made. */
async function made(preview: Preview): Promise<{ found: readonly LocatedDiagnostic[]; files: object }> {
  const { diagnostics } = await preview.rebuild(inSight, () => undefined);
  const { site } = preview;
  const files = ['manifest.json', ...site.changedSince(0)].flatMap((path) => {
    const bytes = site.file(path);
    return bytes ? [[path, fileDigest(bytes)] as const] : [];
  });
  return { found: diagnostics, files: Object.fromEntries(files.sort()) };
}

const swap =
  (from: string, to: string) =>
  (text: string): string => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  };
const append =
  (words: string) =>
  (text: string): string =>
    `${text.trimEnd()}\n\n${words}\n`;
const article = `content/${slug}`;

// One after another, each on top of those before: what is remembered of one must not show in the next.
type Step = readonly [name: string, file: string, change: (text: string) => string, state?: string];
const steps: readonly Step[] = [
  ['a sentence', `${article}/en.md`, swap('Molecular events begin', 'Molecular cascades begin')],
  ['a sentence of the other language', `${article}/zh.md`, swap('。', '，如此。')],
  ['a number in one language', `${article}/en.md`, swap('begin immediately', 'begin 12 h'), 'with an error'],
  ['a number in the other language', `${article}/zh.md`, swap('变化随即开始', '变化12 h开始')],
  ['a paragraph more', `${article}/en.md`, append('One more paragraph.'), 'with an error'],
  ['a paragraph more in the other language', `${article}/zh.md`, append('另加一段。')],
  [
    'a citation that moves all numbers',
    `${article}/zh.md`,
    swap('{#abs}\n\n', '{#abs}\n\n见[@vahidinia2019]。'),
    'with an error',
  ],
  ['the same in the other language', `${article}/en.md`, swap('{#abs}\n\n', '{#abs}\n\nSee [@vahidinia2019]. ')],
  ['a heading', `${article}/en.md`, swap('## Biological characteristics', '## The biological characteristics')],
  ['a note', `${article}/en.md`, swap('[^ed-thrombus]: ', '[^ed-thrombus]: Indeed, ')],
  ['a term of a table', `${article}/tables/t1.yaml`, swap('en: tail vein', 'en: vein of the tail')],
  ['a caption', `${article}/tables/t2.yaml`, swap('en: Issues found', 'en: All issues found')],
  ['a figure', `${article}/figures/f1.yaml`, swap('Efficacy and potential', 'Usefulness and potential')],
  ['a chart', `${article}/figures/evidence-map.yaml`, swap('en: Administration times', 'en: The administration times')],
  ['a drawing', `${article}/figures/f1.svg`, swap('fill="#f6e3e0"', 'fill="#f6e3e1"')],
  ['a reference', `${article}/references.json`, swap('Progress in mesenchymal', 'Advances in mesenchymal')],
  [
    'a form that is forbidden',
    `${article}/glossary.yaml`,
    swap('[ischaemic stroke, ', '[ischaemic stroke, focal ischemia, '),
    'with an error',
  ],
  [
    'the form that is forbidden no longer',
    `${article}/glossary.yaml`,
    swap('[ischaemic stroke, focal ischemia, ', '[ischaemic stroke, '),
  ],
  ['the title', `${article}/article.yaml`, swap("en: 'Mesenchymal", "en: 'All Mesenchymal")],
  ['what all articles share', 'content/vocabularies.yaml', () => 'routes: { x: { label: { zh: 某, en: some } } }\n'],
  ['the journal', 'content/journal.yaml', swap('  en: ', '  en: The ')],
  ['a label', 'templates/default/labels/en.json', swap('"Corresponding author"', '"Contact"')],
  ['a template', 'templates/default/html/article.liquid', swap('{{ labels.data.title }}', '{{ labels.data.title }}!')],
  ['a style', 'templates/default/css/reader/text.css', append('p { margin: 1px; }')],
  ['the theme', 'templates/default/theme.yaml', swap('screen: 500', 'screen: 5')],
];

test.each(steps.map((step) => [step[0], step] as const))(
  '%s, and nothing shows of what was before',
  async (_, step) => {
    const [, name, change, state = ''] = step;
    const path = join(folder, name);
    const changed = change(existsSync(path) ? readFileSync(path, 'utf8') : '');
    writeFileSync(path, changed);
    const [ours, anew] = [await made(kept), await made(open())];
    expect(ours.found).toEqual(anew.found);
    expect(ours.found.some(({ severity }) => severity === 'error')).toBe(state !== '');
    // Of an article with errors a site that is made anew has nothing.
    if (state === '') expect(ours.files).toEqual(anew.files);
  },
);
