import { Liquid, type LiquidError } from 'liquidjs';
import type { Place } from '../model/place.ts';

/** Page templates of a theme, ready to be filled. */
export interface TemplateEngine {
  /** The page that a template makes of a view: plain data, escaped on output unless a name ends in `Html`. */
  render(name: string, view: object): string;
}

/** A mistake in a theme's template. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
  /** Where it is; the file is named as inside the theme. */
  readonly place: Place;

  constructor(message: string, place: Place, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
  }
}

/** What makes ready HTML of text in a template: `{{ notice | unbroken: lang }}`. */
export type TextFilter = (words: string, argument: string) => string;

/** How long a page may take to be filled, in milliseconds, and what it may keep meanwhile, in characters and items of lists. */
export interface TemplateLimits {
  readonly time: number;
  readonly memory: number;
}

/** Far beyond what filling a page takes: a template that comes to no end is a mistake, too. */
const farOff: TemplateLimits = { time: 20_000, memory: 1e8 };

/**
 * LiquidJS over templates held in memory (`html/article.liquid` by its path in the theme). Every output is
 * escaped; `{{ bodyHtml | raw }}` is for ready HTML. Unknown variables and filters are mistakes; nothing is read
 * from disk, nothing in a view can be called. `filters`: what templates may use beside Liquid's own, by name.
 * A page that goes beyond `limits` is a mistake.
 */
export function createTemplates(
  files: Readonly<Record<string, string>>,
  filters: Readonly<Record<string, TextFilter>> = {},
  limits: TemplateLimits = farOff,
): TemplateEngine {
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
    renderLimit: limits.time,
    memoryLimit: limits.memory,
  });
  for (const [name, filter] of Object.entries(filters)) {
    liquid.registerFilter(name, { handler: (words, argument) => filter(String(words), String(argument)), raw: true });
  }
  return {
    render: (name, view) => {
      try {
        return liquid.renderFileSync(name, view) as string;
      } catch (error) {
        throw problemIn(name, templates, error);
      }
    },
  };
}

/** The engine's complaint with its place; it names the file only of some mistakes, but always has the text. */
function problemIn(name: string, templates: Readonly<Record<string, string>>, error: unknown): TemplateProblem {
  const { message, token } = error as LiquidError;
  const [line = 1, column = 1] = token?.getPosition() ?? [];
  const files = Object.entries(templates);
  const file = token?.file ?? files.find(([, text]) => text === token?.input)?.[0] ?? name;
  const quote = templates[file]?.split('\n')[line - 1];
  const endColumn = Math.min(column + (token?.getText().length ?? 0), (quote?.length ?? 0) + 1);
  const place = {
    file,
    line,
    column,
    ...(quote !== undefined && { endLine: line, endColumn, quote }),
  };
  return new TemplateProblem(message.replace(/, (?:file:[^,]+, )?line:\d+, col:\d+$/, ''), place, { cause: error });
}
