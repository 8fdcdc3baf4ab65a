import type { Article } from '../../model/article.ts';
import type { ContentFolder, Shelf, TemplateFolder } from '../../model/ports.ts';
import { readRules } from '../../read/rules.ts';
import { checkOneArticle } from '../one-article.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';

/** The article that a sheet goes into or comes from; or the errors that leave open which languages it has. */
export type ArticleOfSheet =
  | { readonly slug: string; readonly article: Article }
  | { readonly slug: string; readonly article?: undefined; readonly diagnostics: readonly LocatedDiagnostic[] };

/**
 * The article that is named, or the only one, if its declaration can be read: what stands in for a broken one is no ground
 * to write on. Throws a `UsageProblem` where it is not there, or where there are several and none was named; `option`: what
 * names it.
 */
export async function articleOfSheet(
  named: string | undefined,
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder; readonly shelf?: Shelf },
  option = '--article',
): Promise<ArticleOfSheet> {
  const { slug, article, diagnostics } = await checkOneArticle(named, ports, option);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ofDeclaration = errors.filter(
    ({ rule, place }) => place?.file === `${slug}/article.yaml` && Object.hasOwn(readRules, rule),
  );
  if (ofDeclaration.length > 0) return { slug, diagnostics: ofDeclaration };
  return article ? { slug, article } : { slug, diagnostics: errors };
}
