/** A cell of a table, a caption or a note to a table does not end in a line of one Han character. */
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { linesOf } from '../support/pdf-lines.ts';
import { nodesOf, type StructureMark, type StructureNode } from '../support/pdf-structure.ts';
import { readPdf, type PdfPage, type PdfReading } from '../support/pdf.ts';

const shipped = await builtJournal('shipped');
const placeholder = await builtJournal('placeholder');
const tables = await builtJournal('tables');

/** One Han character with the marks that may stand behind it, and marks of notes. */
const alone = /^\p{Script=Han}[，、。；：！？）】》〉」』〕”’]*[a-z*†‡§,\d]{0,3}$/u;

describe.each([
  [shipped, 'msc-ischemic-stroke'],
  [shipped, 'guide'],
  [placeholder, 'full'],
  [tables, 'tables'],
] as const)('the tables of %#', (journal, slug) => {
  test.each(['zh', 'en'])('end no cell and no note with one character, %s', async (language) => {
    const pdf = await readPdf(journal.bytes(`${language}/${slug}/${slug}.${language}.pdf`));
    expect(endsAlone(pdf)).toEqual([]);
  });
});

test('a cell that does is seen', async () => {
  const { structure, pages } = await readPdf(shipped.bytes('zh/msc-ischemic-stroke/msc-ischemic-stroke.zh.pdf'));
  const cell = [...nodesOf(structure)].find(({ role, content }) => role === 'TD' && content.length > 0)!;
  const [first] = marksIn(cell);
  const at = { x: 60, width: 8, height: 7.5, endsLine: true };
  const runs = [
    { ...at, text: '生理盐', y: 400 },
    { ...at, text: '水。', y: 390 },
  ];
  const page = { ...pages[first!.page]!, marked: new Map([[first!.mcid, runs]]) };
  const torn = pages.map((other, index) => (index === first!.page ? page : { ...other, marked: new Map() }));
  expect(endsAlone({ structure: cell, pages: torn })).toEqual(['生理盐|水。']);
});

function endsAlone(pdf: Pick<PdfReading, 'structure' | 'pages'>): string[] {
  const parts = [...nodesOf(pdf.structure)].filter(({ role }) =>
    ['TD', 'TH', 'Caption', 'Note', 'P', 'LI'].includes(role),
  );
  return parts.flatMap((part) => {
    const lines = linesIn(part, pdf);
    return lines.length > 1 && alone.test(lines.at(-1)!) ? [lines.join('|')] : [];
  });
}

/** The lines of a part of the structure, on the last page that it stands on. */
function linesIn(part: StructureNode, { pages }: Pick<PdfReading, 'pages'>): string[] {
  const marks = marksIn(part);
  const last = Math.max(...marks.map(({ page }) => page));
  const page = pages[last];
  if (!page) return [];
  const items = marks.filter((mark) => mark.page === last).flatMap(({ mcid }) => page.marked.get(mcid) ?? []);
  return linesOf({ ...page, items } satisfies PdfPage).map(({ text }) => text.trim());
}

function marksIn(part: StructureNode): StructureMark[] {
  return part.content.flatMap((kid) => ('type' in kid ? marksIn(kid) : [kid]));
}
