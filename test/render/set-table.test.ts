import { constantFrom, assert, array, property } from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';
import type { ResolvedCell, ResolvedTable } from '../../src/model/table.ts';
import type { HastContext, Medium } from '../../src/render/hast/context.ts';
import { h } from '../../src/render/hast/h.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { table } from '../../src/render/hast/table/table.ts';
import { decimalPoint } from '../../src/resolve/table/decimal-point.ts';
import { attribute, elementsOf, hasClass, wordsOf } from '../support/html.ts';
import { labelsOf } from './data/table-source.ts';

const rules = languageRules('en');

function set(resolved: ResolvedTable, medium: Medium = 'screen', repeatGroups = true): Element {
  const context: HastContext = {
    medium,
    edition: { notes: {}, tables: {}, figures: {} },
    rules,
    labels: labelsOf('en'),
    text: (value) => value,
    rowLimit: 100,
    repeatGroups,
    picture: () => h('svg'),
    belowFigure: () => [],
    bothCaptions: false,
    htmlTagOf: (language) => language,
    belowTable: () => [],
    mathml: () => h('math'),
  };
  return table(resolved, context, (content) =>
    content.flatMap((node) => (node.type === 'text' ? [{ type: 'text', value: node.value }] : [])),
  );
}

function cellOf(column: string, text: string, marks: readonly string[] = []): ResolvedCell {
  const content = text === '' ? [] : [{ type: 'text' as const, value: text }];
  const point = decimalPoint(content, rules);
  return { column, content, marks, ...(point !== undefined && { point }) };
}

const ids = ['study', 'route', 'dose', 'change'];

/** A table of four columns, the last of which is aligned by the decimal point; rows are their cells and their group. */
function tableOf(
  rows: readonly (readonly [group: string | undefined, ...cells: string[]])[],
  more: Partial<ResolvedTable> = {},
): ResolvedTable {
  return {
    id: 't1',
    language: 'en',
    number: 1,
    label: 'Table 1',
    caption: 'Studies',
    captions: [{ language: 'en', label: 'Table 1', content: [{ type: 'text', value: 'Studies' }] }],
    columns: ids.map((id) => ({ id, head: `Head of ${id}`, align: id === 'change' ? 'decimal' : 'start' })),
    columnGroups: [],
    groups: ['rats', 'mice'].map((id) => ({ id, label: id.toUpperCase() })),
    rows: rows.map(([group, ...cells], index) => ({
      id: `t1-r0${index}`,
      ...(group !== undefined && { group }),
      cells: ids.map((id, at) => cellOf(id, cells[at] ?? '')),
    })),
    notes: [],
    ...more,
  };
}

const rows = [
  ['rats', 'A', 'vein', '5 mg', '1.5'],
  ['rats', 'B', 'vein', '5 mg', '−10'],
  ['mice', 'C', 'nose', '5 mg', '0.25'],
  [undefined, 'All', '', '', '100'],
] as const;

/** The rows of a table as `tag scope span words`. */
const outline = (parent: Element, tag: string): string[] =>
  elementsOf(parent, tag).map((row) =>
    row.children
      .filter((cell): cell is Element => cell.type === 'element')
      .map((cell) => {
        const [columns, lines] = [attribute(cell, 'colSpan'), attribute(cell, 'rowSpan')];
        const spans = [columns && `→${columns}`, lines && `↓${lines}`].filter(Boolean).join('');
        return [cell.tagName, attribute(cell, 'scope'), spans, wordsOf(cell)].filter(Boolean).join(' ');
      })
      .join(' | '),
  );

describe('heads', () => {
  test('over several columns span them, with the other heads beside both rows', () => {
    const [head] = elementsOf(
      set(tableOf(rows, { columnGroups: [{ head: 'Given', columns: ['dose', 'route'] }] })),
      'thead',
    );
    expect(outline(head!, 'tr')).toEqual([
      'th col ↓2 Head of study | th colgroup →2 Given | th col ↓2 Head of change',
      'th col Head of route | th col Head of dose',
    ]);
  });

  test('are heads of a group of columns, since `scope` means one', () => {
    const element = set(tableOf(rows, { columnGroups: [{ head: 'Given', columns: ['route', 'dose'] }] }));
    expect(elementsOf(element, 'colgroup').map(({ children }) => children.length)).toEqual([1, 2, 1]);
  });

  test('name the unit of their column', () => {
    const { columns } = tableOf([]);
    const element = set(
      tableOf(rows, { columns: columns.map((one) => (one.id === 'dose' ? { ...one, unit: ' (mg)' } : one)) }),
    );
    expect(outline(elementsOf(element, 'thead')[0]!, 'tr')[0]).toContain('th col Head of dose (mg) |');
  });
});

describe('groups', () => {
  test('stand as heads over their rows, and a row of none has a body of its own', () => {
    expect(
      elementsOf(set(tableOf(rows)), 'tbody').map((body) => outline(body, 'tr').map((row) => row.split(' | ')[0])),
    ).toEqual([['th rowgroup →4 RATS', 'th row A', 'th row B'], ['th rowgroup →4 MICE', 'th row C'], ['th row All']]);
  });

  test('stand in a column of their own, each beside all its rows', () => {
    const element = set(tableOf(rows, { groupColumn: { head: 'Animals', width: 20 } }));
    expect(outline(elementsOf(element, 'thead')[0]!, 'tr')[0]).toMatch(/^th col Animals \| th col Head of study/);
    expect(elementsOf(element, 'col').map((column) => attribute(column, 'className'))).toEqual(
      ['width-20', '', '', '', ''].map((name) => name || undefined),
    );
    expect(
      elementsOf(element, 'tbody').map((body) =>
        outline(body, 'tr').map((row) => row.split(' | ').slice(0, 2).join(' | ')),
      ),
    ).toEqual([
      ['th rowgroup ↓2 RATS | th row A', 'th row B | td vein'],
      ['th rowgroup ↓1 MICE | th row C'],
      ['td ↓1 | th row All'],
    ]);
  });

  test.each([undefined, { head: 'Animals' }])(
    'are named again in print where the theme wants it, column of groups: %o',
    (groupColumn) => {
      const resolved = tableOf(rows, groupColumn && { groupColumn });
      const again = (element: Element) =>
        elementsOf(element, 'tr')
          .filter((row) => hasClass(row, 'continued'))
          .map((row) => [attribute(row, 'ariaHidden'), wordsOf(row)]);
      expect(again(set(resolved, 'print'))).toEqual([
        ['true', 'Table 1 (continued)'],
        ['true', 'RATS (continued)'],
        ['true', 'MICE (continued)'],
      ]);
      expect(again(set(resolved, 'print', false))).toEqual([['true', 'Table 1 (continued)']]);
      expect(again(set(resolved, 'screen'))).toEqual([]);
      const inside = elementsOf(elementsOf(set(resolved, 'print'), 'table')[0]!, 'table');
      expect(inside).toHaveLength(2);
      const [outer] = elementsOf(set(resolved, 'print'), 'colgroup');
      for (const inner of inside) expect(elementsOf(inner, 'colgroup')[0]).toEqual(outer);
    },
  );
});

describe('cells in print', () => {
  test('are never without content, or the tag tree would lose them', () => {
    for (const cell of elementsOf(set(tableOf(rows, { groupColumn: { head: 'Animals' } }), 'print'), 'td')) {
      expect(cell.children, wordsOf(cell)).not.toEqual([]);
    }
  });
});

describe('numbers aligned by the decimal point', () => {
  const pads = (cell: Element) => elementsOf(cell, 'span').filter((span) => hasClass(span, 'pad'));
  const cellsOf = (resolved: ResolvedTable) =>
    elementsOf(set(resolved), 'tbody').flatMap((body) =>
      elementsOf(body, 'tr').map((row) => elementsOf(row, 'td').at(-1)!),
    );
  const asTable = (numbers: readonly string[]) => tableOf(numbers.map((number) => [undefined, 'A', '', '', number]));

  test('have pads for the signs that they lack of the longest', () => {
    const signs = cellsOf(asTable(['−12.25', '5', '1,234 ± 2'])).map((cell) =>
      pads(cell).map((pad) => attribute(pad, 'dataPad')),
    );
    expect(signs).toEqual([
      [',00', ' ± '],
      ['−0,00', '.00 ± '],
      ['−', '.0'],
    ]);
  });

  test('are all equally wide, number and pads together, on either side of the point', () => {
    const number = constantFrom('0', '5', '12', '1,234', '−3', '<0', '≥10').chain((whole) =>
      constantFrom('', '.5', '.05', '.125', ' ± 0.4', '.5 mg', '%').map((rest) => whole + rest),
    );
    assert(
      property(array(number, { minLength: 1, maxLength: 12 }), (numbers) => {
        const set = cellsOf(asTable(numbers)).map((cell, index) => {
          const [before, behind] = [cell, cell].map((_, side) => signsBeside(cell, side === 0));
          const point = decimalPoint([{ type: 'text', value: numbers[index]! }], rules)!;
          return [before + numbers[index]!.slice(0, point), behind + numbers[index]!.slice(point)].map(sorted);
        });
        for (const sides of set) expect(sides).toEqual(set[0]);
      }),
    );
  });

  test('stay one piece of text that nothing is typed around, also behind the allow-list', () => {
    const [cell] = cellsOf(asTable(['5', '−12.25']));
    expect(wordsOf(cell!)).toBe('5');
    const [before, behind] = ['−0', '.00'].map((signs) => `<span class="pad" data-pad="${signs}"></span>`);
    expect(toHtml(cell!)).toBe(`<span class="decimal">${before}5${behind}</span>`);
  });

  test('leave words, ranges, and lists as they are', () => {
    for (const cell of cellsOf(asTable(['Not reported', '6–8 weeks', '(i) 1; (ii) 2', '']))) {
      expect(elementsOf(cell, 'span')).toEqual([]);
    }
  });

  function signsBeside(cell: Element, isBefore: boolean): string {
    const parts = elementsOf(cell, 'span').find((span) => hasClass(span, 'decimal'))!.children;
    const pad = isBefore ? parts[0] : parts.at(-1);
    return pad?.type === 'element' ? (attribute(pad, 'dataPad') ?? '') : '';
  }
});

const sorted = (text: string): string => Array.from(text.replaceAll(/\d/g, '0')).sort().join('');
