import { pagesOf } from './document/pages.ts';
import { readStructure } from './structure/read-structure.ts';
import type { Element } from './structure/tree.ts';
import { asDictionary, PdfString, unboxed, type Indirect, type PdfObject } from './syntax/objects.ts';
import { readFile, type PdfFile } from './syntax/read-file.ts';
import { decodeText } from './syntax/text-strings.ts';

/** A heading and all that stands under it, up to the next heading that is no deeper. Pages count from 1. */
export interface HeadedPages {
  /** 1 for `H1`. */
  readonly level: number;
  /** The heading's words in the outline. */
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** How many pages a PDF has, and on which of them its parts stand. */
export interface PageMap {
  readonly count: number;
  /** In reading order. */
  readonly headings: readonly HeadedPages[];
}

/** A heading while the tree is read. */
interface OpenHeading {
  readonly level: number;
  first: number;
  last: number;
}

/**
 * The pages of a PDF as Chromium prints it, read from its structure tree and its outline. Takes a tagged PDF in the form
 * that Chromium writes, and throws on any other.
 */
export function readPageMap(bytes: Uint8Array): PageMap {
  const file = readFile(bytes);
  const pages = pagesOf(file);
  const titles = outlineTitles(file);
  const headings = headedPages(readStructure(file), new Map(pages.map((page, index) => [page, index + 1])));
  return {
    count: pages.length,
    headings: headings.map((heading, index) => ({ ...heading, title: titles[index] ?? '' })),
  };
}

/** Headings without words stand on no page, and the outline does not have them. */
function headedPages(root: Element, numbers: ReadonlyMap<Indirect, number>): OpenHeading[] {
  const headings: OpenHeading[] = [];
  let open: OpenHeading[] = [];
  const visit = (part: Element): void => {
    const level = Number(/^H([1-6])$/.exec(part.type)?.[1]);
    if (level) {
      const heading = { level, first: Infinity, last: 0 };
      open = [...open.filter((outer) => outer.level < level), heading];
      headings.push(heading);
    }
    for (const kid of part.kids) {
      if (kid.kind === 'element') visit(kid);
      else widen(open, numbers.get(kid.page));
    }
  };
  visit(root);
  return headings.filter(({ last }) => last > 0);
}

function widen(open: readonly OpenHeading[], page: number | undefined): void {
  if (page === undefined) return;
  for (const heading of open) {
    heading.first = Math.min(heading.first, page);
    heading.last = Math.max(heading.last, page);
  }
}

/** The titles of all entries, each before those below it. */
function outlineTitles({ catalog }: PdfFile): string[] {
  const titles: string[] = [];
  const visit = (item: PdfObject | undefined): void => {
    for (let entries = asDictionary(item); entries; entries = asDictionary(entries.get('Next'))) {
      const title = unboxed(entries.get('Title'));
      titles.push(title instanceof PdfString ? decodeText(title) : '');
      visit(entries.get('First'));
    }
  };
  visit(asDictionary(asDictionary(catalog)?.get('Outlines'))?.get('First'));
  return titles;
}
