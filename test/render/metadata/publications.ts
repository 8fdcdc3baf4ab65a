import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Publication } from '../../../src/model/publication.ts';
import { metadataView, type MetadataView } from '../../../src/render/views/metadata/metadata-view.ts';
import { everythingPublished } from '../../../src/render/views/published.ts';
import { citeWorks } from '../../../src/resolve/cite-works.ts';
import { project } from '../../support/build.ts';
import { articleOf } from '../../support/charts.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Data of any shape. */
// oxlint-disable-next-line no-explicit-any
export type Json = Record<string, any>;

/** A file of content as its author wrote it, read by nothing of Diglot’s. */
export function yaml(file: string): Json {
  return parse(readFileSync(join(project, file), 'utf8')) as Json;
}

const { publication, room } = await articleOf('test/fixtures/placeholder', 'full');
const tools = room.render;

/** An article with every element of the front matter, and one with half of them. */
export const full = publication;
export const { publication: half } = await articleOf('test/fixtures/placeholder', 'half');
/** An edition based on another work, in a journal without a base URL. */
export const { publication: review } = await articleOf('content', 'msc-ischemic-stroke');

export function viewOf(
  publication: Publication,
  language: Language,
  published: { has(path: string): boolean } = everythingPublished,
): MetadataView {
  return metadataView(publication, language, tools, published);
}

export function jsonOf({ jsonLdHtml }: MetadataView): Json {
  return JSON.parse(jsonLdHtml) as Json;
}

/** All that the elements of a name say. */
export function contents({ metas }: MetadataView, name: string): string[] {
  return metas.filter((meta) => meta.name === name).map(({ content }) => content);
}

/** Where the links of a relation lead. */
export function hrefs({ links }: MetadataView, rel: string): string[] {
  return links.filter((link) => link.rel === rel).map(({ href }) => href);
}

/** The publication with other front matter, and the editions' own records made of that. */
export function withFrontMatter(publication: Publication, changed: object): Publication {
  const frontMatter = { ...publication.article.frontMatter, ...changed };
  return cited({ ...publication, article: { ...publication.article, frontMatter } });
}

/** The publication of a journal that does not say where it will stand. */
export function withoutBase(publication: Publication): Publication {
  const { baseUrl: _, ...rest } = publication.journal;
  return cited({ ...publication, journal: rest });
}

function cited(publication: Publication): Publication {
  const editions = Object.entries(publication.editions).map(([language, edition]) => {
    const { own } = citeWorks(
      publication.article,
      publication.journal,
      language,
      tools.rulesOf(language).labelSeparator,
    );
    return [language, { ...edition, cite: { ...edition.cite, own: { ...edition.cite.own, reference: own } } }];
  });
  return { ...publication, editions: Object.fromEntries(editions) as Publication['editions'] };
}
