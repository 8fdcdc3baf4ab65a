import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { LabelTree } from '../../model/labels.ts';
import type { OfferedFile as Download } from '../hast/table-data.ts';
import { toHtml } from '../hast/html.ts';
import { phrasingToHast } from '../hast/to-hast.ts';
import { blockSetter } from './block-html.ts';
import { bodyHtml } from './body-parts.ts';
import { citationsOf } from './citations.ts';
import { dataView, type DataView } from './data-view.ts';
import { footWithoutAffiliations, frontView, type FrontView } from './front.ts';
import { metadataView, type MetadataView } from './metadata/metadata-view.ts';
import { offeredReferences } from './offered-references.ts';
import { pairLinkTo } from './pair-link.ts';
import { referencesView, type ReferenceView } from './references-view.ts';
import { pageFacesView, type PageFacesView } from './page-faces.ts';
import { pairsOf } from '../pairs.ts';
import { addressFrom, dataPackagePath, pagePath, parallelPath, parallelPdfPath, pdfPath } from '../paths.ts';
import { everythingPublished, type Published } from './published.ts';
import { listsOf, type ListView } from './lists.ts';
import { screenContext } from './screen-context.ts';
import type { RenderTools } from './tools.ts';

/** Everything that `html/article.liquid` may use. Described for template writers in `templates/README.md`. */
export interface ArticlePageView {
  readonly lang: string;
  readonly root: string;
  readonly fonts: PageFacesView | false;
  readonly labels: LabelTree;
  readonly front: FrontView;
  readonly metadata: MetadataView;
  readonly indexed: boolean;
  readonly extent: string;
  readonly status: string;
  readonly statusWords: string;
  readonly alternates: readonly {
    readonly lang: string;
    readonly href: string;
    readonly name: string;
    readonly words: string;
  }[];
  readonly abstractHtml: string;
  readonly introduction: string;
  readonly bodyHtml: string;
  readonly outline: readonly {
    readonly id: string;
    readonly level: number;
    readonly number: string;
    readonly title: string;
  }[];
  readonly lists: readonly ListView[];
  readonly references: readonly ReferenceView[];
  readonly referencesHaveStatus: boolean;
  readonly pdf: Download | false;
  /** The parallel editions in print that have this language on one side. */
  readonly parallels: readonly Download[];
  /** The same on the web. */
  readonly parallelPages: readonly { readonly href: string; readonly name: string }[];
  readonly exports: readonly Download[];
  readonly citeExports: readonly Download[];
  readonly sourceExports: readonly Download[];
  /** The language of the words that cite the source. */
  readonly sourceLang: string;
  /** How the editions in the other languages, and their source, are cited there. */
  readonly otherCitations: readonly {
    readonly lang: string;
    readonly citation: string;
    readonly citeExports: readonly Download[];
    readonly sourceCitation: string;
    readonly sourceLang: string;
    readonly sourceExports: readonly Download[];
  }[];
  readonly data: readonly DataView[];
  readonly dataPackage: Download | false;
}

/** The web edition's page of one language. It links to what is published beside it, and to nothing else. */
export function articlePageView(
  publication: Publication,
  language: ContentLanguage,
  tools: RenderTools,
  published: Published = everythingPublished,
): ArticlePageView {
  const { article, journal, editions } = publication;
  const edition = editions[language]!;
  const rules = tools.rulesOf(language);
  const labels = tools.labelsOf(language);
  const front = frontView(publication, language, rules, labels);
  const { slug } = article;
  const page = pagePath(language, slug);
  const context = screenContext(publication, edition, language, tools, published, page);
  const offered = offeredReferences(publication, language, labels, published, page);
  const others = article.languages.filter(
    (other) => other !== language && editions[other] && published.has(pagePath(other, slug)),
  );
  const sourceLangOf = (edited: ContentLanguage): string =>
    tools.rulesOf(citationsOf(publication, edited, tools.rulesOf(edited)).sourceLanguage).htmlTag;
  const pairs = others.map((other) => pairLinkTo(editions[other]!, slug, language, tools));
  const htmlOf = blockSetter(publication, edition, context, pairs, tools, published);
  return {
    lang: rules.htmlTag,
    root: '../../',
    fonts: pageFacesView(tools.webFaces, language),
    labels: tools.labelTreeOf(language),
    front: { ...front, foot: footWithoutAffiliations(front, labels) },
    metadata: metadataView(publication, language, tools, published),
    indexed: journal.indexed && article.kind === 'original' && article.status !== 'draft',
    extent: article.editions[language] ?? 'full',
    status: article.status,
    statusWords: labels(`status.${article.status}`),
    alternates: others.map((other) => ({
      lang: tools.rulesOf(other).htmlTag,
      href: `../../${pagePath(other, slug)}`,
      name: tools.rulesOf(other).ownName,
      words: tools.labelsOf(other)('pair.edition', { language: tools.labelsOf(other)(`language.${other}`) }),
    })),
    abstractHtml: htmlOf(edition.abstract),
    introduction: tools.introductionHeaded.includes(language) ? labels('section.introduction') : '',
    bodyHtml: bodyHtml(edition, labels, htmlOf),
    outline: edition.outline,
    lists: listsOf(edition, tools.lists.screen, tools, (content) =>
      toHtml({ type: 'root', children: phrasingToHast(content, { ...context, edition: { ...edition, notes: {} } }) }),
    ),
    references: referencesView(edition, tools, tools.tableRows.screen, offered.entry),
    referencesHaveStatus: edition.references.some(({ reference }) => reference.status !== undefined),
    pdf: published.has(pdfPath(language, slug)) && {
      href: addressFrom(page, pdfPath(language, slug)),
      label: labels(article.kind === 'original' ? 'download.offprint' : 'download.pdf'),
      type: 'application/pdf',
    },
    parallels: parallelsOf(publication, language, tools, published),
    parallelPages: parallelPagesOf(publication, language, tools, published),
    exports: offered.all,
    citeExports: offered.edition,
    sourceExports: offered.source,
    sourceLang: sourceLangOf(language),
    otherCitations: others.map((other) => {
      const { own, source } = citationsOf(publication, other, tools.rulesOf(other));
      const files = offeredReferences(publication, other, labels, published, page);
      return {
        lang: tools.rulesOf(other).htmlTag,
        citation: own,
        citeExports: files.edition,
        sourceCitation: source,
        sourceLang: sourceLangOf(other),
        sourceExports: files.source,
      };
    }),
    data: Object.values(edition.tables)
      .map((table) => dataView(publication, table, labels, published))
      .filter(({ files }) => files.length > 0),
    dataPackage: published.has(dataPackagePath(slug)) && {
      href: `../../${dataPackagePath(slug)}`,
      label: labels('download.datapackage'),
      type: 'application/json',
    },
  };
}

function parallelsOf(
  publication: Publication,
  language: ContentLanguage,
  { labelsOf }: RenderTools,
  published: Published,
): Download[] {
  const labels = labelsOf(language);
  return pairsOf(publication)
    .map((pair) => ({ path: parallelPdfPath(pair, publication.article.slug), pair }))
    .filter(({ path, pair }) => pair.includes(language) && published.has(path))
    .map(({ path, pair }) => ({
      href: `../../${path}`,
      label: labels('download.parallel', { language: labels(`language.${pair.find((other) => other !== language)!}`) }),
      type: 'application/pdf',
    }));
}

function parallelPagesOf(
  publication: Publication,
  language: ContentLanguage,
  { labelsOf, rulesOf }: RenderTools,
  published: Published,
): ArticlePageView['parallelPages'] {
  const labels = labelsOf(language);
  const [open, close] = rulesOf(language).brackets;
  const { slug } = publication.article;
  const pairs = pairsOf(publication).filter(
    (pair) => pair.includes(language) && published.has(parallelPath(pair, slug)),
  );
  return pairs.map((pair) => {
    const other = labels(`language.${pair.find((each) => each !== language)!}`);
    const name = labels('pair.parallel');
    return { href: `../../${parallelPath(pair, slug)}`, name: pairs.length > 1 ? name + open + other + close : name };
  });
}
