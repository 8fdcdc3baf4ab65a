import type { Element } from 'hast';
import type { Figure, ResolvedFigure } from '../../model/figure.ts';
import type { Publication } from '../../model/publication.ts';
import { drawDrawing } from './draw-drawing.ts';

/** The picture of a figure in one language, as an `svg` element that says in words what it shows. */
export function picture({ article }: Publication, { id, language, alt }: ResolvedFigure): Element {
  const drawn = draw(article.figures[id]!, language);
  const { width: _width, height: _height, ...properties } = drawn.properties;
  return { ...drawn, properties: { ...properties, role: 'img', ariaLabel: alt } };
}

/** Every kind of figure has a file beside this one and a line here. */
function draw(figure: Figure, language: string): Element {
  switch (figure.kind) {
    case 'drawing':
      return drawDrawing(figure, language);
  }
}
