import { describe, expect, test } from 'vitest';
import { draftTable } from '../../../src/edit/table/draft-table.ts';
import { sheetParts } from '../../../src/edit/table/sheet-parts.ts';
import { textCell, type FilledSheet, type MergedCells } from '../../../src/model/sheet.ts';

function sheet(rows: readonly string[], merged: readonly MergedCells[] = []): FilledSheet {
  const cells = rows.map((row) => row.split('|').map((text) => textCell(text.trim())));
  return { name: '', rows: cells, merged, encoding: 'UTF-8' };
}

const draft = (rows: readonly string[]) =>
  draftTable(sheet(rows), { id: 't2', language: 'zh', romanize: () => undefined });

describe('the parts of a sheet', () => {
  test('are told by how many cells of a line are filled', () => {
    const parts = sheetParts(
      sheet([
        ' | | ',
        '表2. 剂量 | | ',
        '2026年制 | | ',
        'a|b|c',
        '大鼠 | | ',
        '1|2|3',
        ' | | ',
        '4|5|6',
        ' |小鼠| ',
        '7|8| ',
        '注：虚构。| | ',
      ]),
    );
    expect(parts.titles.map(({ line }) => line)).toEqual([2, 3]);
    expect(parts.heads.line).toBe(4);
    expect(parts.groups.map(({ line }) => line)).toEqual([5, 9]);
    expect(parts.rows.map(({ line, group }) => [line, group])).toEqual([
      [6, 0],
      [8, 0],
      [10, 1],
    ]);
    expect(parts.notes.map(({ line }) => line)).toEqual([11]);
  });

  test('are rows alone in a sheet of two columns, and where a line says why it has no value', () => {
    expect(sheetParts(sheet(['a|b', '1| ', '2|3', '4| '])).rows).toHaveLength(3);
    const wide = sheetParts(sheet(['a|b|c', '—| | ', '1|2|3', 'NR| | ']));
    expect([wide.rows.length, wide.groups.length, wide.notes.length]).toEqual([3, 0, 0]);
  });

  test('have the value of joined cells in each row that these reach over, and nothing over what is there', () => {
    const down = { top: 1, left: 0, bottom: 3, right: 0 };
    const rows = ['a|b|c', '大鼠|1|2', ' |3|4', '小鼠|5|6', ' |7|8'];
    const parts = sheetParts(
      sheet(rows, [down, { top: 0, left: 1, bottom: 2, right: 1 }, { top: 9, left: 0, bottom: 99, right: 9 }]),
    );
    expect(parts.rows.map(({ cells }) => cells[0]!.text)).toEqual(['大鼠', '大鼠', '小鼠', '']);
    expect(parts.filled).toBe(1);
  });
});

describe('heads over several columns', () => {
  const rows = ['研究|剂量| | |n', ' |低| |高| ', 'a|1|2|3|4', 'b|5|6|7|8'];
  const over = { top: 0, left: 1, bottom: 0, right: 3 };

  test('stand above the heads of each, which are in the line below', () => {
    const { heads, spans, rows: values } = sheetParts(sheet(rows, [over, { top: 0, left: 0, bottom: 1, right: 0 }]));
    expect(heads.cells.map(({ text }) => text)).toEqual(['研究', '低', '', '高', 'n']);
    expect(spans).toEqual([{ text: '剂量', from: 1, to: 3 }]);
    expect(values.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('become heads over fields', () => {
    const romanize = (characters: string) => ({ 剂量: ['ji', 'liang'], 低: ['di'], 高: ['gao'] })[characters];
    const made = draftTable(sheet(rows, [over]), { id: 't2', language: 'zh', romanize });
    expect(made!.columnGroups).toEqual([{ id: 'ji-liang', head: '剂量', columns: ['di', 'column-c', 'gao'] }]);
  });

  test('are heads like others where nothing is joined', () => {
    expect(sheetParts(sheet(rows)).spans).toEqual([]);
    expect(sheetParts(sheet(['a|b|c', '1|2|3'], [{ top: 1, left: 0, bottom: 1, right: 1 }])).spans).toEqual([]);
  });
});

describe('a draft', () => {
  test('has the caption without the number that an edition gives it, and says what it left out', () => {
    const { caption, leftOut } = draft(['表2. 剂量（示例） | | ', '2026年制 | | ', 'a|b|c', '1|2|3'])!;
    expect([caption, leftOut]).toEqual(['剂量（示例）', ['2026年制']]);
    expect(draft(['Table 3: Doses| | ', 'a|b|c', '1|2|3'])!.caption).toBe('Doses');
    expect(draft(['表格说明| | ', 'a|b|c', '1|2|3'])!.caption).toBe('表格说明');
    expect(draft(['a|b|c', '1|2|3'])!.caption).toBeUndefined();
  });

  test('keeps a column without a head, and drops one with nothing in it', () => {
    const { columns } = draft(['a| |c| ', '1|2| | ', '3|4| | '])!;
    expect(columns.map(({ letter, head, type }) => [letter, head, type])).toEqual([
      ['A', 'a', 'count'],
      ['B', '', 'count'],
      ['C', 'c', 'text'],
    ]);
  });

  test('is none without rows', () => {
    expect(draft(['a|b|c'])).toBeUndefined();
    expect(draft(['a|b|c', '注：虚构。| | '])).toBeUndefined();
  });
});
