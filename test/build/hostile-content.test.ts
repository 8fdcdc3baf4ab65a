/** What an article or a journal's look may hold, it cannot make the browser fetch anything: neither from a server nor from a file. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPrinter } from '../../src/platform/browser.ts';
import { replaced } from '../failures/mistake.ts';
import { templatesWith } from '../failures/templates.ts';
import { printerIn, temporaryFolder } from '../platform/printing.ts';
import { buildIntoMemory, type MadeBuild } from '../support/build-into-memory.ts';
import { project } from '../support/build.ts';
import { withoutSpace } from '../support/pdf-lines.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { readPdf } from '../support/pdf.ts';
import { openTrap, type TrapServer } from '../support/trap-server.ts';

const desk = temporaryFolder();
const [content, cache] = [join(desk.path, 'content'), join(desk.path, 'cache')];
const secret = 'SECRET-OF-THIS-MACHINE';
const secretUrl = pathToFileURL(join(desk.path, 'secret.html')).href;
let trap: TrapServer;
let browser: BrowserPrinter;

beforeAll(async () => {
  mkdirSync(cache, { mode: 0o700 });
  writeFileSync(join(desk.path, 'secret.html'), `<p>${secret}`);
  trap = await openTrap(secret);
  browser = printerIn(cache);
  layOutHostile();
});
afterAll(async () => {
  await browser.close();
  trap.close();
  desk.remove();
});

/** Words that a page would be harmed by if they were markup. */
const hostile = (): string => `</figcaption></style><img src=${trap.url}/w.png><iframe src=${secretUrl}></iframe>`;

/** A figure of every kind, tables whose data are attached, and a formula, with hostile words in all of them. */
function layOutHostile(): void {
  cpSync(join(project, 'test/fixtures/figures'), content, { recursive: true });
  const change = (file: string, replacements: Readonly<Record<string, string>>): void => {
    const path = join(content, file);
    writeFileSync(path, replaced(readFileSync(path, 'utf8'), replacements, file));
  };
  const both = `{ zh: '${hostile()}', en: '${hostile()}' }`;
  const formula = `$$\\text{<img src=${trap.url}/formula.png>}$$`;
  for (const slug of ['charts', 'homing', 'staining']) {
    const edit = (file: string, make: (text: string) => string): void => {
      const path = join(content, slug, file);
      writeFileSync(path, make(readFileSync(path, 'utf8')));
    };
    edit(
      'article.yaml',
      (text) => text.replace(/^title:\n( .*\n)+/m, () => `title: ${both}\n`) + '\nprint: { attachData: true }\n',
    );
    edit('zh.md', (text) => text.replace('示例摘要。', (sentence) => `${sentence}${formula}`));
    edit('en.md', (text) => text.replace('A sample abstract.', (sentence) => `${sentence} ${formula}`));
  }
  change('charts/tables/t1.yaml', {
    '{ zh: 尾静脉, en: tail vein }': both,
    '{ zh: 大鼠, en: Rats }': both,
    '{ zh: 虚构的给药方案, en: Invented schedules of administration }': both,
  });
  // A label has no room for more.
  change('homing/figures/f1.yaml', { 'lung: { zh: 肺, en: lung }': "lung: { zh: '<img>', en: '<img>' }" });
  change('staining/figures/f1.yaml', {
    'red-cells: { zh: 红细胞, en: red cells }': "red-cells: { zh: '<img>', en: '<img>' }",
    粉色切片上散布紫核细胞: `示例">${hostile()}`,
    'Cells with violet nuclei': `A sample">${hostile()}`,
  });
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;

/** A build of all PDFs or all proofs, and the pages that the browser was handed, of which some may be printed again. */
async function made(templates: Parameters<typeof templatesWith>[0], proof: boolean) {
  const pages: string[] = [];
  const printer = {
    start: () => browser.start(),
    print: (html: string, options?: object) => {
      pages.push(html);
      return browser.print(html, options);
    },
  };
  const ports = { printer, cache, templates: templatesWith(templates) };
  const build = await buildIntoMemory(content, ports, proof ? { proof } : { formats: ['pdf', 'parallel-pdf'] });
  return { ...build, pages };
}

const errorsIn = ({ outcome }: MadeBuild): string[] =>
  outcome.diagnostics.flatMap(({ rule, severity }) => (severity === 'error' ? rule : []));
const pdfsOf = ({ files }: MadeBuild): [string, Uint8Array][] => [...files].filter(([path]) => path.endsWith('.pdf'));

const kinds = [
  { made: 'published PDFs', proof: false, count: 9 },
  { made: 'proofs', proof: true, count: 6 },
];

test.each(kinds)('hostile words are printed as words and reach nothing: $made', async ({ proof, count }) => {
  const build = await made({}, proof);
  expect(errorsIn(build)).toEqual([]);
  const pdfs = pdfsOf(build);
  expect(pdfs).toHaveLength(count);
  for (const [path, bytes] of pdfs) {
    const { text } = await readPdf(bytes);
    expect(withoutSpace(text), path).toContain(`<imgsrc=${trap.url}`);
    expect(text, path).not.toContain(secret);
    expect(await pdfRules(bytes), path).toEqual([]);
  }
  expect(trap.arrivals()).toBe(0);
  expect(build.pages.length).toBeGreaterThanOrEqual(count);
  for (const page of build.pages) expect(page).toContain(policy);
});

describe('a hostile look of a journal', () => {
  /** All that a page template and a style sheet can ask for, on pages whose policy is taken away. */
  const theme = (): Parameters<typeof templatesWith>[0] => {
    const urls = [`${trap.url}/x`, secretUrl];
    const markup = urls.map(
      (url) => `<style>@import "${url}"; @import url(${url}) print; p { background: url(${url}); }</style>
<link rel="stylesheet" href="${url}"><link rel="preload" as="image" href="${url}"><link rel="preconnect" href="${url}">
<script src="${url}"></script><script>fetch("${url}"); document.write("${secret}")</script>
<iframe src="${url}" width="400" height="100"></iframe><object data="${url}"></object><svg><use href="${url}#x"/></svg>`,
    );
    const rules = urls.map(
      (url) => `p::before { content: url(${url}); } li { list-style-image: url(${url}); mask: url(${url}#m); }`,
    );
    const pageTemplate = { [policy]: '', '</body>': `${markup.join('')}</body>` };
    return {
      'default/print/article.liquid': pageTemplate,
      'default/print/parallel.liquid': pageTemplate,
      'default/print/print.css': { '@media screen {': `${rules.join(' ')} @media screen {` },
    };
  };

  test.each(kinds)('reaches nothing: $made', async ({ proof, count }) => {
    const build = await made(theme(), proof);
    expect(errorsIn(build)).toEqual([]);
    expect(build.pages.length).toBeGreaterThanOrEqual(count);
    for (const page of build.pages) expect(page).not.toContain(policy);
    for (const [path, bytes] of pdfsOf(build)) expect((await readPdf(bytes)).text, path).not.toContain(secret);
    expect(trap.arrivals()).toBe(0);
  });

  test.each(kinds)(
    'asks in vain for a font from elsewhere, and nothing is printed in another one: $made',
    async ({ proof }) => {
      const face = `@font-face { font-family: Elsewhere; src: url(${trap.url}/a.ttf); } p { font-family: Elsewhere; }`;
      const attempt = made({ 'default/print/print.css': { '@media screen {': `${face} @media screen {` } }, proof);
      await expect(attempt).rejects.toMatchObject({
        code: 'print-finishes',
        values: { failure: 'font', detail: 'Elsewhere' },
      });
      expect(trap.arrivals()).toBe(0);
    },
  );

  test.each(['../../package.json', '../../../../../../etc/hostname', '/etc/hostname', 'file:///etc/hostname'])(
    'holds no template from elsewhere: %s',
    async (path) => {
      for (const tag of [`{% render "${path}" %}`, `{% include "${path}" %}`, `{% layout "${path}" %}`]) {
        const build = await made({ 'default/print/article.liquid': { '</body>': `${tag}</body>` } }, true);
        expect(new Set(errorsIn(build)), tag).toEqual(new Set(['templates-are-sound']));
        expect(build.files.size).toBe(0);
        expect(build.pages).toEqual([]);
      }
    },
  );
});

test('the server of this test answers, so that its silence means something', async () => {
  expect(await (await fetch(trap.url)).text()).toBe(secret);
  expect(trap.arrivals()).toBe(1);
});
