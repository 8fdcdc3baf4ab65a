import { items, text } from '../pdf-objects.ts';
import { nodesOf, type StructureNode } from '../pdf-structure.ts';
import type { PdfRule } from './rule.ts';

const blocks =
  'Document Part Art Sect Div BlockQuote Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TFoot TR TH TD Figure Formula Note TOC TOCI Index'.split(
    ' ',
  );
const inlines = 'Span Quote Reference Code Link Annot Ruby RB RT RP Warichu WT WP BibEntry Form'.split(' ');
const standard = new Set([...blocks, ...inlines, 'NonStruct', 'Private']);

/** What an element of a type may hold (ISO 32000-1, tables 333 to 340). */
const allowedKids: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
};
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);

/** A rule about every node of some types. */
function each(id: string, types: readonly string[], breach: (node: StructureNode) => string | undefined): PdfRule {
  return {
    id,
    check: ({ reading }) =>
      [...nodesOf(reading.structure)].filter((node) => types.includes(node.role)).flatMap((node) => breach(node) ?? []),
  };
}

/** Promises about the structure tree (ISO 14289-1, 7.1 to 7.7). */
export const structureRules: readonly PdfRule[] = [
  {
    id: 'structure-starts-with-a-document',
    check: ({ reading: { structure: top } }) => (top?.role === 'Document' ? [] : ['']),
  },
  {
    id: 'types-are-standard',
    check: ({ reading }) =>
      [...nodesOf(reading.structure)].filter((node) => !standard.has(node.role)).map((node) => node.type),
  },
  each('wrappers-are-dissolved', ['NonStruct'], (node) => node.type),
  each('kids-are-allowed', Object.keys(allowedKids), (node) => {
    const strange = node.kids.find((kid) => !allowedKids[node.role]?.includes(kid.role));
    return strange && `${strange.role} in ${node.role}`;
  }),
  each('groups-hold-blocks-only', [...groups], (node) => {
    const strange = node.content.find((kid) => !('type' in kid) || inlines.includes(kid.role));
    return strange && `text in ${node.role}`;
  }),
  each('figures-have-words', ['Figure', 'Formula'], (node) => (node.alt?.trim() ? undefined : node.type)),
  each('figures-have-a-place', ['Figure'], (node) => (node.attributes.has('BBox') ? undefined : (node.alt ?? ''))),
  each('figures-are-not-nested', ['Figure'], (node) => {
    return [...nodesOf(node)].some((inner) => inner !== node && inner.role === 'Figure') ? (node.alt ?? '') : undefined;
  }),
  each('header-cells-have-a-scope', ['TH'], (node) => {
    return node.attributes.has('Scope') || node.attributes.has('Headers') ? undefined : (node.id ?? '');
  }),
  each('header-cells-stand-once', ['TH'], (node) => {
    const content = [...nodesOf(node)].flatMap((inner) => inner.content);
    const pages = new Set(content.flatMap((kid) => ('type' in kid ? [] : [kid.page])));
    return text(node.attributes.get('Scope')) === 'Column' && pages.size > 1 ? `on ${pages.size} pages` : undefined;
  }),
  {
    id: 'headers-exist',
    check: ({ reading }) => {
      const nodes = [...nodesOf(reading.structure)];
      const ids = new Set(nodes.map((node) => node.id));
      const named = nodes.flatMap((node) => items(node.attributes.get('Headers')).map((id) => text(id)));
      return named.filter((id) => !ids.has(id)).map(String);
    },
  },
  each('tables-have-captions', ['Table'], (node) => (node.kids.some((kid) => kid.role === 'Caption') ? undefined : '')),
  each('tables-are-regular', ['Table'], (node) => {
    const widths = rowWidths(node);
    return widths.some((width) => width !== widths[0]) ? `rows of ${widths.join(', ')} cells` : undefined;
  }),
  each('list-items-have-bodies', ['LI'], (node) => (node.kids.some((kid) => kid.role === 'LBody') ? undefined : '')),
  {
    id: 'headings-are-in-order',
    check: ({ reading }) => {
      let last = 0;
      return [...nodesOf(reading.structure)].flatMap((node) => {
        const level = Number(/^H([1-6])$/.exec(node.role)?.[1] ?? 0);
        if (level === 0) return [];
        const skips = level > last + 1;
        last = level;
        return skips ? [reading.textOf(node)] : [];
      });
    },
  },
  each('links-can-be-clicked', ['Link'], (node) => (node.annotations.length > 0 ? undefined : '')),
  each(
    'elements-are-not-empty',
    [...standard].filter((type) => type !== 'TD' && type !== 'TH'),
    (node) => {
      return node.content.length > 0 || node.annotations.length > 0 ? undefined : node.role;
    },
  ),
  each('notes-have-ids', ['Note'], (node) => (node.id ? undefined : '')),
];

/** How many columns each row takes up, cells that reach down from the rows above included. */
function rowWidths(table: StructureNode): number[] {
  const rows = [...nodesOf(table)].filter((node) => node.role === 'TR');
  const reaching: number[] = [];
  return rows.map((row) => {
    const widthFromAbove = reaching.filter((left) => left > 0).length;
    for (const [column, left] of reaching.entries()) reaching[column] = Math.max(0, left - 1);
    let width = widthFromAbove;
    for (const cell of row.kids) {
      const columns = Number(text(cell.attributes.get('ColSpan')) ?? 1);
      const below = Number(text(cell.attributes.get('RowSpan')) ?? 1) - 1;
      if (below > 0) for (let column = 0; column < columns; column += 1) reaching.push(below);
      width += columns;
    }
    return width;
  });
}
