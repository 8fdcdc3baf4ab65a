import type { ContentLanguage } from '../../model/language.ts';
import type { Edition, Publication } from '../../model/publication.ts';
import { parallelSheet } from '../../model/print-layout.ts';
import { toHtml } from '../hast/html.ts';
import type { LanguagePair } from '../pairs.ts';
import { columnShare } from './column-share.ts';
import type { LabelledText } from './labelled-text.ts';
import { parallelBlocks } from './parallel-blocks.ts';
import { parallelLists, type ParallelListView } from './parallel-lists.ts';
import { pairLines, parallelSide, type ParallelLineView, type ParallelSideView } from './parallel-sides.ts';
import { cssString, familiesCss, fontsMark, marginsCss, sizeCss, tableWidths } from './print-css.ts';
import { printContext } from './print-context.ts';
import { printReferences, type PrintReferenceView } from './print-references.ts';
import type { RenderTools } from './tools.ts';

/** One language of a parallel edition in print. */
export interface ParallelPrintSideView extends ParallelSideView {
  /** The journal's section as print sets it. */
  readonly column: string;
}

/** Everything that `print/parallel.liquid` may use. */
export interface ParallelPageView {
  readonly lang: string;
  readonly title: string;
  readonly status: string;
  readonly sides: readonly ParallelPrintSideView[];
  readonly abstractHtml: string;
  readonly introductionHeaded: boolean;
  readonly bodyHtml: string;
  readonly classification: readonly ParallelLineView[];
  readonly corrections: readonly ParallelLineView[];
  readonly statements: readonly ParallelLineView[];
  readonly lists: readonly ParallelListView[];
  /** What ends the article: citation, funding, dates, staff, versions, colophon, licence. */
  readonly end: readonly ParallelLineView[];
  /** In the first language: the works are the same. */
  readonly references: readonly PrintReferenceView[];
  readonly referencesHaveStatus: boolean;
  readonly pageCss: string;
  readonly themeCss: string;
  readonly parallelCss: string;
  readonly fontsCss: string;
}

/** The print page of two languages side by side, with a mark where its fonts go. */
export function parallelPageView(
  publication: Publication,
  languages: LanguagePair,
  tools: RenderTools,
): ParallelPageView {
  const { article } = publication;
  const [first, second] = languages.map((language) => publication.editions[language]!) as [Edition, Edition];
  const sides = languages.map((language) => printSide(publication, language, tools));
  const lines = (of: (side: ParallelSideView) => readonly LabelledText[]): ParallelLineView[] => pairLines(sides, of);
  const { abstract, body } = parallelBlocks(publication, languages, tools, {
    medium: 'print',
    contextOf: (edition, language) => printContext(publication, edition, language, tools),
    pairLinks: [],
  });
  const html = (children: typeof body): string => toHtml({ type: 'root', children });
  return {
    lang: sides[0]!.lang,
    title: sides.map(({ front }) => front.title).join(' / '),
    status: article.status,
    sides,
    abstractHtml: html(abstract),
    introductionHeaded: sides.some(({ introduction }) => introduction !== ''),
    bodyHtml: html(body),
    classification: lines(({ front }) => front.classification),
    corrections: lines(({ front }) =>
      front.corrections.map(({ type, date, text }) => ({ label: type, text: `${date} ${text}` })),
    ),
    statements: lines(({ front }) => front.statements),
    lists: parallelLists(publication, [first, second], tools),
    end: lines((side) => endOf(side)),
    references: printReferences(first, tools),
    referencesHaveStatus: first.references.some(({ reference }) => reference.status !== undefined),
    pageCss: tools.template('print/parallel-page.css.liquid', pageCssView(sides, first, second, tools)),
    themeCss: tools.themeFile('print/print.css'),
    parallelCss: tools.themeFile('print/parallel.css'),
    fontsCss: fontsMark,
  };
}

function printSide(publication: Publication, language: ContentLanguage, tools: RenderTools): ParallelPrintSideView {
  const side = parallelSide(publication, language, tools);
  const { column } = side.front;
  return { ...side, column: column && tools.labelsOf(language)('print.column', { column }) };
}

/** What stands behind the text of an edition. What its first folio means is left out, since this edition has others. */
function endOf({ front, labels }: ParallelSideView): LabelledText[] {
  const word = (name: string): string => (labels['front'] as Readonly<Record<string, string>>)[name] ?? '';
  return [
    { label: front.citeOwn, text: front.citation },
    ...front.foot,
    ...front.staff,
    ...front.history.map(({ version, date, type, text }) => ({
      label: word('history'),
      text: [version, date, type, text].filter(Boolean).join(' · '),
    })),
    ...front.authors.map(({ name, orcid }) => ({
      label: 'ORCID',
      text: orcid && `${name}${front.comma}${orcid}`,
    })),
    ...front.colophon,
    { label: word('license'), text: front.license.text },
    { label: '', text: front.notice === front.noticeShort ? '' : front.notice },
  ].filter(({ text }) => text !== '');
}

/** What the page geometry needs to know: each language's running heads stand over its own column. */
function pageCssView(sides: readonly ParallelSideView[], first: Edition, second: Edition, tools: RenderTools) {
  const share = columnShare(first, second);
  const { columnGap } = tools.layout.parallel;
  const { size, margins } = parallelSheet(tools.layout);
  return {
    sizeCss: sizeCss({ size }),
    marginsCss: marginsCss({ margins }),
    textHeight: size[1] - margins[0] - margins[2],
    columnGap,
    figureColumn: (tools.figureWidths.column * 25.4) / 96,
    families: familiesCss(tools.layout),
    firstShare: share,
    secondShare: 100 - share,
    heads: sides.map(({ front }, index) => ({
      journalCss: cssString(front.masthead),
      runningTitleCss: cssString(front.runningTitle),
      marginFontCss: tools.printEditionOf([first, second][index]!.language).marginFont,
    })),
    figureFontCss: cssString(tools.figureFamily),
    widths: tableWidths(first),
  };
}
