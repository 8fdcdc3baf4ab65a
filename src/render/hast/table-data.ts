import type { Element, ElementContent } from 'hast';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import { valueStates } from '../../model/table.ts';
import type { DataColumn } from '../data/data-file.ts';
import { h } from './h.ts';

/** A file that a page offers. */
export interface OfferedFile {
  readonly href: string;
  readonly label: string;
  readonly type: string;
}

/** What a table's data are offered with. */
export interface TableData {
  readonly id: string;
  /** `Table 1` */
  readonly label: string;
  readonly files: readonly OfferedFile[];
  /** Name of the file whose columns are described. */
  readonly described: string;
  readonly columns: readonly DataColumn[];
}

/** Longest list of alike columns that is named one by one. */
const namesShown = 4;

/** The data of a table under it: the files to download, and what their columns hold behind a line that opens. */
export function tableData(data: TableData, rules: LanguageRules, labels: Labels): ElementContent[] {
  const { id, described } = data;
  const summary = labels('data.columns', { file: described });
  return [
    h('div', { className: ['table-data'], id: `${id}-data` }, [
      tableFiles(data, rules, labels),
      h('details', {}, [
        h('summary', {}, [summary]),
        h('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: summary }, [
          columnTable(data.columns, rules.tag, labels),
        ]),
        reasonsLine(rules, labels),
      ]),
    ]),
  ];
}

/** The files alone, in one line. */
export function tableFiles(
  { label, files }: Pick<TableData, 'label' | 'files'>,
  rules: LanguageRules,
  labels: Labels,
): Element {
  return h('p', { className: ['files'] }, [
    h('span', { className: ['label'] }, [labels('data.of', { table: label }) + rules.labelSeparator.trimEnd()]),
    ...files.flatMap(({ href, label: words, type }) => [' ', h('a', { href, type }, [words])]),
  ]);
}

function columnTable(columns: readonly DataColumn[], language: ContentLanguage, labels: Labels) {
  const heads = ['column', 'meaning', 'kind', 'unit', 'values'];
  const families = Map.groupBy(columns, ({ family }) => family.id);
  return h('table', {}, [
    h('thead', {}, [
      h(
        'tr',
        {},
        heads.map((head) => h('th', { scope: 'col' }, [labels(`data.head.${head}`)])),
      ),
    ]),
    h(
      'tbody',
      {},
      [...families.values()].map((alike) => columnRow(alike, language, labels)),
    ),
  ]);
}

function columnRow(alike: readonly DataColumn[], language: ContentLanguage, labels: Labels) {
  const { family, meaning, kind, unit = '', categories = [] } = alike[0]!;
  const values = categories.map(({ value, label }) =>
    h('li', {}, [h('code', {}, [value]), ` ${label[language] ?? ''}`]),
  );
  return h('tr', {}, [
    h('th', { scope: 'row' }, namesOf(alike)),
    h('td', {}, [h('span', { className: ['title'] }, [family.title[language] ?? '']), ` ${meaning[language] ?? ''}`]),
    h('td', {}, [labels(`data.kind.${categories.length > 0 ? 'code' : kind}`)]),
    h('td', {}, unit === '' ? [] : [h('code', {}, [unit])]),
    h('td', {}, values.length > 0 ? [h('ul', {}, values)] : []),
  ]);
}

/** All names, or of many the first and the last. */
function namesOf(alike: readonly DataColumn[]): (ElementContent | string)[] {
  const names = alike.map(({ name }) => h('code', {}, [name]));
  const shown = names.length > namesShown ? [names[0]!, '…', names.at(-1)!] : names;
  return shown.flatMap((name, index) => (index === 0 ? [name] : [h('br'), name]));
}

function reasonsLine({ brackets, partSeparator }: LanguageRules, labels: Labels) {
  const each = valueStates.flatMap((state, index) => [
    ...(index === 0 ? [] : [partSeparator]),
    h('code', {}, [state]),
    brackets[0] + labels(`values.${state}`) + brackets[1],
  ]);
  return h('p', {}, [labels('data.reasons'), ...each]);
}
