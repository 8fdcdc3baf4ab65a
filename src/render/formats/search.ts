import { articleText } from '../search/article-text.ts';
import { articleTextPath, packet } from '../search/packet.ts';
import { sound, type ArticleFormat } from './format.ts';

/** What the site's search looks through of an article, in all its languages; nothing of a draft. */
export const search: ArticleFormat = {
  name: 'search',
  scope: 'article',
  madeWith: ['html'],
  forSite: true,
  needs: [],
  paths: ({ article }) => (article.status === 'draft' ? [] : [articleTextPath(article.slug)]),
  render: async (publication, tools) => {
    const { slug, status } = publication.article;
    return sound(status === 'draft' ? [] : [packet(`texts/${slug}`, articleText(publication, tools))]);
  },
};
