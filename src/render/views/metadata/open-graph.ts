import type { ContentLanguage } from '../../../model/language.ts';
import { imagePathOf } from '../../figure/draw-image.ts';
import { pagePath } from '../../paths.ts';
import type { PageFacts } from './page-facts.ts';
import { propertyTags, type PropertyTag } from './tags.ts';

/** Open Graph, by which a link is shown where it is shared. An edition based on another work is a page of the web, and no article. */
export function openGraph(facts: PageFacts): PropertyTag[] {
  const { publication, language, own, others, original, address } = facts;
  const { article, journal } = publication;
  return [
    ...propertyTags('og:type', original ? 'article' : 'website'),
    ...propertyTags('og:title', own.title),
    ...propertyTags('og:description', facts.excerpt),
    ...propertyTags('og:url', address(pagePath(language, article.slug))),
    ...propertyTags('og:site_name', journal.title[language]),
    ...propertyTags('og:locale', localeOf(language)),
    ...propertyTags('og:locale:alternate', ...others.map(localeOf)),
    ...image(facts),
    ...(original ? ofArticle(facts) : []),
  ];
}

function ofArticle({ publication, language, issued }: PageFacts): PropertyTag[] {
  const { frontMatter, date } = publication.article;
  return [
    ...propertyTags('article:published_time', issued),
    ...propertyTags('article:modified_time', date === issued ? undefined : date),
    ...propertyTags('article:section', frontMatter.column?.[language]),
    ...propertyTags('article:tag', ...frontMatter.keywords.map((keyword) => keyword[language])),
  ];
}

/** The first photograph of the edition: drawings are files that no such place shows. */
function image({ publication, language, published, address }: PageFacts): PropertyTag[] {
  const { article, editions } = publication;
  for (const { id, alt } of Object.values(editions[language]!.figures)) {
    const figure = article.figures[id];
    if (figure?.kind !== 'image') continue;
    const path = imagePathOf(article.slug, figure, 0);
    const url = published.has(path) ? address(path) : undefined;
    if (url) return [...propertyTags('og:image', url), ...propertyTags('og:image:alt', alt)];
  }
  return [];
}

/** `zh_CN`, `en_US`: the language with the region where most of its readers are. */
function localeOf(language: ContentLanguage): string {
  const { language: tag, region } = new Intl.Locale(language).maximize();
  return [tag, region].filter(Boolean).join('_');
}
