import { strToU8, zipSync } from 'fflate';

/** Parts of a workbook as other programs write them; a sheet is what stands inside `<worksheet>`. */
export interface OfficeParts {
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of the sheets by name: `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands inside `<sst>`, `<styleSheet>`, and before `<sheets>`. */
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Further files, or others in the place of these. */
  readonly files?: Readonly<Record<string, string>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook with all the parts that Excel writes: shared strings, styles, relationships. */
export function officeWorkbook({
  sheets,
  states = {},
  strings,
  styles,
  properties = '',
  files = {},
}: OfficeParts): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: number | string, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (...some: readonly string[]) => `${head}<Relationships>${some.join('')}</Relationships>`;
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${states[name] ?? ''} r:id="r${index}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': relations(relation(0, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...names.map((_, index) => relation(index, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      ...(strings === undefined ? [] : [relation('s', 'sharedStrings', 'sharedStrings.xml')]),
      ...(styles === undefined ? [] : [relation('t', 'styles', '/xl/styles.xml')]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}">${sheets[name]}</worksheet>`,
      ]),
    ),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Rows of cells as XML: numbers and texts, each in its place. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row, index) => {
    const own = row.map((value, column) => {
      const place = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (value === null) return '';
      if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
      return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${index + 1}">${own.join('')}</row>`;
  });
  return `<sheetData>${cells.join('')}</sheetData>`;
}
