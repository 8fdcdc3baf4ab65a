import type * as PlotModule from '@observablehq/plot';
import type { ElementContent } from 'hast';
import type { Measure } from '../../model/ports.ts';
import { fromDom, type DomNode } from './from-dom.ts';

/** The charting library, the document in which it makes its elements, and how wide words are. */
export interface PlotTools {
  readonly Plot: typeof PlotModule;
  readonly document: unknown;
  readonly measure: Measure;
}

type PlotOptions = NonNullable<Parameters<PlotTools['Plot']['plot']>[0]>;

/** What Plot draws, without the root around it: each mark is a child, in the order of the options. */
export function plotted({ Plot, document }: PlotTools, options: PlotOptions): ElementContent[] {
  const svg = Plot.plot({ ...options, document } as PlotOptions) as unknown as DomNode;
  return [...(svg.childNodes ?? [])].flatMap(fromDom);
}
