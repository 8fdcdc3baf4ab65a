import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { footWithoutAffiliations, frontView, type FrontView } from './front.ts';
import type { LabelledText } from './labelled-text.ts';
import type { RenderTools } from './tools.ts';

/** One language of a parallel edition. */
export interface ParallelSideView {
  readonly lang: string;
  readonly labels: LabelTree;
  readonly front: FrontView;
  readonly statusWords: string;
  /** The word that heads the introduction; empty where none does. */
  readonly introduction: string;
}

/** A line of front matter in both languages: what stands on each side, its label with the separator behind it. */
export type ParallelLineView = readonly { readonly lang: string; readonly label: string; readonly text: string }[];

/** What a parallel edition says in one language beside its text. */
export function parallelSide(
  publication: Publication,
  language: ContentLanguage,
  tools: RenderTools,
): ParallelSideView {
  const rules = tools.rulesOf(language);
  const labels = tools.labelsOf(language);
  const front = frontView(publication, language, rules, labels);
  return {
    lang: rules.htmlTag,
    labels: tools.labelTreeOf(language),
    front: { ...front, foot: footWithoutAffiliations(front, labels) },
    statusWords: labels(`status.${publication.article.status}`),
    introduction: tools.introductionHeaded.includes(language) ? labels('section.introduction') : '',
  };
}

/** Lines of both sides beside each other; the checks see to it that a side lacks none. */
export function pairLines<Side extends ParallelSideView>(
  sides: readonly Side[],
  of: (side: Side) => readonly LabelledText[],
): ParallelLineView[] {
  const columns = sides.map(of);
  const count = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    sides.map(({ lang, front }, side) => {
      const { label, text } = columns[side]![index] ?? { label: '', text: '' };
      return { lang, label: label && `${label}${front.labelSeparator}`, text };
    }),
  );
}
