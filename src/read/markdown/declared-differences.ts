import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeclaredDifference, UnitText } from '../../model/article.ts';
import { declarationsAreWellFormed } from '../rules/declarations-are-well-formed.ts';
import type { MarkdownSource } from './source.ts';

/** A declaration before it is known which unit it stands behind. */
interface Declaration extends DeclaredDifference {
  readonly comment: string;
  readonly offset: number;
}

const declaration = /^<!--\s*differs\s+([a-z]+(?:-[a-z0-9]+)*)\s*[:：]\s*(\S[\s\S]*?)\s*-->$/;

/**
 * The comments that declare a difference: `<!-- differs numbers-agree: reason -->`, alone on their line.
 * Diagnostics: `declarations-are-well-formed`.
 */
export function takeDeclarations(root: Root, source: MarkdownSource): Declaration[] {
  const found: Declaration[] = [];
  visit(root, 'html', (node: Html, _, parent) => {
    const comment = node.value.trim();
    if (!/^<!--\s*differs\b/.test(comment)) return;
    const [, rule, reason] = declaration.exec(comment) ?? [];
    const place = source.placeOf(node);
    const isInLine = parent?.type === 'paragraph' || parent?.type === 'heading';
    if (rule === undefined || reason === undefined || isInLine) {
      source.report(declarationsAreWellFormed.at(place, { comment: firstLine(comment) }));
      return;
    }
    const offset = node.position?.start.offset ?? 0;
    found.push({ rule, reason: reason.replace(/\s+/g, ' '), place, comment, offset });
  });
  return found;
}

/**
 * Units with the differences that are declared right behind them.
 * Diagnostics: `declarations-are-well-formed` for one that stands behind nothing.
 */
export function withDeclarations(
  units: readonly UnitText[],
  declarations: readonly Declaration[],
  source: MarkdownSource,
): readonly UnitText[] {
  if (declarations.length === 0) return units;
  const declared = new Map<UnitText, DeclaredDifference[]>();
  for (const { comment, offset, rule, reason, place } of declarations) {
    const unit = lastBefore(units, offset);
    if (!unit) source.report(declarationsAreWellFormed.at(place, { comment: firstLine(comment) }));
    else declared.set(unit, [...(declared.get(unit) ?? []), { rule, reason, place: { ...place, within: unit.id } }]);
  }
  return units.map((unit) => (declared.has(unit) ? { ...unit, declared: declared.get(unit)! } : unit));
}

function lastBefore(units: readonly UnitText[], offset: number): UnitText | undefined {
  let last: UnitText | undefined;
  for (const unit of units) {
    if (endOf(unit) <= offset && (!last || endOf(unit) > endOf(last))) last = unit;
  }
  return last;
}

function endOf({ node }: UnitText): number {
  return node.position?.end.offset ?? 0;
}

function firstLine(comment: string): string {
  return comment.split('\n')[0]!.slice(0, 60);
}
