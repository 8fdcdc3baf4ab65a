import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { attribute, byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { readPdf } from '../support/pdf.ts';
import { nodesOf } from '../support/pdf-structure.ts';
import { withoutSpace } from '../support/pdf-lines.ts';

const journal = await builtJournal('shipped');
const id = 'evidence-map';

const labels = {
  zh: [
    'MCAO大鼠模型',
    'MCAO小鼠模型',
    'MCAO后的时间（h，对数刻度）',
    '未说明',
    '缺血/再灌注后',
    '骨髓',
    '脑室内（ICV）',
  ],
  en: [
    'Rat MCAO model',
    'Mouse MCAO model',
    'Time after MCAO (h, log scale)',
    'Not stated',
    'bone marrow',
    'intranasal (IN)',
  ],
} as const;

describe.each(['zh', 'en'] as const)('the evidence map in %s', (language) => {
  const page = readHtml(journal.text(`${language}/msc-ischemic-stroke/index.html`));
  const svg = elementsOf(byId(page, id), 'svg')[0]!;
  const alt = attribute(svg, 'ariaLabel')!;

  test('leads from each mark to its row', () => {
    const rows = elementsOf(svg, 'a').flatMap((link) =>
      attribute(link, 'href')!.startsWith('#t1-r') ? attribute(link, 'href')!.slice(1) : [],
    );
    expect(new Set(rows).size).toBe(17);
    for (const row of rows) expect(byId(page, row).tagName).toBe('tr');
  });

  test('is a tagged figure of the PDF, with the same words in its place, and its own words are text', async () => {
    const pdf = await readPdf(journal.bytes(`${language}/msc-ischemic-stroke/msc-ischemic-stroke.${language}.pdf`));
    const figures = [...nodesOf(pdf.structure)].filter(({ role }) => role === 'Figure');
    expect(figures.map((figure) => figure.alt)).toContain(alt);
    const text = withoutSpace(pdf.text);
    for (const words of labels[language]) expect(text).toContain(withoutSpace(words));
    expect(text).toContain('[17]‡');
  });

  test('is a file of its own, in well-formed XML, that asks for nothing', () => {
    const file = journal.text(`${language}/msc-ischemic-stroke/${id}.${language}.svg`);
    expect(fromXml(file).type).toBe('root');
    expect(file).not.toMatch(/href|<style|<script|url\(/);
    for (const words of labels[language]) expect(withoutSpace(wordsOf(readHtml(file)))).toContain(withoutSpace(words));
  });
});
