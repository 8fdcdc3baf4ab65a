import type { LabelTree } from '../../model/labels.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Edition, Publication } from '../../model/publication.ts';
import { sizeOf } from '../../model/print-layout.ts';
import { toHtml } from '../hast/html.ts';
import { blocksToHast, phrasingToHast } from '../hast/to-hast.ts';
import { dressFor } from './dress.ts';
import { footWithoutAffiliations, frontView, type FrontView } from './front.ts';
import type { LabelledText } from './labelled-text.ts';
import { cssString, familiesCss, fontsMark, marginsCss, sizeCss, tableWidths } from './print-css.ts';
import { printContext } from './print-context.ts';
import { printReferences, type PrintReferenceView } from './print-references.ts';
import { listsOf, type ListView } from './lists.ts';
import type { ProofView } from './proof.ts';
import type { RenderTools } from './tools.ts';

/** The other language's part of a first page. */
export interface PrintBlockView {
  /** A whole block with abstract in a Chinese edition, a small mirror elsewhere. */
  readonly extent: 'block' | 'mirror';
  readonly lang: string;
  readonly front: FrontView;
  readonly labels: LabelTree;
  readonly abstractHtml: string;
  readonly correspondence: readonly LabelledText[];
  readonly url: string;
}

/** Everything that `print/article.liquid` may use. */
export interface PrintPageView {
  readonly lang: string;
  readonly labels: LabelTree;
  /** Absent for what is published. */
  readonly proof: ProofView | false;
  readonly front: FrontView;
  readonly status: string;
  readonly statusWords: string;
  readonly mirrored: boolean;
  readonly block: PrintBlockView | false;
  readonly abstractHtml: string;
  readonly introduction: string;
  readonly bodyHtml: string;
  readonly lists: readonly ListView[];
  readonly references: readonly PrintReferenceView[];
  readonly referencesHaveStatus: boolean;
  readonly column: string;
  readonly pageCss: string;
  readonly themeCss: string;
  readonly fontsCss: string;
}

/** The print page of one language, with a mark where its fonts go. `proof`: what it says if it is a proof. */
export function printPageView(
  publication: Publication,
  language: ContentLanguage,
  tools: RenderTools,
  proof: ProofView | false = false,
): PrintPageView {
  const { article, editions } = publication;
  const edition = editions[language]!;
  const rules = tools.rulesOf(language);
  const labels = tools.labelsOf(language);
  const context = printContext(publication, edition, language, tools);
  const whole = frontView(publication, language, rules, labels);
  const mirrored = tools.printEditionOf(language).otherLanguage !== 'block';
  const front = mirrored ? { ...whole, foot: footWithoutAffiliations(whole, labels) } : whole;
  const other = article.languages.find((candidate) => candidate !== language && editions[candidate]);
  const dress = dressFor(edition, []);
  const { otherLanguage } = tools.printEditionOf(language);
  return {
    lang: rules.htmlTag,
    labels: tools.labelTreeOf(language),
    proof,
    front,
    status: article.status,
    statusWords: labels(`status.${article.status}`),
    mirrored,
    block: other !== undefined && otherLanguage !== 'none' && blockView(publication, other, otherLanguage, tools),
    abstractHtml: toHtml(blocksToHast(edition.abstract, context, dress)),
    introduction: tools.introductionHeaded.includes(language) ? labels('section.introduction') : '',
    bodyHtml: toHtml(blocksToHast(edition.body, context, dress)),
    lists: listsOf(edition, tools.lists.print, tools, (content) =>
      toHtml({ type: 'root', children: phrasingToHast(content, { ...context, edition: { ...edition, notes: {} } }) }),
    ),
    references: printReferences(edition, tools),
    referencesHaveStatus: edition.references.some(({ reference }) => reference.status !== undefined),
    column: front.column && labels('print.column', { column: front.column }),
    pageCss: tools.template('print/page.css.liquid', pageCssView(publication, edition, front, proof, tools)),
    themeCss: tools.themeFile('print/print.css'),
    fontsCss: fontsMark,
  };
}

function blockView(
  publication: Publication,
  language: ContentLanguage,
  extent: PrintBlockView['extent'],
  tools: RenderTools,
): PrintBlockView {
  const { article, editions, journal } = publication;
  const edition = editions[language]!;
  const labels = tools.labelsOf(language);
  const rules = tools.rulesOf(language);
  const front = frontView(publication, language, rules, labels);
  // The abstract stands in another edition here: its notes and anchors belong to that edition's own pages.
  const abstract = blocksToHast(
    edition.abstract,
    printContext(publication, { tables: edition.tables, figures: edition.figures, notes: {} }, language, tools),
    (_block, content) => content,
  );
  return {
    extent,
    lang: rules.htmlTag,
    front,
    labels: tools.labelTreeOf(language),
    abstractHtml: toHtml(abstract),
    correspondence: front.foot.filter(({ label }) => label === labels('front.correspondingAuthor')),
    url: journal.baseUrl ? `${journal.baseUrl}/${language}/${article.slug}/` : '',
  };
}

/** What the page geometry needs to know of the article. */
function pageCssView(
  { article }: Publication,
  edition: Edition,
  front: FrontView,
  proof: ProofView | false,
  tools: RenderTools,
) {
  const { footLine, marginFont } = tools.printEditionOf(edition.language);
  const firstFolio = article.frontMatter.position.firstPage ?? 1;
  const lines = [
    ...front.foot.map(({ label, text }) => (label ? `${label}${front.labelSeparator}${text}` : text)),
    front.folioNote,
  ].filter(Boolean);
  const rows = lines.reduce((count, line) => count + Math.max(1, Math.ceil(line.length / footLine)), 0);
  const even = firstFolio % 2 === 0;
  const { margins, aside, columns, columnGap } = tools.layout;
  const bottom = margins[2];
  return {
    sizeCss: sizeCss(tools.layout),
    marginsCss: marginsCss(tools.layout),
    textHeight: sizeOf(tools.layout.size)[1] - margins[0] - bottom,
    aside,
    columns,
    columnGap,
    families: familiesCss(tools.layout),
    firstFolio,
    footMargin: rows > 0 ? bottom + 2 + rows * 4.2 : bottom,
    footCss: lines.length > 0 ? cssString(lines.join('\n')) : '',
    journalCss: cssString(front.masthead),
    runningTitleCss: cssString(front.runningTitle),
    proofCss: proof ? cssString(proof.line) : '',
    marginFontCss: marginFont,
    figureFontCss: cssString(tools.figureFamily),
    firstIsVerso: even,
    // The browser takes the first page for a recto whatever its folio is.
    verso: even ? 'right' : 'left',
    recto: even ? 'left' : 'right',
    widths: tableWidths(edition),
  };
}
