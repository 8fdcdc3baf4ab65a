import type { PdfInfo } from '../../engines/pdf/finish.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { nameInEdition } from '../views/names.ts';
import type { RenderTools } from '../views/tools.ts';

/** What a PDF of an edition says of itself, but for its folios. */
export function editionInfo(
  { article, journal }: Publication,
  language: ContentLanguage,
  tools: RenderTools,
): Omit<PdfInfo, 'links' | 'firstFolio'> {
  const { frontMatter } = article;
  return {
    title: frontMatter.title[language] ?? '',
    authors: frontMatter.authors.map((author) => nameInEdition(author, language)),
    keywords: frontMatter.keywords.flatMap((keyword) => keyword[language] ?? []),
    language: tools.rulesOf(language).htmlTag,
    date: article.date,
    ...(frontMatter.doi[language] && { doi: frontMatter.doi[language] }),
    ...(journal.publisher[language] && { publisher: journal.publisher[language] }),
    ...(frontMatter.license?.name[language] && { rights: frontMatter.license.name[language] }),
    ...(frontMatter.license?.url && { licenseUrl: frontMatter.license.url }),
    ...(frontMatter.subtitle?.[language] && { subject: frontMatter.subtitle[language] }),
  };
}
