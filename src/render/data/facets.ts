import type { ContentLanguage } from '../../model/language.ts';
import { valueStates, valuesOf, type Field } from '../../model/table.ts';
import { referenceStatuses } from '../../model/reference.ts';
import { cellOf, type ArmLine } from './arm-lines.ts';
import { fixedColumn } from './fixed-column.ts';
import type { TableExport } from './table-export.ts';

/** Something by which the arms of a table can be told apart: a closed list, and what each arm has of it. */
export interface Facet {
  /** The field's id; `group` for the groups of rows, `<field>-status` for what is known of a cited work. */
  readonly id: string;
  readonly label: string;
  /** What some arm has, in the order of its vocabulary, behind it the reasons why there is no value. */
  readonly terms: readonly (readonly [id: string, label: string])[];
  /** Of each arm the place of its term in `terms`, or the places of several or none. */
  readonly arms: readonly (number | readonly number[])[];
}

/** Where the terms of a facet come from. */
interface FacetSource extends Pick<Facet, 'id' | 'label' | 'terms'> {
  readonly of: (line: ArmLine) => readonly string[];
}

/** The facets of a table in one language: groups, vocabularies, yes or no, status of cited works; none that is the same everywhere. */
export function facetsOf(source: TableExport, lines: readonly ArmLine[], language: ContentLanguage): Facet[] {
  const fields = Object.values(source.table.fields).flatMap((field) => facetsOfField(field, source, language));
  return [groupFacet(source, language), ...fields].flatMap(({ id, label, terms, of }) => {
    const own = lines.map((line) => of(line));
    const used = terms.filter(([term]) => own.some((ids) => ids.includes(term)));
    const places = own.map((ids) => used.flatMap(([term], index) => (ids.includes(term) ? [index] : [])));
    const differs = places.some((some) => some.join() !== places[0]!.join());
    const arms = places.map((some) => (some.length === 1 ? some[0]! : some));
    return differs ? [{ id, label, terms: used, arms }] : [];
  });
}

function groupFacet(source: TableExport, language: ContentLanguage): FacetSource {
  const { title } = fixedColumn(source, 'group');
  return {
    id: 'group',
    label: title[language] ?? '',
    terms: source.table.groups.map(({ id, label }): readonly [string, string] => [id, label[language] ?? id]),
    of: ({ row }) => (row.group === undefined ? [] : [row.group]),
  };
}

function facetsOfField(field: Field, { labelsOf, works }: TableExport, language: ContentLanguage): FacetSource[] {
  const labels = labelsOf(language);
  const label = field.label[language] ?? field.id;
  const reasons = valueStates.map((state) => [state, labels(`values.${state}`)] as const);
  const given = (line: ArmLine, word: (value: unknown) => string): string[] => {
    const cell = cellOf(line, field.id);
    return cell && cell.state !== 'given' ? [cell.state] : valuesOf(cell).map(word);
  };
  if (field.type === 'term') {
    const terms = Object.values(field.vocabulary?.terms ?? {});
    const named = terms.map(({ id, label: words }) => [id, words[language] ?? id] as const);
    return [{ id: field.id, label, terms: [...named, ...reasons], of: (line) => given(line, String) }];
  }
  if (field.type === 'yes-no') {
    const terms = ['yes', 'no'].map((id) => [id, labels(`data.${id}`)] as const);
    const of = (line: ArmLine) => given(line, (value) => (value === true ? 'yes' : 'no'));
    return [{ id: field.id, label, terms: [...terms, ...reasons], of }];
  }
  if (field.type === 'citation') {
    const terms = referenceStatuses.map(
      (id) => [id, labels(`references.statusWords.${id}`).replace(/[.。]$/, '')] as const,
    );
    const of = (line: ArmLine) => given(line, (key) => works.get(key as string)?.status ?? '');
    const words = labels('data.part-of', { label, part: labels('data.part.status') });
    return [{ id: `${field.id}-status`, label: words, terms, of }];
  }
  return [];
}
