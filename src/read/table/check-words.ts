import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { nameOf, type DataPath, type DataSource } from '../data-source.ts';
import type { TableYaml } from './schema.ts';

/** One finding for each label, note or pattern that lacks a language of the article: `words-are-in-every-language`. */
export function checkWords(yaml: TableYaml, source: DataSource, languages: readonly ContentLanguage[]): Diagnostic[] {
  return wordsOf(yaml).flatMap(([path, words]) =>
    languages
      .filter((language) => words[language] === undefined)
      .map((language) =>
        wordsAreInEveryLanguage.at(source.placeOf(path), { what: nameOf(path, source.value), language }),
      ),
  );
}

type Words = [path: DataPath, words: Localized<unknown>];

function wordsOf(yaml: TableYaml): Words[] {
  const { vocabularies, fields, columns, columnGroups, groups, groupColumn, rows, abbreviations, notes, flags } = yaml;
  return [
    [['caption'], yaml.caption],
    ...Object.entries(vocabularies).flatMap(([vocabulary, terms]) =>
      Object.entries(terms).map(([id, { label }]): Words => [['vocabularies', vocabulary, id, 'label'], label]),
    ),
    ...Object.entries(fields).map(([id, { label }]): Words => [['fields', id, 'label'], label]),
    ...columns.map(({ head }, index): Words => [['columns', index, 'head'], head]),
    ...columns.flatMap(({ show }, index): Words[] =>
      typeof show === 'string' ? [] : [[['columns', index, 'show'], show]],
    ),
    ...columnGroups.map(({ head }, index): Words => [['columnGroups', index, 'head'], head]),
    ...groups.map(({ label }, index): Words => [['groups', index, 'label'], label]),
    ...(groupColumn ? [[['groupColumn', 'head'], groupColumn.head] satisfies Words] : []),
    ...rows.flatMap(({ arms }, row) =>
      arms.map(({ label }, arm): Words => [['rows', row, 'arms', arm, 'label'], label]),
    ),
    ...abbreviations.map(({ expansion }, index): Words => [['abbreviations', index, 'expansion'], expansion]),
    ...notes.map(({ text }, index): Words => [['notes', index, 'text'], text]),
    ...flags.map(({ text }, index): Words => [['flags', index, 'text'], text]),
  ];
}
