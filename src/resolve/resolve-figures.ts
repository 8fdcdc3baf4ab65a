import { keptPer } from '../engines/once-per.ts';
import type { Article } from '../model/article.ts';
import type { ChartPicture } from '../model/chart-picture.ts';
import type { ChartFigure, Figure, ResolvedFigure } from '../model/figure.ts';
import type { Labels } from '../model/labels.ts';
import { uncertainAmong } from '../model/reference.ts';
import { describeChart } from './chart/describe-chart.ts';
import { resolveChart } from './chart/resolve-chart.ts';
import type { Numbering } from './numbering.ts';
import type { BlockContext } from './resolve-blocks.ts';
import type { CaptionsOf } from './resolve-captions.ts';

/** Figures in one language, in print order. */
export function resolveFigures(
  article: Article,
  numbering: Numbering,
  labels: Labels,
  context: BlockContext,
  captionsOf: CaptionsOf,
): Record<string, ResolvedFigure> {
  const language = context.rules.tag;
  const figures: Record<string, ResolvedFigure> = {};
  for (const [id, number] of numbering.figures) {
    const figure = article.figures[id]!;
    figures[id] = {
      id,
      language,
      number,
      width: figure.width,
      label: context.nameOf(id)!,
      ...captionsOf(id),
      ...wordsOf(figure, language),
      ...(figure.kind === 'chart' && resolveChartFigure(figure, article, labels, context)),
    };
  }
  return figures;
}

/** What stands in the place of a figure for who cannot see it, as its file says. */
function wordsOf({ alt, description }: Figure, language: string): Pick<ResolvedFigure, 'alt' | 'description'> {
  return {
    alt: alt[language] ?? '',
    description: (description?.[language] ?? '').split(/\n+/).filter(Boolean),
  };
}

const madeOf = keptPer<
  ChartFigure,
  { readonly picture: ChartPicture; readonly made: ReturnType<typeof describeChart> }
>();

/** A chart, and the words that its file does not have, made from its data. */
function resolveChartFigure(
  figure: ChartFigure,
  article: Article,
  labels: Labels,
  { rules, references, marks, nameOf }: BlockContext,
): Partial<ResolvedFigure> {
  const { chart } = figure;
  const context = {
    chart,
    table: article.tables[chart.table]!,
    rules,
    labels,
    tableLabel: nameOf(chart.table) ?? chart.table,
    references,
    marks,
    isUncertain: uncertainAmong(article.references),
  };
  const { table, tableLabel } = context;
  const others = [table, tableLabel, rules, labels, marks, article.references, JSON.stringify([...references])];
  // It is made anew only where something has changed for it.
  const { picture, made } = madeOf(figure, rules.tag, others, () => {
    const shown = resolveChart(figure.width, context);
    return { picture: shown, made: describeChart(shown, context) };
  });
  const own = wordsOf(figure, rules.tag);
  return {
    chart: picture,
    alt: own.alt || made.alt,
    description: own.description.length > 0 ? own.description : made.description,
  };
}
