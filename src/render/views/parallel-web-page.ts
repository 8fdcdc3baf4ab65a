import type { ContentLanguage } from '../../model/language.ts';
import type { Edition, Publication } from '../../model/publication.ts';
import { toHtml } from '../hast/html.ts';
import type { OfferedFile } from '../hast/table-data.ts';
import type { LanguagePair } from '../pairs.ts';
import { addressFrom, dataPackagePath, pagePath, parallelPath, parallelPdfPath, pdfPath } from '../paths.ts';
import { citationsOf } from './citations.ts';
import { belowTable, dataView } from './data-view.ts';
import { offeredReferences } from './offered-references.ts';
import { pageFacesView, type PageFacesView } from './page-faces.ts';
import { pairLinkTo } from './pair-link.ts';
import { parallelBlocks } from './parallel-blocks.ts';
import { parallelReferences, type ParallelReferenceView } from './parallel-references.ts';
import { pairLines, parallelSide, type ParallelLineView, type ParallelSideView } from './parallel-sides.ts';
import type { Published } from './published.ts';
import { screenContext } from './screen-context.ts';
import type { RenderTools } from './tools.ts';

/** One language of the parallel page. */
export interface ParallelWebSideView extends ParallelSideView {
  /** The list of articles in this language. */
  readonly list: string;
  /** The search over all articles in this language. */
  readonly search: string;
  /** The page of this language alone; empty where none is published. */
  readonly href: string;
  readonly pdf: OfferedFile | false;
  /** What leads to the parallel edition in print. */
  readonly parallelPdf: OfferedFile | false;
  readonly exports: readonly OfferedFile[];
  readonly citeExports: readonly OfferedFile[];
  readonly sourceExports: readonly OfferedFile[];
  /** The language of the words that cite the source. */
  readonly sourceLang: string;
  readonly dataPackage: OfferedFile | false;
}

/** Words of a heading or a link in both languages. */
type BothWords = readonly { readonly lang: string; readonly words: string }[];

/** Everything that `html/parallel.liquid` may use. */
export interface ParallelWebPageView {
  readonly lang: string;
  readonly root: string;
  readonly fonts: PageFacesView | false;
  /** What the window is called: both titles, the journal's names. */
  readonly name: { readonly title: string; readonly journal: string };
  readonly status: string;
  readonly sides: readonly ParallelWebSideView[];
  readonly abstractHtml: string;
  readonly introductionHeaded: boolean;
  readonly bodyHtml: string;
  readonly outline: readonly {
    readonly id: string;
    readonly level: number;
    readonly number: string;
    readonly titles: BothWords;
  }[];
  readonly classification: readonly ParallelLineView[];
  readonly corrections: readonly ParallelLineView[];
  readonly statements: readonly ParallelLineView[];
  /** How far persons have confirmed that the editions say the same. */
  readonly confirmed: readonly ParallelLineView[];
  /** Funding, correspondence, dates, staff, colophon, licence. */
  readonly about: readonly ParallelLineView[];
  readonly history: readonly ParallelLineView[];
  readonly references: readonly ParallelReferenceView[];
  readonly referencesHaveStatus: boolean;
  readonly data: readonly { readonly href: string; readonly tables: BothWords }[];
}

/** The web page of two languages beside each other. It is no edition of its own: search engines are led to the pages of one language. */
export function parallelWebPageView(
  publication: Publication,
  languages: LanguagePair,
  tools: RenderTools,
  published: Published,
): ParallelWebPageView {
  const { article } = publication;
  const page = parallelPath(languages, article.slug);
  const editions = [publication.editions[languages[0]]!, publication.editions[languages[1]]!] as const;
  const sides = languages.map((language) => webSide(publication, language, languages, tools, published));
  const { abstract, body } = parallelBlocks(publication, languages, tools, {
    medium: 'screen',
    contextOf: (edition, language) => ({
      ...screenContext(publication, edition, language, tools, published, page),
      belowTable: (table) => belowTable(publication, table, language, tools, published, false),
    }),
    pairLinks: published.has(pagePath(languages[1], article.slug))
      ? [pairLinkTo(editions[1], article.slug, languages[0], tools)]
      : [],
  });
  const html = (children: typeof body): string => toHtml({ type: 'root', children });
  return {
    lang: sides[0]!.lang,
    root: '../../',
    fonts: pageFacesView(tools.webFaces, languages[0]),
    name: { title: inBoth(sides, ({ title }) => title), journal: inBoth(sides, ({ journal }) => journal) },
    status: article.status,
    sides,
    abstractHtml: html(abstract),
    introductionHeaded: sides.some(({ introduction }) => introduction !== ''),
    bodyHtml: html(body),
    outline: outlineOf(editions, sides),
    classification: pairLines(sides, ({ front }) => front.classification),
    corrections: pairLines(sides, ({ front }) =>
      front.corrections.map(({ type, date, text }) => ({ label: type, text: `${date} ${text}` })),
    ),
    confirmed: pairLines(sides, ({ front }) => front.confirmed.map((text) => ({ label: '', text }))),
    statements: pairLines(sides, ({ front }) => front.statements),
    about: pairLines(sides, ({ front }) => [...front.foot, ...front.staff, ...front.colophon]),
    history: pairLines(sides, ({ front }) =>
      front.history.map(({ version, date, type, text }) => ({
        label: '',
        text: [version, date, type, text].filter(Boolean).join(' · '),
      })),
    ),
    references: parallelReferences(editions, tools),
    referencesHaveStatus: editions[0].references.some(({ reference }) => reference.status !== undefined),
    data: dataOf(publication, editions, sides, tools, published),
  };
}

function webSide(
  publication: Publication,
  language: ContentLanguage,
  pair: LanguagePair,
  tools: RenderTools,
  published: Published,
): ParallelWebSideView {
  const { slug, kind } = publication.article;
  const page = parallelPath(pair, slug);
  const labels = tools.labelsOf(language);
  const other = pair.find((each) => each !== language)!;
  const files = offeredReferences(publication, language, labels, published, page);
  const { sourceLanguage } = citationsOf(publication, language, tools.rulesOf(language));
  const offer = (path: string, label: string, type: string): OfferedFile | false =>
    published.has(path) && { href: addressFrom(page, path), label, type };
  return {
    ...parallelSide(publication, language, tools),
    list: `../../${language}/index.html`,
    search: `../../${language}/search.html`,
    href: published.has(pagePath(language, slug)) ? addressFrom(page, pagePath(language, slug)) : '',
    pdf: offer(
      pdfPath(language, slug),
      labels(kind === 'original' ? 'download.offprint' : 'download.pdf'),
      'application/pdf',
    ),
    parallelPdf: offer(
      parallelPdfPath(pair, slug),
      labels('download.parallel', { language: labels(`language.${other}`) }),
      'application/pdf',
    ),
    exports: files.all,
    citeExports: files.edition,
    sourceExports: files.source,
    sourceLang: tools.rulesOf(sourceLanguage).htmlTag,
    dataPackage: offer(dataPackagePath(slug), labels('download.datapackage'), 'application/json'),
  };
}

function outlineOf(
  editions: readonly Edition[],
  sides: readonly ParallelWebSideView[],
): ParallelWebPageView['outline'] {
  const titles = editions.map(({ outline }) => new Map(outline.map(({ id, title }) => [id, title])));
  return editions[0]!.outline.map(({ id, level, number }) => ({
    id,
    level,
    number,
    titles: sides.map(({ lang }, side) => ({ lang, words: titles[side]!.get(id) ?? '' })),
  }));
}

function dataOf(
  publication: Publication,
  editions: readonly Edition[],
  sides: readonly ParallelWebSideView[],
  tools: RenderTools,
  published: Published,
): ParallelWebPageView['data'] {
  return Object.keys(editions[0]!.tables).flatMap((id) => {
    const views = editions.map(({ language, tables }) =>
      dataView(publication, tables[id]!, tools.labelsOf(language), published),
    );
    if (views[0]!.files.length === 0) return [];
    const tables = sides.map(({ lang }, side) => ({ lang, words: views[side]!.table }));
    return [{ href: views[0]!.href, tables }];
  });
}

function inBoth(sides: readonly ParallelWebSideView[], of: (front: ParallelWebSideView['front']) => string): string {
  return [...new Set(sides.map(({ front }) => of(front)))].filter(Boolean).join(' / ');
}
