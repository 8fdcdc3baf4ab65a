import { onlySlips } from '../check/ledger/only-slips.ts';
import { pairStatesOf, type PairStanding } from '../check/ledger/pair-states.ts';
import { confirmedWords, textDigest } from '../engines/text-digest.ts';
import type { Article, UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentFolder, Shelf, TemplateFolder } from '../model/ports.ts';
import type { ArticleReport, LanguagePairReport, PairReport, PairSide } from '../model/status.ts';
import { checkContent } from './check.ts';
import { findUnits } from './find-units.ts';
import { vocabulariesPart } from '../read/data-units/vocabularies.ts';
import { numberArticle } from '../resolve/numbering.ts';
import { UsageProblem } from './request.ts';
import { addressesIn } from './status/addresses.ts';
import { declaredBreaches, openQueries, untranslatedUnits } from './status/asides.ts';
import { findingsAbout } from './status/findings.ts';
import { releaseStanding } from './status/obstacles.ts';
import { countPairs, partsOf } from './status/parts.ts';
import { countFindings } from './summary.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** The state of a journal's articles. */
export interface StatusReport {
  readonly journal: Journal | undefined;
  /** In order of their names. */
  readonly articles: readonly ArticleReport[];
  /** Slugs of articles of which nothing can be read. */
  readonly unreadable: readonly string[];
  /** Ids of the units that were named, by slug. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * How the languages of articles stand to one another: what is confirmed, what has changed since, what is still open.
 * `only`: their slugs, none for all. `names`: of units, as `findUnits` takes them; throws a `UsageProblem` for one that
 * no article has.
 */
export async function reportStatus(
  { only, names }: { readonly only: readonly string[]; readonly names: readonly string[] },
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder; readonly shelf?: Shelf },
): Promise<StatusReport> {
  const everything = { languages: [], formats: [], strict: false, keepGoing: false, drafts: true };
  const { journal, articles, diagnostics } = await checkContent({ ...everything, only }, ports);
  const read = articles.flatMap(({ article }) => (article ? [article] : []));
  const ofArticle = (slug: string) => diagnostics.filter(({ place }) => place?.file.startsWith(`${slug}/`));
  const slugs = new Set(articles.map(({ slug }) => slug));
  const ofJournal = diagnostics.filter(({ place }) => !slugs.has(place?.file.split('/')[0] ?? ''));
  return {
    journal,
    articles: read.map((article) => articleReport(article, ofArticle(article.slug), { journal, found: ofJournal })),
    unreadable: articles.flatMap(({ slug, article }) => (article ? [] : [slug])),
    named: findNamed(read, names),
  };
}

function findNamed(articles: readonly Article[], names: readonly string[]): StatusReport['named'] {
  const ids = new Map(articles.map(({ slug }) => [slug, new Set<string>()]));
  for (const name of names) {
    const found = articles.flatMap((article) => findUnits(article, name).map(({ id }) => ({ slug: article.slug, id })));
    if (found.length === 0) throw new UsageProblem('--explain', name, articles.flatMap(partNames));
    for (const { slug, id } of found) ids.get(slug)!.add(id);
  }
  return ids;
}

/** What can be named at the top of an article. */
function partNames(article: Article): string[] {
  return [
    'front',
    'abs',
    ...numberArticle(article).sections.values(),
    ...(article.units.some(({ text }) => Object.values(text)[0]?.section === vocabulariesPart)
      ? [vocabulariesPart]
      : []),
    ...Object.keys(article.tables),
    ...Object.keys(article.figures),
  ];
}

/** The journal as far as it can be read, and what the check finds in it. */
interface CheckedJournal {
  readonly journal: Journal | undefined;
  readonly found: readonly Diagnostic[];
}

/** The state of one article. `diagnostics`: what the check finds in it. */
export function articleReport(
  article: Article,
  diagnostics: readonly LocatedDiagnostic[],
  { journal, found }: CheckedJournal,
): ArticleReport {
  const { slug, status, version, date, languages, frontMatter } = article;
  const standings = pairStatesOf(article);
  const addressOf = addressesIn(article);
  const about = new Map(standings.map((standing) => [standing, findingsAbout(standing.pair, diagnostics)]));
  const concerned = new Set([...about.values()].flat().map(({ finding }) => finding));
  const [source, ...others] = languages.filter((language) => article.texts[language]);
  const required = journal?.confirmedBy ?? [];
  const asides = {
    findings: countFindings(diagnostics),
    queries: openQueries(article, addressOf),
    untranslated: untranslatedUnits(article, addressOf),
  };
  return {
    slug,
    status,
    version,
    date,
    languages,
    title: frontMatter.title,
    numbers: printedNumbers(article),
    ...asides,
    otherFindings: diagnostics.filter((finding) => !concerned.has(finding)),
    comparisons: others.map((other): LanguagePairReport => {
      const own = standings.filter(({ pair }) => pair.languages[1] === other);
      return {
        languages: [source!, other],
        counts: countPairs(own),
        parts: partsOf(article, [source!, other]),
        pairs: own.map((standing) => ({
          ...pairReport(standing, article),
          ...addressOf(standing.pair.source),
          findings: about.get(standing)!,
        })),
        roles: rolesIn(own, required),
      };
    }),
    declared: declaredBreaches(article, addressOf),
    // What is wrong with the journal stops each of its articles.
    ...releaseStanding(article, [...found, ...diagnostics], required),
  };
}

function printedNumbers(article: Article): ArticleReport['numbers'] {
  const { references, sections, tables, notes } = numberArticle(article);
  const plain = (numbers: ReadonlyMap<string, string | number>): Readonly<Record<string, string>> =>
    Object.fromEntries([...numbers].map(([key, number]) => [key, String(number)]));
  return { references: plain(references), sections: plain(sections), tables: plain(tables), notes: plain(notes) };
}

function pairReport(
  { pair, state, attestations }: PairStanding,
  { glossary }: Article,
): Pick<PairReport, 'languages' | 'state' | 'sides' | 'onlySlips' | 'attestations'> {
  const { languages, source, other } = pair;
  const last = state === 'confirmed' ? undefined : attestations[0];
  const side = (unit: UnitText, language: string): PairSide => {
    const isChanged = last !== undefined && last.digests[language] !== textDigest(unit.source);
    const before = isChanged ? last.texts[language] : undefined;
    return { words: confirmedWords(unit.source), place: unit.place, ...(before !== undefined && { before }) };
  };
  const sides = { [languages[0]]: side(source, languages[0]), [languages[1]]: side(other, languages[1]) };
  const changed = Object.entries(sides).filter(([, { before }]) => before !== undefined);
  const isSlip = ([language, { before, words }]: [string, PairSide]) => onlySlips(before!, words, language, glossary);
  return { languages, state, sides, attestations, onlySlips: changed.length > 0 && changed.every(isSlip) };
}

/** Roles that the journal requires, then the others that somebody has taken, and how many pairs they have confirmed. */
function rolesIn(standings: readonly PairStanding[], required: Journal['confirmedBy']): LanguagePairReport['roles'] {
  const roles = new Set([...required, ...standings.flatMap((one) => one.roles)]);
  return [...roles].map((role) => ({
    role,
    confirmed: standings.filter((one) => one.roles.includes(role)).length,
    required: required.includes(role),
  }));
}
