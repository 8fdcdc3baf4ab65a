import { elementsOf, type Element } from './tree.ts';

/** Moves the caption that stands in one group with one table into that table, as its first part (table 337). */
export function moveCaptionsIntoTables(root: Element): void {
  for (const group of elementsOf(root)) {
    const tables = group.kids.filter((kid) => kid.kind === 'element' && kid.type === 'Table');
    const captions = group.kids.filter((kid) => kid.kind === 'element' && kid.type === 'Caption');
    const [table] = tables;
    if (tables.length !== 1 || captions.length !== 1 || table?.kind !== 'element') continue;
    table.kids = [...captions, ...table.kids];
    group.kids = group.kids.filter((kid) => !captions.includes(kid));
  }
}

/** Makes a figure that only groups a figure and its caption a group: it has no words of its own to be read. */
export function unnestFigures(root: Element): void {
  for (const figure of elementsOf(root)) {
    if (figure.type !== 'Figure' || figure.attributes.has('Alt')) continue;
    if (elementsOf(figure).some((part) => part !== figure && part.type === 'Figure')) figure.type = 'Div';
  }
}
