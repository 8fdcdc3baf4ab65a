import { pdfPath } from '../../../paths.ts';
import { filesOfTable } from '../../data-view.ts';
import type { PageFacts } from '../page-facts.ts';
import { node, type Node } from './node.ts';

/** The edition in other forms than the page. */
export function encodingsOf({ publication, language, published, href, rulesOf }: PageFacts): Node[] {
  const pdf = pdfPath(language, publication.article.slug);
  return published.has(pdf)
    ? [
        node('MediaObject', {
          encodingFormat: 'application/pdf',
          contentUrl: href(pdf),
          inLanguage: rulesOf(language).htmlTag,
        }),
      ]
    : [];
}

/** The data of each table of the edition, as far as files of them are published. */
export function datasetsOf({ publication, language, published, href }: PageFacts): Node[] {
  const { slug, frontMatter, version } = publication.article;
  return Object.values(publication.editions[language]!.tables).flatMap(({ id, label, caption }) => {
    const files = filesOfTable(slug, id, language).filter(({ path }) => published.has(path));
    const distribution = files.map(({ path, type }) =>
      node('DataDownload', { encodingFormat: type, contentUrl: href(path) }),
    );
    const name = [label, caption].filter(Boolean).join(' ');
    return files.length > 0
      ? [node('Dataset', { name, version, license: frontMatter.license?.url, distribution })]
      : [];
  });
}
