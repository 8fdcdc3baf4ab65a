import type { ContentLanguage, Localized } from './language.ts';

/** A calendar date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type IsoDate = string;

/** A person who wrote the article. Names are per language; order is the list's. */
export interface Author {
  readonly id: string;
  readonly name: Localized<{ readonly family: string; readonly given: string }>;
  /** Whether the romanized name is worked out by the editors; false says that it is the author's own, whatever its pinyin. */
  readonly romanizationDerived?: boolean;
  readonly affiliations: readonly string[];
  readonly corresponding: boolean;
  readonly equalContribution: boolean;
  readonly email?: string;
  readonly orcid?: string;
  /** 作者简介: birth year, degree, title, field. */
  readonly about?: Localized;
}

export interface Affiliation {
  readonly id: string;
  readonly name: Localized;
  readonly city?: Localized;
  readonly postcode?: string;
  readonly country?: Localized;
}

/** A grant; its number is the same in all languages. */
export interface Funding {
  readonly name: Localized;
  readonly number?: string;
}

export type DateName = 'received' | 'revised' | 'accepted' | 'onlineFirst' | 'published';
export type StatementName =
  'ethics' | 'registration' | 'contributions' | 'competingInterests' | 'dataAvailability' | 'aiUse' | 'acknowledgments';
export type StaffRole = 'handlingEditor' | 'englishEditor' | 'translator' | 'translationReviewer';

/** In print order. */
export const dateNames = ['received', 'revised', 'accepted', 'onlineFirst', 'published'] as const satisfies DateName[];
export const statementNames = [
  'ethics',
  'registration',
  'contributions',
  'competingInterests',
  'dataAvailability',
  'aiUse',
  'acknowledgments',
] as const satisfies StatementName[];
export const staffRoles = [
  'handlingEditor',
  'englishEditor',
  'translator',
  'translationReviewer',
] as const satisfies StaffRole[];

/** Where the article stands in a printed volume. */
export interface IssuePosition {
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  /** First folio, shared by the editions. */
  readonly firstPage?: number;
  /** Declared page range per edition, e.g. `526-533`. */
  readonly pages: Localized;
}

/** Everything before the text. An absent element leaves no label and no gap in print. */
export interface FrontMatter {
  readonly title: Localized;
  readonly subtitle?: Localized;
  /** 眉题: the title that the running head carries. */
  readonly shortTitle?: Localized;
  readonly column?: Localized;
  /** CRediT-free article type, e.g. `review`, `research-article`. */
  readonly articleType?: string;
  /** What stands in the place of the authors where an edition has none of its own (整理：… / Prepared by …). */
  readonly byline: readonly Localized[];
  readonly authors: readonly Author[];
  readonly affiliations: readonly Affiliation[];
  /** Paired by position. */
  readonly keywords: readonly Localized[];
  /** 中图分类号 */
  readonly clcNumber?: string;
  /** 文献标识码 */
  readonly documentCode?: string;
  /** 文章编号 */
  readonly articleId?: string;
  readonly doi: Localized;
  readonly cstr?: string;
  readonly funding: readonly Funding[];
  readonly dates: Readonly<Partial<Record<DateName, IsoDate>>>;
  readonly statements: Readonly<Partial<Record<StatementName, Localized>>>;
  readonly staff: Readonly<Partial<Record<StaffRole, Localized>>>;
  readonly license?: { readonly id: string; readonly name: Localized; readonly url?: string };
  readonly copyrightHolder?: Localized;
  readonly position: IssuePosition;
  /** A notice on page one and in the web page's head; `{field}`s are filled by the tool. */
  readonly notice?: Localized;
  /** The notice in short form, for places with little room. */
  readonly noticeShort?: Localized;
  /** What the first folio means, where it is not the edition's own (526 only marks the source's first page). */
  readonly folioNote?: Localized;
}

/** One public change of a published article. */
export interface HistoryEntry {
  readonly version: string;
  readonly date: IsoDate;
  readonly type: 'online-first' | 'published' | 'correction' | 'retraction' | 'concern';
  readonly text: Localized;
  readonly blocks: readonly string[];
}

/** The published work that a `based-on` edition is written from. */
export interface SourceWork {
  readonly title: Localized;
  readonly authors: readonly string[];
  readonly journal: Localized;
  readonly issn?: string;
  readonly doi?: string;
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly firstPage?: string;
  readonly lastPage?: string;
  /** A ready citation of the source per language. */
  readonly citation: Localized;
}

/** How far an edition in a language goes. */
export type EditionExtent = 'full' | 'front' | 'none';

export type ArticleStatus = 'draft' | 'proof' | 'online-first' | 'published';

/** Which edition is cited: by the tool from the front matter, with what it cannot know written here. */
export interface CiteThis {
  readonly edition: Localized;
}

/** How an article is printed where that is not the theme's affair. */
export interface PrintWishes {
  /** Editions are set a little closer or wider, so that each has the pages declared for it, or all have as many. */
  readonly fitPages: boolean;
  /** Each PDF carries the data of the tables that it prints, as CSV. */
  readonly attachData: boolean;
}

/** `article.yaml` as a value. */
export interface ArticleDeclaration {
  readonly kind: 'original' | 'based-on';
  readonly status: ArticleStatus;
  readonly version: string;
  readonly date: IsoDate;
  /** Source language first. */
  readonly languages: readonly ContentLanguage[];
  readonly editions: Readonly<Record<ContentLanguage, EditionExtent>>;
  readonly frontMatter: FrontMatter;
  readonly basedOn?: SourceWork;
  readonly history: readonly HistoryEntry[];
  readonly cite: CiteThis;
  readonly print: PrintWishes;
}
