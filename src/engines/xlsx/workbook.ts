import { Zip, ZipDeflate } from 'fflate';
import { cellStyles, cellXml, columnName, escapeText, stylesXml, type SheetValue } from './cells.ts';

/** A row of a sheet. `head` rows are bold with a line under them, `strong` ones bold, texts of `plain` ones do not wrap. */
export interface SheetRow {
  readonly values: readonly SheetValue[];
  readonly look?: 'head' | 'strong' | 'plain';
}

/** One sheet of a workbook. */
export interface Sheet {
  /** Made fit for a sheet's name: at most 31 characters, no `[]:*?/\`, and not the name of an earlier one. */
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight. */
  readonly frozen: number;
  readonly rows: Iterable<SheetRow>;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters of a sheet that are packed at a time, so that a long one never stands in memory whole. */
const chunk = 65_536;

const utf8 = new TextEncoder();

/**
 * A workbook in Office Open XML (ECMA-376, transitional). The same sheets give the same bytes: no date of making, and
 * in the archive the first moment that it can name.
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  add(archive, '[Content_Types].xml', [contentTypes(names.length)]);
  add(archive, '_rels/.rels', [relationships([`${office}/officeDocument`, 'xl/workbook.xml'])]);
  add(archive, 'xl/workbook.xml', [workbookXml(names)]);
  add(archive, 'xl/_rels/workbook.xml.rels', [
    relationships(...names.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const), [
      `${office}/styles`,
      'styles.xml',
    ]),
  ]);
  add(archive, 'xl/styles.xml', [stylesXml]);
  for (const [index, sheet] of sheets.entries()) {
    add(archive, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0));
  }
  archive.end();
  return new Uint8Array(Buffer.concat(packed));
}

function add(archive: Zip, path: string, xml: Iterable<string>): void {
  const file = new ZipDeflate(path, { level: 6 });
  // By the local clock's own fields, as the archive writes them: the same in every time zone.
  file.mtime = new Date(1980, 0, 1, 12);
  archive.add(file);
  let text = xmlHead;
  for (const piece of xml) {
    text += piece;
    if (text.length < chunk) continue;
    file.push(utf8.encode(text));
    text = '';
  }
  file.push(utf8.encode(text), true);
}

function* sheetXml({ widths, frozen, rows }: Sheet, selected: boolean): Generator<string> {
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  yield `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>`;
  yield `${frozen > 0 ? pane : ''}</sheetView></sheetViews><cols>`;
  for (const [index, width] of widths.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  }
  yield '</cols><sheetData>';
  let number = 0;
  for (const { values, look } of rows) {
    number += 1;
    const cells = values.map((value, index) =>
      cellXml(value, `${columnName(index)}${number}`, look ? cellStyles[look] : styleOf(value)),
    );
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function styleOf(value: SheetValue): number {
  return typeof value === 'string' ? cellStyles.text : cellStyles.plain;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relations}">${each.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${kind}.sheet.main+xml`],
    ['/xl/styles.xml', `${kind}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${kind}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const fit =
      wish
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Sheet';
    let name = fit;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const end = ` (${number})`;
      name = fit.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
