import type { Element } from 'hast';
import type { ResolvedFigure } from '../../model/figure.ts';
import { caption } from './caption.ts';
import type { HastContext } from './context.ts';
import { figureKey } from './figure-key.ts';
import { glueMarks } from './glue.ts';
import { h } from './h.ts';
import type { Phrasing } from './phrasing.ts';

/** A figure: its picture, its caption and legend, and on screen what stands below it. */
export function figure(figure: ResolvedFigure, context: HastContext, phrasing: Phrasing): Element {
  const { medium } = context;
  // What is as wide as a page can be moved over on a narrow screen, from the keyboard too; in a chart the marks are reached.
  const isMoved = medium === 'screen' && figure.width === 'page' && !figure.chart;
  const scroller = isMoved ? { role: 'region', tabIndex: 0, ariaLabel: figure.label } : {};
  const legend =
    figure.legend.length > 0 ? [h('p', { className: ['legend'] }, glueMarks(phrasing(figure.legend)))] : [];
  // The legend stands behind the figure proper, whose caption HTML wants last.
  return h('div', { className: ['figure', `figure-${figure.width}`], id: figure.id }, [
    h('figure', {}, [
      h('div', { className: ['picture'], ...scroller }, [context.picture(figure)]),
      caption('figcaption', figure.captions, context, phrasing),
    ]),
    ...figureKey(figure, context),
    ...legend,
    ...(medium === 'screen' ? context.belowFigure(figure) : []),
  ]);
}
