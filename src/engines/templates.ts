import { Liquid } from 'liquidjs';

/** Page templates of a theme, ready to be filled. */
export interface TemplateEngine {
  /** The page that a template makes of a view: plain data, escaped on output unless a name ends in `Html`. */
  render(name: string, view: object): string;
}

/** A mistake in a theme's template, with the file and line that the engine names. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
}

/**
 * LiquidJS over templates held in memory (`html/article.liquid` by its path in the theme). Every output is
 * escaped; `{{ bodyHtml | raw }}` is for ready HTML. Unknown variables and filters are mistakes; nothing is read
 * from disk, nothing in a view can be called.
 */
export function createTemplates(files: Readonly<Record<string, string>>): TemplateEngine {
  const templates = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.liquid')));
  const liquid = new Liquid({
    templates,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    cache: true,
    dynamicPartials: true,
    greedy: false,
    extname: '',
  });
  return {
    render: (name, view) => {
      try {
        return liquid.renderFileSync(name, view) as string;
      } catch (error) {
        throw new TemplateProblem(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
