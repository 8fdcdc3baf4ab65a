import { doiUrl } from '../../engines/csl/doi.ts';
import {
  dateNames,
  staffRoles,
  statementNames,
  type Affiliation,
  type StatementName,
} from '../../model/front-matter.ts';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { citationsOf } from './citations.ts';
import { colophon } from './colophon.ts';
import { confirmedLines } from './confirmed.ts';
import type { LabelledText } from './labelled-text.ts';
import { nameInBlock, nameInEdition } from './names.ts';
import { fillPlaceholders, type Placeholders } from './placeholders.ts';

/** The lines of the foot for pages that show affiliations under the authors' names, so that these stand once. */
export function footWithoutAffiliations({ foot }: FrontView, labels: Labels): readonly LabelledText[] {
  return foot.filter(({ label }) => label !== labels('front.affiliations'));
}

export interface AuthorView {
  readonly name: string;
  /** `ZHANG Jun`: how the other language's block on a first page prints the name. */
  readonly blockName: string;
  /** Marks of affiliations, shared authorship and correspondence: `1,2,*`. */
  readonly marks: string;
  readonly orcid: string;
}

/** The front matter in one language as plain data for templates. Empty strings and lists stand for absent elements. */
export interface FrontView {
  readonly lang: string;
  readonly ownName: string;
  /** What stands between a label and its text: `：` or `: `. */
  readonly labelSeparator: string;
  readonly comma: string;
  readonly partSeparator: string;
  readonly journal: string;
  readonly masthead: string;
  readonly column: string;
  readonly title: string;
  readonly subtitle: string;
  readonly runningTitle: string;
  readonly byline: readonly string[];
  readonly authors: readonly AuthorView[];
  readonly affiliations: readonly { readonly mark: string; readonly text: string }[];
  readonly authorLine: string;
  readonly keywords: readonly string[];
  readonly keywordLine: string;
  /** 中图分类号, 文献标识码, 文章编号, in that order. */
  readonly classification: readonly LabelledText[];
  readonly doi: string;
  /** The address that resolves it; empty where there is no DOI. */
  readonly doiUrl: string;
  readonly cstr: string;
  /** Lines of the first page's foot: funding, affiliations, correspondence, dates. */
  readonly foot: readonly LabelledText[];
  readonly statements: readonly (LabelledText & { readonly name: StatementName })[];
  readonly staff: readonly LabelledText[];
  /** The journal's numbers and bodies, the article's pages and copyright. */
  readonly colophon: readonly LabelledText[];
  readonly license: { readonly text: string; readonly url: string };
  readonly notice: string;
  readonly noticeShort: string;
  /** What the notice says beyond its short form. */
  readonly noticeRest: string;
  /** How far persons have confirmed that this edition and each other one say the same. */
  readonly confirmed: readonly string[];
  readonly folioNote: string;
  readonly citation: string;
  /** 引用本文 for an article of its own, 引用本版 for one based on another work. */
  readonly citeOwn: string;
  readonly sourceCitation: string;
  readonly history: readonly HistoryView[];
  /** Corrections, retractions and expressions of concern: they stand in a box above the text. */
  readonly corrections: readonly HistoryView[];
  readonly pages: string;
}

export interface HistoryView {
  readonly kind: string;
  readonly version: string;
  readonly date: string;
  readonly type: string;
  readonly text: string;
}

/** The front matter of a publication in one language. */
export function frontView(
  publication: Publication,
  language: ContentLanguage,
  rules: LanguageRules,
  labels: Labels,
): FrontView {
  const { article, journal } = publication;
  const { frontMatter } = article;
  const date = rules.date(article.date);
  const url = journal.baseUrl ? `${journal.baseUrl}/${language}/${article.slug}/` : '';
  const placeholders: Placeholders = { version: article.version, date, url };
  const say = (text: string | undefined): string => fillPlaceholders(text ?? '', placeholders);
  const citations = citationsOf(publication, language, rules);
  const affiliations = frontMatter.affiliations.map((affiliation, index) => ({
    mark: frontMatter.affiliations.length > 1 ? String(index + 1) : '',
    text: affiliationText(affiliation, language, rules),
  }));
  const authors = authorViews(publication, language);
  const keywords = frontMatter.keywords.map((keyword) => keyword[language] ?? '').filter(Boolean);
  const history = article.history.map((entry) => ({
    kind: entry.type,
    version: entry.version,
    date: rules.date(entry.date),
    type: labels(`history.${entry.type}`),
    text: entry.text[language] ?? '',
  }));
  const label = (name: string, text: string | undefined): LabelledText[] =>
    text ? [{ label: labels(`front.${name}`), text }] : [];

  return {
    lang: rules.htmlTag,
    ownName: rules.ownName,
    labelSeparator: rules.labelSeparator,
    comma: rules.comma,
    partSeparator: rules.partSeparator,
    journal: journal.title[language] ?? '',
    masthead: masthead(publication, language, date, labels),
    column: frontMatter.column?.[language] ?? '',
    title: frontMatter.title[language] ?? '',
    subtitle: frontMatter.subtitle?.[language] ?? '',
    runningTitle: frontMatter.shortTitle?.[language] ?? frontMatter.title[language] ?? '',
    byline: frontMatter.byline.map((line) => line[language] ?? '').filter(Boolean),
    authors,
    affiliations,
    authorLine: authors.map(({ name }) => name).join(rules.comma),
    keywords,
    keywordLine: keywords.join(rules.partSeparator),
    classification: [
      ...label('clcNumber', frontMatter.clcNumber),
      ...label('documentCode', frontMatter.documentCode),
      ...label('articleId', frontMatter.articleId),
    ],
    doi: frontMatter.doi[language] ?? '',
    doiUrl: frontMatter.doi[language] === undefined ? '' : doiUrl(frontMatter.doi[language]),
    cstr: frontMatter.cstr ?? '',
    foot: footOf(publication, language, rules, labels, affiliations),
    statements: statementNames.flatMap((name) =>
      label(name, frontMatter.statements[name]?.[language]).map((statement) => ({ ...statement, name })),
    ),
    staff: staffRoles.flatMap((role) => label(role, frontMatter.staff[role]?.[language])),
    colophon: colophon(publication, language, rules, labels),
    license: { text: frontMatter.license?.name[language] ?? '', url: frontMatter.license?.url ?? '' },
    notice: say(frontMatter.notice?.[language]),
    noticeShort: say(frontMatter.noticeShort?.[language] ?? frontMatter.notice?.[language]),
    noticeRest: noticeRest(say(frontMatter.notice?.[language]), say(frontMatter.noticeShort?.[language])),
    confirmed: confirmedLines(publication, language, rules, labels),
    folioNote: frontMatter.folioNote?.[language] ?? '',
    citeOwn: labels(article.kind === 'based-on' ? 'front.citeEdition' : 'front.citeArticle'),
    citation: citations.own,
    sourceCitation: citations.source,
    history,
    corrections: history.filter(({ kind }) => kind === 'correction' || kind === 'retraction' || kind === 'concern'),
    pages: frontMatter.position.pages[language] ?? '',
  };
}

/** What is to be said once the short form has been: what follows where the whole begins with it, else the whole. */
function noticeRest(whole: string, short: string): string {
  if (short === '') return '';
  return whole.startsWith(short) ? whole.slice(short.length).trimStart() : whole;
}

/** The journal's line: its own volume and issue where it has them, else version and date. */
function masthead({ article, journal }: Publication, language: ContentLanguage, date: string, labels: Labels): string {
  const { year, volume, issue } = article.frontMatter.position;
  const title = journal.title[language] ?? '';
  if (year !== undefined && volume && issue) return labels('masthead.issue', { journal: title, year, volume, issue });
  return labels('masthead.version', { journal: title, version: article.version, date });
}

function authorViews({ article }: Publication, language: ContentLanguage): AuthorView[] {
  const { authors, affiliations } = article.frontMatter;
  return authors.map((author) => {
    const numbers = author.affiliations
      .map((id) => affiliations.findIndex((affiliation) => affiliation.id === id) + 1)
      .filter((n) => n > 0);
    const marks = [
      ...(affiliations.length > 1 ? numbers.map(String) : []),
      ...(author.equalContribution ? ['#'] : []),
      ...(author.corresponding ? ['*'] : []),
    ];
    return {
      name: nameInEdition(author, language),
      blockName: nameInBlock(author, language),
      marks: marks.join(','),
      orcid: author.orcid ?? '',
    };
  });
}

function affiliationText(
  { name, city, postcode, country }: Affiliation,
  language: ContentLanguage,
  rules: LanguageRules,
): string {
  const place = [city?.[language], postcode].filter(Boolean).join(' ');
  return [name[language], place, country?.[language]].filter(Boolean).join(rules.comma);
}

function footOf(
  { article }: Publication,
  language: ContentLanguage,
  rules: LanguageRules,
  labels: Labels,
  affiliations: FrontView['affiliations'],
): LabelledText[] {
  const { frontMatter } = article;
  const [open, close] = rules.brackets;
  const line = (name: string, parts: readonly string[]): LabelledText[] =>
    parts.length > 0 ? [{ label: labels(`front.${name}`), text: parts.join(rules.partSeparator) }] : [];
  const funding = frontMatter.funding.map(
    ({ name, number }) => `${name[language] ?? ''}${number ? `${open}${number}${close}` : ''}`,
  );
  const corresponding = frontMatter.authors
    .filter((author) => author.corresponding)
    .map((author) => [nameInEdition(author, language), author.email].filter(Boolean).join(rules.comma));
  const equal = frontMatter.authors
    .filter((author) => author.equalContribution)
    .map((author) => nameInEdition(author, language));
  const about = frontMatter.authors.flatMap((author) => author.about?.[language] ?? []);
  const dates = dateNames.flatMap((name) => {
    const date = frontMatter.dates[name];
    return date ? [`${labels(`front.${name}`)}${rules.labelSeparator}${rules.date(date)}`] : [];
  });
  return [
    ...line('funding', funding),
    ...line(
      'affiliations',
      affiliations.map(({ mark, text }) => [mark, text].filter(Boolean).join(' ')),
    ),
    ...line('equalContribution', equal),
    ...line('correspondingAuthor', corresponding),
    ...line('about', about),
    // Each date carries its own label.
    ...(dates.length > 0 ? [{ label: '', text: dates.join(rules.partSeparator) }] : []),
  ];
}
