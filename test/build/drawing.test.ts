import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { parse } from 'yaml';
import { labelPlaces } from '../../src/engines/svg/label-places.ts';
import { parseSvg } from '../../src/engines/svg/parse-svg.ts';
import { setLabel } from '../../src/engines/svg/set-label.ts';
import { nothingKept } from '../../src/platform/cache.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import type { Theme } from '../../src/model/theme.ts';
import { builtJournal, project } from '../support/build.ts';
import { openChrome, type Chrome } from '../support/chrome.ts';
import { attribute, byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, withoutSpace } from '../support/pdf-lines.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf.ts';

const journal = await builtJournal('shipped');
const slug = 'msc-ischemic-stroke';
const figures = `${project}/content/${slug}/figures`;
const yaml = parse(readFileSync(`${figures}/f1.yaml`, 'utf8')) as {
  alt: Record<string, string>;
  description: Record<string, string>;
  labels: Record<string, Record<string, string>>;
};
const { print } = parse(readFileSync(`${project}/templates/default/theme.yaml`, 'utf8')) as Pick<Theme, 'print'>;
const places = labelPlaces(parseSvg(readFileSync(`${figures}/f1.svg`, 'utf8')).svg!);
/** A column of 83.5 mm is 420 units wide. */
const pointsPerUnit = ((83.5 / 25.4) * 72) / 420;
let chrome: Chrome;
beforeAll(async () => {
  chrome = await openChrome(journal.files);
});
afterAll(() => chrome?.close());

describe.each(['zh', 'en'] as const)('Figure 1 in %s', async (language) => {
  const page = readHtml(journal.text(`${language}/${slug}/index.html`));
  const svg = elementsOf(byId(page, 'f1'), 'svg')[0]!;
  const pdf = await readPdf(journal.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
  const labels = Object.values(yaml.labels).map((label) => withoutSpace(label[language]!));

  test('says what it shows, in a sentence and at length', () => {
    expect([attribute(svg, 'role'), attribute(svg, 'ariaLabel')]).toEqual(['img', yaml.alt[language]]);
    const figure = withoutSpace(wordsOf(page));
    for (const paragraph of yaml.description[language]!.split('\n')) expect(figure).toContain(withoutSpace(paragraph));
  });

  test('has every label in its language, as text, and asks for nothing', () => {
    const file = journal.text(`${language}/${slug}/f1.${language}.svg`);
    expect(fromXml(file).type).toBe('root');
    expect(file).not.toMatch(/href|<style|<script|data-|url\((?!#f1--)/);
    for (const picture of [svg, readHtml(file)])
      for (const label of labels) expect(withoutSpace(wordsOf(picture))).toContain(label);
  });

  test('is a tagged figure of the PDF, whose labels are text in the typeface of figures', () => {
    const alts = [...nodesOf(pdf.structure)].filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(alts).toContain(yaml.alt[language]);
    const text = withoutSpace(pdf.text);
    for (const label of labels) expect(text).toContain(label);
    for (const face of ['NotoSansSC-Regular', 'NotoSansSC-Bold'])
      expect(pdf.fonts.map(({ name }) => name.replace(/^.*\+/, ''))).toContain(face);
  });

  test('has lines as wide in print as they were measured, but for kerning and marks that close up', async () => {
    const faces = print.faces.filter(({ family }) => family === print.figureFamily);
    const measure = await openFontStore({ project, cache: nothingKept }).measure(faces);
    const printed = Map.groupBy(pdf.pages.flatMap(linesOf), ({ text }) => withoutSpace(text));
    const ratios = places.flatMap((place) =>
      setLabel(yaml.labels[place.key]![language]!, place, measure).lines.flatMap((line) => {
        const measured = measure(line, place.fontWeight) * place.fontSize * pointsPerUnit;
        const widths = (printed.get(withoutSpace(line)) ?? []).map(({ x, right }) => (right - x) / measured);
        return widths.length > 0
          ? [[line, widths.toSorted((a, b) => Math.abs(a - 1) - Math.abs(b - 1))[0]!] as const]
          : [];
      }),
    );
    expect(ratios.length).toBeGreaterThan(25);
    expect(ratios.filter(([, ratio]) => ratio < 0.93 || ratio > 1.02)).toEqual([]);
  });

  test.each([360, 1280])('keeps its words inside the drawing in a window of %i pixels', async (width) => {
    const tab = await chrome.tab();
    await tab.view({ width });
    await tab.goto(`${language}/${slug}/`);
    const outside = await tab.evaluate<string[]>(`(() => {
      const svg = document.querySelector('#f1 svg');
      const { x, y, width, height } = svg.viewBox.baseVal;
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBBox();
        // Above and below its letters a line has room of its own.
        const room = parseFloat(getComputedStyle(text).fontSize) / 2;
        const across = box.x >= x && box.x + box.width <= x + width;
        const down = box.y + room >= y && box.y + box.height - room <= y + height;
        return across && down ? [] : [text.textContent];
      });
    })()`);
    expect(outside).toEqual([]);
  });
});

test('no id stands twice on a page with several figures', () => {
  const page = readHtml(journal.text(`zh/${slug}/index.html`));
  const ids = elementsOf(page).flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids.filter((id) => id.startsWith('f1--')).length).toBeGreaterThan(0);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
