import type { PhrasingContent } from 'mdast';
import { columnType } from '../../columns/registry.ts';
import type { Labels } from '../../model/labels.ts';
import type { LanguageRules } from '../../model/language.ts';
import { valuesOf, type CellValue, type Field, type PatternPart, type ShowPattern } from '../../model/table.ts';

/** What a pattern is printed with. */
export interface PatternContext {
  readonly fields: Readonly<Record<string, Field>>;
  readonly rules: LanguageRules;
  readonly labels: Labels;
  /** The unit that stands in the head, so that values in it print without. */
  readonly headUnit?: string | undefined;
}

type Cells = Readonly<Record<string, CellValue>>;

/**
 * A cell's content by its column's pattern. A field without a value prints its reason (`values.…`), a field
 * that the row does not have prints nothing; an optional part prints its first alternative all of whose own fields
 * have a value that does not go without saying.
 */
export function printPattern(pattern: ShowPattern, cells: Cells, context: PatternContext): PhrasingContent[] {
  return pattern.flatMap((part) => printPart(part, cells, context));
}

function printPart(part: PatternPart, cells: Cells, context: PatternContext): PhrasingContent[] {
  switch (part.kind) {
    case 'text':
      return [{ type: 'text', value: part.text }];
    case 'field':
      return printField(part.field, cells, context);
    case 'optional': {
      const alternative = part.alternatives.find((parts) =>
        parts.every((inner) => inner.kind !== 'field' || hasSomethingToSay(inner.field, cells, context)),
      );
      return alternative ? printPattern(alternative, cells, context) : [];
    }
  }
}

function printField(id: string, cells: Cells, context: PatternContext): PhrasingContent[] {
  const { fields, rules, labels, headUnit } = context;
  const field = fields[id];
  const cell = cells[id];
  if (!field || !cell) return [];
  if (cell.state !== 'given') return [{ type: 'text', value: labels(`values.${cell.state}`) }];
  const unitInHead = headUnit !== undefined && field.unit === headUnit;
  return columnType(field.type)!.format(valuesOf(cell), field, rules, unitInHead);
}

function hasSomethingToSay(id: string, cells: Cells, context: PatternContext): boolean {
  const field = context.fields[id];
  const cell = cells[id];
  if (!field || cell?.state !== 'given' || printField(id, cells, context).length === 0) return false;
  if (field.usual === undefined) return true;
  const type = columnType(field.type)!;
  return valuesOf(cell).some((value) => type.compare(value, field.usual) !== 0);
}
