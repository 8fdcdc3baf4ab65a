import { describe, expect, test } from 'vitest';
import { tableFrom } from '../resolve/table-one.ts';
import { builtJournal } from '../support/build.ts';
import { byId, elementsOf, readHtml, wordsOf } from '../support/html.ts';
import { linesOf, withoutSpace } from '../support/pdf-lines.ts';
import { items, text } from '../support/pdf-objects.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { nodesOf, type StructureMark, type StructureNode } from '../support/pdf-structure.ts';
import { readPdf, type PdfText } from '../support/pdf.ts';

const built = await builtJournal('tables');
const tables = ['t1', 't2', 't3'].map((id) => tableFrom(`test/fixtures/printed-tables/tables/tables/${id}.yaml`));

test('the journal of tables is built without a finding', () => {
  expect(built.report.findings).toEqual([]);
});

describe.each(['zh', 'en'] as const)('tables of the %s PDF', async (language) => {
  const bytes = built.bytes(`${language}/tables/tables.${language}.pdf`);
  const pdf = await readPdf(bytes);
  const web = readHtml(built.text(`${language}/tables/index.html`));
  const nodes = [...nodesOf(pdf.structure)].filter(({ role }) => role === 'Table');
  const rowsOf = (table: StructureNode) => table.kids.filter(({ role }) => role === 'TR');
  const isData = (row: StructureNode) => row.kids.some(({ role }) => role === 'TD');
  const words = (node: StructureNode) => withoutSpace(pdf.textOf(node));
  const pageOf = (node: StructureNode): number => [...marksOf(node)][0]!.page;
  const runsIn = (node: StructureNode): PdfText[] =>
    [...marksOf(node)].flatMap(({ page, mcid }) => pdf.pages[page]!.marked.get(mcid) ?? []);

  test('keep every rule about published PDFs', async () => {
    expect(await pdfRules(bytes)).toEqual([]);
  });

  test('name a group again on every page on which it goes on, above its rows, and nowhere else', () => {
    const again = (label: string) => ({ zh: `${label}（续）`, en: `${label} (continued)` })[language];
    const expected: string[][] = pdf.pages.map(() => []);
    for (const [index, { groups, rows }] of tables.entries()) {
      const data = rowsOf(nodes[index]!).filter(isData);
      const pages = data.map(pageOf);
      expect(pages).toHaveLength(rows.length);
      for (const [row, { group }] of rows.entries()) {
        const label = groups.find(({ id }) => id === group)?.label[language];
        const goesOn = row > 0 && pages[row]! > pages[row - 1]! && rows[row - 1]!.group === group;
        if (!label || !goesOn) continue;
        expected[pages[row]!]!.push(withoutSpace(again(label)));
        const [first] = runsIn(data[row]!);
        const line = linesOf(pdf.pages[pages[row]!]!).find(
          (one) => withoutSpace(one.text) === withoutSpace(again(label)),
        );
        expect(line!.y).toBeGreaterThan(first!.y);
        expect(line!.y - first!.y).toBeLessThan(25);
      }
    }
    const labels = tables.flatMap(({ groups }) => groups.map(({ label }) => withoutSpace(again(label[language]!))));
    const found = pdf.pages.map((page) =>
      linesOf(page)
        .map((line) => withoutSpace(line.text))
        .filter((line) => labels.includes(line)),
    );
    expect(found).toEqual(expected);
    // Both ways of showing groups are broken over pages by this fixture.
    expect(expected.flat().filter((label) => labels.slice(0, 3).includes(label))).not.toEqual([]);
    expect(expected.flat().filter((label) => labels.slice(3).includes(label))).not.toEqual([]);
    for (const label of labels) expect(withoutSpace(pdf.textOf(pdf.structure!))).not.toContain(label);
  });

  test('are tagged as one table each, with a head for every head', () => {
    expect(nodes).toHaveLength(3);
    const count = (table: StructureNode, role: string) =>
      rowsOf(table)
        .flatMap(({ kids }) => kids)
        .filter((cell) => cell.role === role).length;
    const [byHeads, byColumn, types] = nodes as [StructureNode, StructureNode, StructureNode];
    const rows = tables.map((table) => table.rows.length) as [number, number, number];
    expect(nodes.map((table) => rowsOf(table).length)).toEqual([2 + 3 + rows[0], 2 + rows[1], 1 + rows[2]]);
    expect(count(byHeads, 'TH')).toBe(8 + 2 + 3 + rows[0]);
    expect(count(byHeads, 'TD')).toBe(7 * rows[0]);
    // The last row belongs to no group: an empty cell stands in the column of the groups.
    expect(count(byColumn, 'TH')).toBe(5 + 1 + 3 + rows[1]);
    expect(count(byColumn, 'TD')).toBe(3 * rows[1] + 1);
    expect(count(types, 'TH')).toBe(11 + rows[2]);
  });

  test('tell of a cell the heads over it, the one over several columns, its group, and its row', () => {
    const headsOf = (table: StructureNode, row: number, column: number): string[] => {
      const cell = rowsOf(table).filter(isData).at(row)!.kids.at(column)!;
      const ids = items(cell.attributes.get('Headers')).map((id) => text(id));
      const heads = [...nodesOf(table)].filter(({ id }) => id !== undefined && ids.includes(id));
      return heads.map(words);
    };
    expect(headsOf(nodes[0]!, -1, 3)).toEqual(
      {
        zh: ['给药', '剂量（mg/kg）', '光化学法大鼠模型', '6'],
        en: ['Administration', 'Dose(mg/kg)', 'Ratphotothrombosismodel', '6'],
      }[language],
    );
    expect(headsOf(nodes[1]!, -2, -2)).toEqual(
      { zh: ['浓度', '脑（ng/ml）', '高剂量组', '30'], en: ['Concentration', 'Brain(ng/mL)', 'Highdose', '30'] }[
        language
      ],
    );
    expect(headsOf(nodes[1]!, -1, -2)).toEqual(
      { zh: ['浓度', '脑（ng/ml）', '0'], en: ['Concentration', 'Brain(ng/mL)', '0'] }[language],
    );
  });

  test('have the words of the web page, cell by cell, and no more', () => {
    for (const [index, { id }] of tables.entries()) {
      const shown = elementsOf(elementsOf(byId(web, id), 'table')[0]!, 'tr').map((row) =>
        [...elementsOf(row, 'th'), ...elementsOf(row, 'td')].map((cell) => withoutSpace(wordsOf(cell))),
      );
      const printed = rowsOf(nodes[index]!).map(({ kids }) => [
        ...kids.filter(({ role }) => role === 'TH').map(words),
        ...kids.filter(({ role }) => role === 'TD').map(words),
      ]);
      // A range of citations hides the numbers in its middle from the eye on the web alone.
      const plain = (rows: string[][]) => rows.map((cells) => cells.map((cell) => cell.replaceAll(/\[.*\]$/g, '[]')));
      expect(plain(printed)).toEqual(plain(shown));
    }
  });

  test('say why a value is missing in words of their own, in every type of column, and a zero as a zero', () => {
    const rows = rowsOf(nodes[2]!)
      .filter(isData)
      .map(({ kids }) => kids.map(words));
    const reasons = rows.slice(3).map((cells) => new Set(cells));
    expect(reasons.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    expect(reasons.map(([word]) => word)).toEqual(
      {
        zh: ['未报告', '不适用', '不明', '未说明'],
        en: ['Notreported', 'Notapplicable', 'Unclear', 'Notstated'],
      }[language],
    );
    expect(rows[2]!.slice(2, 7)).toEqual(['0', '0', '0mg', '0min', '0h']);
  });

  test('put the decimal points of a column under one another, whatever stands before and behind them', () => {
    for (const [table, column, least] of [
      [0, 1, 60],
      [0, 3, 50],
      [0, 4, 60],
      [1, -3, 60],
    ] as const) {
      const numbers = rowsOf(nodes[table]!)
        .filter(isData)
        .flatMap((row) => numberOf(runsIn(row.kids.at(column)!)));
      expect(numbers.length).toBeGreaterThan(least);
      const digit = Math.max(
        ...numbers.filter((one) => /^\d$|^\d\d$/.test(one.text)).map((one) => one.width / one.text.length),
      );
      const point =
        Math.max(...numbers.filter((one) => /^\d\.\d$/.test(one.text)).map(({ width }) => width)) - 2 * digit;
      expect(point).toBeGreaterThan(0);
      const places = numbers.map(({ text: number, x, width }) => {
        const fraction = number.split('.')[1];
        return x + width - (fraction === undefined ? 0 : point + fraction.length * digit);
      });
      expect(new Set(numbers.map(({ text: number }) => number)).size).toBeGreaterThan(3);
      expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.1);
    }
  });
});

/** The number of a cell and where it stands, without the marks of notes; nothing for words. */
function numberOf(runs: readonly PdfText[]): { text: string; x: number; width: number }[] {
  const size = Math.max(...runs.map(({ height }) => height));
  const own = runs.filter(({ height, text: run }) => height === size && run.trim() !== '');
  const number = own.map(({ text: run }) => run).join('');
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || !/^−?\d[\d,\s]*(\.\d+)?$/.test(number)) return [];
  return [{ text: number, x: first.x, width: last.x + last.width - first.x }];
}

function* marksOf(node: StructureNode): Generator<StructureMark> {
  for (const kid of node.content) {
    if ('type' in kid) yield* marksOf(kid);
    else yield kid;
  }
}
