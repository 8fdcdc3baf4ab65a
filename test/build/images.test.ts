import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRaster } from '../../src/engines/image/read-raster.ts';
import { builtJournal, project } from '../support/build.ts';
import { attribute, byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf.ts';

const built = await builtJournal('figures');
const source = (name: string) => readFileSync(join(project, 'test/fixtures/figures/staining/figures', name));
const published = ['f1.jpg', 'f2.1.jpg', 'f2.2.png'].map((name) => `figures/staining/${name}`);

const words = {
  zh: {
    f1: ['血管', '红细胞', '细胞核', '200 μm'],
    f2: ['A', '活细胞', '0.1 mm', 'B', '目的蛋白', '内参'],
    alt: '粉色切片上散布紫核细胞，右上有一条血管，腔内有红细胞',
  },
  en: {
    f1: ['vessel', 'red cells', 'nuclei of cells that are stained violet', '200 μm'],
    f2: ['A', 'live cell', '0.1 mm', 'B', 'target protein', 'loading control'],
    alt: 'Cells with violet nuclei on a pink ground; at the upper right a vessel with red cells in it',
  },
} as const;
/** Without spaces, of whatever width, since lines and units have their own. */
const bare = (text: string): string => text.replace(/\s/g, '');

describe('images are published', () => {
  test('once for all languages, without metadata, and otherwise as they are', () => {
    expect([...built.files.keys()].filter((path) => /\.(png|jpe?g)$/.test(path))).toEqual(published);
    expect(Buffer.compare(built.bytes(published[0]!), source('section.jpg'))).toBe(0);
    expect(Buffer.compare(built.bytes(published[1]!), source('glow.jpg'))).toBe(0);
    const png = Buffer.from(built.bytes(published[2]!));
    expect(source('blot.png').includes('tEXt') && !png.includes('tEXt') && !png.includes('tIME')).toBe(true);
    expect(readRaster(png)).toMatchObject({ raster: { width: 1040, height: 780 } });
  });
});

describe.each(['zh', 'en'] as const)('the %s edition', async (language) => {
  const page = readHtml(built.text(`${language}/staining/index.html`));
  const pdf = await readPdf(built.bytes(`${language}/staining/staining.${language}.pdf`));

  test.each(['f1', 'f2'] as const)('has the words of %s as text over the published images', (id) => {
    const figure = byId(page, id)!;
    const [svg] = elementsOf(figure, 'svg');
    expect(attribute(svg!, 'role')).toBe('img');
    expect(elementsOf(svg!, 'text').map((text) => bare(wordsOf(text)))).toEqual(
      expect.arrayContaining(words[language][id].map(bare)),
    );
    const shown = elementsOf(svg!, 'image').map((image) => attribute(image, 'href'));
    const own = published.filter((path) => path.includes(`/${id}.`)).map((path) => `../../${path}`);
    expect(shown).toEqual(own);
    const offered = elementsOf(figure, 'a').map((link) => attribute(link, 'href'));
    expect(offered).toEqual(expect.arrayContaining([`${id}.${language}.svg`, ...own]));
  });

  test.each(['f1', 'f2'] as const)('has %s as a file that refers to nothing outside it', (id) => {
    const svg = built.text(`${language}/staining/${id}.${language}.svg`);
    const addresses = [...svg.matchAll(/href="([^"]{0,40})/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(id === 'f1' ? 1 : 2);
    for (const address of addresses) expect(address).toMatch(/^data:image\/(png|jpeg);base64,/);
    for (const word of words[language][id]) expect(bare(svg.replace(/<[^>]*>/g, ''))).toContain(bare(word));
  });

  test('keeps every rule about published PDFs', async () => {
    expect(await pdfRules(built.bytes(`${language}/staining/staining.${language}.pdf`))).toEqual([]);
  });

  test('has each figure in the PDF once, as one that says what it shows, and its words once, as text', () => {
    const figures = [...nodesOf(pdf.structure)].filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toHaveLength(2);
    expect(figures[0]!.alt).toBe(words[language].alt);
    const text = bare(pdf.text);
    for (const word of ['红细胞', '目的蛋白', '内参', '200μm', '0.1mm', 'redcells', 'livecell', 'stainedviolet']) {
      const isHere = bare([...words[language].f1, ...words[language].f2].join('')).includes(word);
      expect(text.split(word).length - 1, word).toBe(isHere ? 1 : 0);
    }
  });

  test('has JPEG images in the PDF as they came, not coded anew', () => {
    const bytes = Buffer.from(built.bytes(`${language}/staining/staining.${language}.pdf`));
    for (const name of ['section.jpg', 'glow.jpg']) {
      const scan = source(name).subarray(-2000, -2);
      expect(bytes.includes(scan), name).toBe(true);
    }
  });
});
