import type { DataKind } from '../../model/article.ts';
import type { Localized } from '../../model/language.ts';
import type { Row, Table } from '../../model/table.ts';
import type { DataPath } from '../data-source.ts';
import { idFrom, type DataWords } from './words.ts';

/** The words of a table: caption, heads, labels of its own vocabularies, text cells, notes, and what only its data files print. */
export function wordsOfTable(table: Table): DataWords[] {
  const { id, caption, columns, columnGroups, groups, groupColumn } = table;
  const { vocabularies, rows, fields, notes, abbreviations, flags } = table;
  const at = (kind: DataKind, names: DataPath, path: DataPath, words: Localized): DataWords => ({
    id: idFrom(...names),
    kind,
    section: id,
    path,
    words,
  });
  const cells = (values: Row['values'], names: DataPath, path: DataPath): DataWords[] =>
    Object.entries(values).flatMap(([field, cell]) => {
      if (fields[field]?.type !== 'text' || cell.state !== 'given') return [];
      const { value } = cell;
      if (!Array.isArray(value)) return [at('cell', [...names, field], [...path, field], value as Localized)];
      return (value as readonly Localized[]).map((words, index) =>
        at('cell', [...names, field, index + 1], [...path, field, index], words),
      );
    });
  return [
    { ...at('caption', [id, 'caption'], ['caption'], caption), markup: true },
    ...columns.map(({ id: column, head }, index) => at('head', [id, 'head', column], ['columns', index, 'head'], head)),
    ...columnGroups.map(({ id: group, head }, index) =>
      at('head', [id, 'heads', group], ['columnGroups', index, 'head'], head),
    ),
    ...(groupColumn ? [at('head', [id, 'groups'], ['groupColumn', 'head'], groupColumn.head)] : []),
    ...groups.map(({ id: group, label }, index) => at('head', [id, 'group', group], ['groups', index, 'label'], label)),
    ...Object.values(vocabularies).flatMap(({ id: vocabulary, terms }) =>
      Object.values(terms)
        .filter(({ place }) => place.file === table.place.file)
        .map(({ id: term, label }) =>
          at('label', [id, 'label', vocabulary, term], ['vocabularies', vocabulary, term, 'label'], label),
        ),
    ),
    ...rows.flatMap(({ id: name, values, arms }, row) => [
      ...cells(values, [name], ['rows', row]),
      ...arms.flatMap((arm, index) => [
        at('data', [name, arm.id, 'label'], ['rows', row, 'arms', index, 'label'], arm.label),
        ...cells(arm.values, [name, arm.id], ['rows', row, 'arms', index]),
      ]),
    ]),
    ...abbreviations.map(({ abbreviation, expansion }, index) =>
      at('data', [id, 'abbreviation', abbreviation], ['abbreviations', index, 'expansion'], expansion),
    ),
    ...notes.map(({ id: note, text }, index) => at('table-note', [id, 'note', note], ['notes', index, 'text'], text)),
    ...flags.map(({ id: flag, text }, index) => at('data', [id, 'flag', flag], ['flags', index, 'text'], text)),
  ];
}
