import type { ArticleReport, UnitAddress } from '../../../model/status.ts';
import { comparisonView, type ComparisonView } from './comparison-view.ts';
import { freeWords, obstacleWords, tagged, type DeskWords, type TaggedWords } from './desk-words.ts';
import { findingViews, type FindingView, type RuleTeller } from './finding-view.ts';
import { whereWords } from './unit-names.ts';

/** Something that is open or declared, and where it stands. */
interface AsideView {
  /** A query's name, what is declared; empty where the place says it all. */
  readonly name: string;
  /** The unit that it concerns, in words; empty where it concerns none. */
  readonly where: string;
  /** The unit's pair on this page; empty where it is none. */
  readonly anchor: string;
  readonly words: readonly TaggedWords[];
}

/** An article as the status page shows it. */
export interface ArticleView {
  readonly anchor: string;
  readonly slug: string;
  /** The editor's language first. */
  readonly titles: readonly TaggedWords[];
  /** Status, version, date, how many findings. */
  readonly facts: readonly string[];
  /** What is to be done before a release. */
  readonly obstacles: readonly string[];
  /** What stands in the place of obstacles where there are none. */
  readonly free: string;
  readonly comparisons: readonly ComparisonView[];
  readonly queries: readonly AsideView[];
  readonly untranslated: readonly AsideView[];
  readonly declared: readonly AsideView[];
  /** Findings that concern no pair. */
  readonly findings: readonly FindingView[];
}

/** One article with all its pairs. `anchor`: one that begins no other article's. */
export function articleView(article: ArticleReport, anchor: string, words: DeskWords, rules: RuleTeller): ArticleView {
  const { slug, title, languages, status, version, date, findings, comparisons, otherFindings } = article;
  const { labels, ui, rulesOf } = words;
  const anchors = new Map<string, string>();
  const views = comparisons.map((comparison, index) => {
    const view = comparisonView(comparison, article, `${anchor}--${index + 1}`, words, rules);
    for (const unit of view.parts.flatMap(({ units }) => units))
      if (!anchors.has(unit.id)) anchors.set(unit.id, unit.anchor);
    return view;
  });
  const aside = (name: string, unit: UnitAddress | undefined, said: readonly TaggedWords[]): AsideView => ({
    name,
    where: unit ? whereWords(unit, comparisons, words) : '',
    anchor: (unit && anchors.get(unit.id)) ?? '',
    words: said,
  });
  const found = labels('desk.findings', { errors: findings.error, warnings: findings.warning, notes: findings.info });
  return {
    anchor,
    slug,
    titles: [...languages]
      .sort((a, b) => Number(b === ui) - Number(a === ui))
      .flatMap((language) =>
        title[language] === undefined ? [] : [tagged({ text: title[language], language }, words)],
      ),
    facts: [labels(`status.${status}`), labels('desk.version', { version }), rulesOf(ui).date(date), found],
    obstacles: article.obstacles.map((obstacle) => obstacleWords(obstacle, words)),
    free: freeWords(article, words),
    comparisons: views,
    queries: article.queries.map(({ id, unit, words: said }) => {
      const each = Object.entries(said).map(([language, text]) => tagged({ text: text ?? '', language }, words));
      return aside(`[^${id}]`, unit, each);
    }),
    untranslated: article.untranslated.map(({ unit }) => aside('', unit, [])),
    declared: article.declared.map(({ verb, rule, reason, unit }) =>
      aside(labels(`desk.verb.${verb}`, { rule: rules.name(rule) }), unit, [
        tagged({ text: reason, language: seemingLanguage(reason) }, words),
      ]),
    ),
    findings: findingViews(otherFindings, anchor, words, rules),
  };
}

/** Reasons are an editor's own words, in whatever language. */
function seemingLanguage(words: string): string {
  return /\p{Script=Han}/u.test(words) ? 'zh' : 'en';
}
