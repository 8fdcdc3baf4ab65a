import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Declaration, UnitText } from '../../model/article.ts';
import { beginsDeclaration, parseDeclaration } from '../declaration.ts';
import { declarationsAreWellFormed } from '../rules/declarations-are-well-formed.ts';
import type { MarkdownSource } from './source.ts';

/** A declaration before it is known which unit it stands behind. */
interface FoundDeclaration extends Declaration {
  readonly comment: string;
  readonly offset: number;
}

/**
 * The comments that declare a breach to be meant: `<!-- differs numbers-agree: reason -->`, alone on their line.
 * Diagnostics: `declarations-are-well-formed`.
 */
export function takeDeclarations(root: Root, source: MarkdownSource): FoundDeclaration[] {
  const found: FoundDeclaration[] = [];
  visit(root, 'html', (node: Html, _, parent) => {
    const comment = node.value.trim();
    const said = comment.replace(/^<!--\s*/, '').replace(/\s*-->$/, '');
    if (!comment.startsWith('<!--') || !beginsDeclaration(said)) return;
    const declaration = comment.endsWith('-->') ? parseDeclaration(said) : undefined;
    const place = source.placeOf(node);
    const isInLine = parent?.type === 'paragraph' || parent?.type === 'heading';
    if (!declaration || isInLine) {
      source.report(declarationsAreWellFormed.at(place, { comment: firstLine(comment), form: 'comment' }));
      return;
    }
    found.push({ ...declaration, place, comment, offset: node.position?.start.offset ?? 0 });
  });
  return found;
}

/**
 * Units with what is declared right behind them.
 * Diagnostics: `declarations-are-well-formed` for one that stands behind nothing.
 */
export function withDeclarations(
  units: readonly UnitText[],
  declarations: readonly FoundDeclaration[],
  source: MarkdownSource,
): readonly UnitText[] {
  if (declarations.length === 0) return units;
  const declared = new Map<UnitText, Declaration[]>();
  for (const { comment, offset, place, ...declaration } of declarations) {
    const unit = lastBefore(units, offset);
    if (!unit) {
      source.report(declarationsAreWellFormed.at(place, { comment: firstLine(comment), form: 'comment' }));
      continue;
    }
    const own = { ...declaration, place: { ...place, within: unit.id } };
    declared.set(unit, [...(declared.get(unit) ?? []), own]);
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
