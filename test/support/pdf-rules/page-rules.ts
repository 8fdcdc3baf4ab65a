import { PDFDict } from '@cantoo/pdf-lib';
import { entry, items, text } from '../pdf-objects.ts';
import { nodesOf, structureOf } from '../pdf-structure.ts';
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
