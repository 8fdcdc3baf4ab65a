import { closedTo } from '../../check/references/closed-to.ts';
import { fieldsWanting, isDeclared } from '../../check/references/wanted-fields.ts';
import { loadCitationProcessor } from '../../engines/csl.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import type { Article } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { ContentFolder, Shelf, TemplateFolder } from '../../model/ports.ts';
import type { Reference, ReferenceStatus } from '../../model/reference.ts';
import { numberArticle } from '../../resolve/numbering.ts';
import { checkContent, type CheckedContent } from '../check.ts';
import { refuseUnknown } from '../request.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';

/** A field that a record lacks. */
export interface MissingField {
  /** True where every record of its type has it; else it is a style that prints it. */
  readonly wanted: boolean;
  /** Names of CSL; any of them would do. */
  readonly field: readonly string[];
  /** True where the record says that it could not be verified, so that it prints as a gap. */
  readonly declared: boolean;
  /** The styles of the article's editions that print it. */
  readonly styles: readonly string[];
}

/** What is to be said of one record. */
export interface AuditedReference {
  readonly key: string;
  /** Absent where nothing cites it. */
  readonly number?: number;
  readonly type: string;
  readonly status?: ReferenceStatus;
  /** BCP 47, as stated or told by the script. */
  readonly language: string;
  readonly title: string;
  readonly missing: readonly MissingField[];
  /** Languages of editions whose readers cannot read the entry, and that the record has no title in. */
  readonly untranslated: readonly ContentLanguage[];
}

/** The bibliography of one article. */
export interface ReferencesAudit {
  readonly slug: string;
  readonly references: readonly AuditedReference[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What styles print beside what every record of the type wants. */
const wantedByStyles: Readonly<Record<string, readonly string[]>> = {
  'article-journal': ['volume', 'issue', 'DOI'],
  book: ['publisher-place'],
  chapter: ['publisher-place'],
  'paper-conference': ['publisher-place'],
  post: ['accessed'],
  'post-weblog': ['accessed'],
  thesis: ['publisher-place'],
  webpage: ['accessed'],
};

/**
 * Looks through the bibliographies of the named articles, or of all: what each record lacks for its type and for the
 * styles of the editions, which second language is missing, and what the check finds in the bibliography.
 */
export async function auditReferences(
  only: readonly string[],
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder; readonly shelf?: Shelf },
): Promise<ReferencesAudit[]> {
  refuseUnknown('SLUG', only, await ports.content.articleSlugs());
  const request = { only, languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const checked = await checkContent(request, ports);
  const stylesOf = await stylePrinting(checked);
  return checked.articles.map(({ slug, article }) => ({
    slug,
    references: article ? auditArticle(article, stylesOf) : [],
    diagnostics: checked.diagnostics.filter(
      ({ rule, place }) =>
        place === undefined ||
        place.file.startsWith(`${slug}/references.`) ||
        (rule === 'citations-exist' && place.file.startsWith(`${slug}/`)),
    ),
  }));
}

/** The styles of these languages that print a variable of CSL. */
type StylesOf = (variable: string, languages: readonly ContentLanguage[]) => string[];

async function stylePrinting({ journal, theme }: CheckedContent): Promise<StylesOf> {
  const shipped = (await loadCitationProcessor()).styles;
  const printed = (style: string, variable: string): boolean => {
    const xml = theme?.csl[`${style}.csl`] ?? shipped.get(style) ?? '';
    const named = [...xml.matchAll(/(?:variable|names|macro)="([^"]*)"/g)].flatMap((match) => match[1]!.split(' '));
    return named.includes(variable);
  };
  return (variable, languages) => {
    const styles = languages.flatMap((language) => journal?.styles[language] ?? []);
    return [...new Set(styles)].filter((style) => printed(style, variable));
  };
}

function auditArticle(article: Article, stylesOf: StylesOf): AuditedReference[] {
  const languages = article.languages.filter((language) => article.editions[language] !== 'none');
  const numbers = numberArticle(article).references;
  return article.references.map((reference) => audit(reference, numbers.get(reference.key), languages, stylesOf));
}

function audit(
  reference: Reference,
  number: number | undefined,
  languages: readonly ContentLanguage[],
  stylesOf: StylesOf,
): AuditedReference {
  const { key, item, status } = reference;
  const wanting = status === 'unresolved' ? [] : fieldsWanting(reference);
  const ofStyles = (status === 'unresolved' ? [] : (wantedByStyles[item.type] ?? []))
    .filter((name) => item[name] === undefined && !wanting.some((field) => field.includes(name)))
    .map((name) => [name]);
  const missing = [...wanting, ...ofStyles].map((field) => ({
    wanted: wanting.includes(field),
    field,
    declared: isDeclared(field, reference),
    styles: [...new Set(field.flatMap((name) => stylesOf(name, languages)))],
  }));
  const parts = reference.missing
    .filter((gap) => gap.includes(':') || !missing.some(({ field }) => field.includes(gap)))
    .map((gap) => ({ wanted: true, field: [gap], declared: true, styles: stylesOf(gap.split(':')[0]!, languages) }));
  return {
    key,
    ...(number !== undefined && { number }),
    type: item.type,
    ...(status && { status }),
    language: entryLanguage(item).tag,
    title: item.title ?? '',
    missing: [...missing.filter(({ styles, declared }) => styles.length > 0 || declared), ...parts],
    untranslated: closedTo(reference, languages).filter(
      (language) => reference.localized[language]?.title === undefined,
    ),
  };
}
