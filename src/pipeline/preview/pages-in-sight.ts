import { slugOf } from '../manifest.ts';
import type { Request } from '../request.ts';

/** The formats of pages that are made before all else when a reader has them open. */
const pages: ReadonlySet<string> = new Set(['html', 'parallel-html']);

/** As many pages are made ahead of the others; more are as fast made with them. */
const mostAhead = 2;

/**
 * What to build ahead of everything else, so that the pages somebody looks at are there first: a request for each unit of
 * work (`html en my-article`) that made one of them. The site's own pages need all articles and are made with them.
 */
export function requestsAhead(units: readonly string[], whole: Request): Request[] {
  const [...wanted] = new Set(units.filter((unit) => pages.has(unit.split(' ', 1)[0]!)));
  return wanted.slice(0, mostAhead).map((unit) => {
    const [format = '', edition = ''] = unit.split(' ');
    // A pair's editions are told by its format alone: tags have hyphens too.
    const languages = format === 'html' ? [edition] : whole.languages;
    return { ...whole, only: [slugOf(unit)], formats: [format], languages, articlesOnly: true };
  });
}
