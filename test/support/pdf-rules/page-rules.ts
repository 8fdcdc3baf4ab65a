import { PDFDict } from '@cantoo/pdf-lib';
import { entry, items, text } from '../pdf-objects.ts';
import type { PdfText } from '../pdf.ts';
import { nodesOf, structureOf, type StructureMark, type StructureNode } from '../pdf-structure.ts';
import type { PdfRule } from './rule.ts';

/** Promises about pages and their links (ISO 14289-1, 7.1, 7.18.3 and 7.18.5). */
export const pageRules: readonly PdfRule[] = [
  {
    id: 'tabs-follow-the-structure',
    check: ({ document }) =>
      document
        .getPages()
        .flatMap((page, index) => (text(entry(page.node, 'Tabs')) === 'S' ? [] : [`page ${index + 1}`])),
  },
  {
    id: 'content-is-marked',
    check: ({ painted }) =>
      painted.flatMap(({ unmarked }, index) => (unmarked > 0 ? [`page ${index + 1}: ${unmarked} operators`] : [])),
  },
  {
    id: 'marked-content-is-in-the-structure',
    check: ({ painted, reading }) => {
      const owned = painted.map(() => new Set<number>());
      for (const node of nodesOf(reading.structure)) {
        for (const kid of node.content) if (!('type' in kid)) owned[kid.page]?.add(kid.mcid);
      }
      return painted.flatMap(({ mcids }, page) =>
        [...mcids].filter((mcid) => !owned[page]?.has(mcid)).map((mcid) => `page ${page + 1}, content ${mcid}`),
      );
    },
  },
  {
    id: 'links-are-in-the-structure',
    check: ({ document }) => {
      const inLinks = new Set<PDFDict>();
      for (const node of nodesOf(structureOf(document))) {
        if (node.role === 'Link') for (const annotation of node.annotations) inLinks.add(annotation);
      }
      return linksOf(document)
        .filter(({ link }) => !inLinks.has(link))
        .map(({ where }) => where);
    },
  },
  {
    id: 'links-stand-on-their-words',
    check: ({ document, reading }) =>
      [...nodesOf(structureOf(document))].flatMap((link) => {
        if (link.role !== 'Link') return [];
        const runs = marksOf(link).flatMap(({ page, mcid }) => reading.pages[page]?.marked.get(mcid) ?? []);
        const words = runs.filter(({ text: run }) => run.trim() !== '');
        const areas = link.annotations.map((area) => items(entry(area, 'Rect')).map((side) => Number(text(side))));
        const strays = areas.filter((area) => words.length > 0 && !words.some((run) => covers(area, run)));
        const bare = words.filter((run) => !areas.some((area) => covers(area, run)));
        return [
          ...strays.map((area) => `an area at ${area.map(Math.round).join(', ')} of ${reading.textOf(link)}`),
          ...bare.map((run) => `no area on ${run.text}`),
        ];
      }),
  },
  {
    id: 'links-are-described',
    check: ({ document }) =>
      linksOf(document)
        .filter(({ link }) => !text(entry(link, 'Contents'))?.trim())
        .map(({ where }) => where),
  },
  {
    id: 'links-are-printed',
    check: ({ document }) =>
      linksOf(document)
        .filter(({ link }) => (Number(text(entry(link, 'F')) ?? 0) & 4) === 0)
        .map(({ where }) => where),
  },
  {
    id: 'link-targets-exist',
    check: ({ document }) => {
      const named = entry(document.catalog, 'Dests');
      return linksOf(document).flatMap(({ link, where }) => {
        const target = text(entry(link, 'Dest'));
        return target !== undefined && !entry(named, target) ? [`${where}: ${target}`] : [];
      });
    },
  },
];

function marksOf(node: StructureNode): StructureMark[] {
  return node.content.flatMap((kid) => ('type' in kid ? marksOf(kid) : kid.form === undefined ? [kid] : []));
}

/** True when the middle of a run of text lies in an area. */
function covers([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], run: PdfText): boolean {
  const [x, y] = [run.x + Math.min(run.width, run.height) / 2, run.y + run.height / 4];
  return x >= left && x <= right && y >= bottom && y <= top;
}

function linksOf(document: Parameters<PdfRule['check']>[0]['document']): { link: PDFDict; where: string }[] {
  return document
    .getPages()
    .flatMap((page, index) =>
      items(entry(page.node, 'Annots')).flatMap((link, number) =>
        link instanceof PDFDict && text(entry(link, 'Subtype')) === 'Link'
          ? [{ link, where: `page ${index + 1}, link ${number + 1}` }]
          : [],
      ),
    );
}
