import type { ContentLanguage } from '../../../model/language.ts';
import type { Publication } from '../../../model/publication.ts';
import type { Published } from '../published.ts';
import type { RenderTools } from '../tools.ts';
import { dublinCore } from './dublin-core.ts';
import { highwire } from './highwire.ts';
import { jsonLd } from './json-ld/json-ld.ts';
import { alternates, otherForms, signposting } from './links.ts';
import { openGraph } from './open-graph.ts';
import { pageFacts } from './page-facts.ts';
import type { LinkTag, MetaTag, PropertyTag } from './tags.ts';

/** What the head of an edition's page says to machines, as plain data for templates. */
export interface MetadataView {
  /** The beginning of the abstract; empty where there is none. */
  readonly description: string;
  readonly links: readonly LinkTag[];
  readonly metas: readonly MetaTag[];
  readonly properties: readonly PropertyTag[];
  /** JSON, ready to stand in a script element. */
  readonly jsonLdHtml: string;
}

/** The same facts in every vocabulary. An edition says of itself what its kind and its journal allow. */
export function metadataView(
  publication: Publication,
  language: ContentLanguage,
  tools: Pick<RenderTools, 'rulesOf' | 'labelsOf'>,
  published: Published,
): MetadataView {
  const facts = pageFacts(publication, language, tools, published);
  return {
    description: facts.excerpt,
    links: [...alternates(facts), ...otherForms(facts), ...signposting(facts)],
    metas: [...highwire(facts), ...dublinCore(facts)],
    properties: openGraph(facts),
    jsonLdHtml: scriptJson(jsonLd(facts)),
  };
}

/** JSON in which nothing can end the script element that holds it, nor begin a comment in it. */
function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
