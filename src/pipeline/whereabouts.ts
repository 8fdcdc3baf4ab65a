import { toString } from 'mdast-util-to-string';
import type { Article, BlockKind, Text } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Localized } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { numberArticle, type Numbering } from '../resolve/numbering.ts';
import { textIndex } from './text-index.ts';

/** Where in an article a finding stands, as a person would say it. */
export interface Whereabouts {
  /** The section's id, its printed number (empty for an unnumbered one) and its heading per language. */
  readonly section: string;
  readonly number: string;
  readonly title: Localized;
  /** The block: its kind, which one of its kind it is in the section, from 1, and its id. Absent between blocks. */
  readonly unit?: { readonly kind: BlockKind; readonly position: number; readonly id: string };
}

/** A finding with its whereabouts, where it stands in a text. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly where?: Whereabouts;
}

/** The findings about an article, each with its whereabouts. */
export function locate(diagnostics: readonly Diagnostic[], article: Article | undefined): LocatedDiagnostic[] {
  let numbering: Numbering | undefined;
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    const text = place && Object.values(article?.texts ?? {}).find(({ file }) => file === place.file);
    if (!text) return diagnostic;
    numbering ??= numberArticle(article!);
    const where = whereaboutsOf(place, text, article!, numbering);
    return where ? { ...diagnostic, where } : diagnostic;
  });
}

function whereaboutsOf(place: Place, text: Text, article: Article, numbering: Numbering): Whereabouts | undefined {
  if (text.units.length === 0) return undefined;
  const { unitAt, positionOf } = textIndex(text);
  const unit = unitAt(place.line);
  const section = unit?.section ?? text.sections.findLast((one) => one.place.line <= place.line)?.id ?? 's0';
  return {
    section,
    number: numbering.sections.get(section) ?? '',
    title: titleOf(section, article),
    ...(unit && { unit: { kind: unit.kind as BlockKind, position: positionOf.get(unit)!, id: unit.id } }),
  };
}

function titleOf(section: string, article: Article): Localized {
  return Object.fromEntries(
    Object.entries(article.texts).flatMap(([language, text]) => {
      const found = textIndex(text).headings.get(section);
      return found ? [[language, toString(found.node)]] : [];
    }),
  );
}
