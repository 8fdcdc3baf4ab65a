import type { Result } from '../model/diagnostic.ts';
import type { OutputFile } from '../model/output.ts';
import type { Publication } from '../model/publication.ts';
import type { ArticleFormat, EditionFormat, Format, Press } from '../render/formats/format.ts';
import { formats } from '../render/formats/registry.ts';
import type { RenderTools } from '../render/views/tools.ts';
import { fillTemplates } from './fill-templates.ts';
import type { Request } from './request.ts';

/** One piece of work of a build, named as the manifest names it. */
export interface Work {
  readonly unit: string;
  readonly slug: string;
  /** Whether it waits for the browser. */
  readonly printed: boolean;
  run(): Promise<Result<readonly OutputFile[]>>;
}

/** All pieces of work that a request asks of a publication. Diagnostics of each: `templates-are-sound`, and its own. */
export function planWork(publication: Publication, request: Request, tools: RenderTools, press: Press): Work[] {
  const { slug } = publication.article;
  const { theme } = publication.journal;
  const languages = Object.keys(publication.editions).filter((language) => wanted(request.languages, language));
  return Object.values<Format>(formats)
    .filter(({ name }) => wanted(request.formats, name))
    .flatMap((format): Work[] => {
      const printed = format.needs.includes('browser');
      if (format.scope === 'article') {
        const run = () => fillTemplates(theme, () => format.render(publication, tools));
        return [{ unit: unitOf(format, slug), slug, printed, run }];
      }
      if (format.scope !== 'edition') return [];
      return languages.map((language) => ({
        unit: unitOf(format, slug, language),
        slug,
        printed,
        run: () => fillTemplates(theme, () => format.render(publication, language, tools, press)),
      }));
    });
}

function unitOf(format: EditionFormat | ArticleFormat, slug: string, language?: string): string {
  return [format.name, ...(language ? [language] : []), slug].join(' ');
}

/** True when a list of wishes is empty or names the thing. */
export function wanted(wishes: readonly string[], name: string): boolean {
  return wishes.length === 0 || wishes.includes(name);
}
