import type { LabelTree } from '../../model/labels.ts';
import type { Localized } from '../../model/language.ts';
import type { ArticleReport } from '../../model/status.ts';
import { articleView, type ArticleView } from './status/article-view.ts';
import { inOwnLanguage, tagged, type DeskWords, type TaggedWords } from './status/desk-words.ts';
import type { RuleTeller } from './status/finding-view.ts';

/** Everything that `html/status.liquid` may use. Described for template writers in `templates/README.md`. */
export interface StatusPageView {
  readonly lang: string;
  readonly labels: LabelTree;
  readonly labelSeparator: string;
  readonly journal: TaggedWords;
  readonly articles: readonly ArticleView[];
  readonly filters: readonly FilterView[];
  readonly styleCss: string;
  readonly styleDigest: string;
}

/** A choice among the pairs: how many it shows, and whether it is the one to begin with. */
interface FilterView {
  readonly name: string;
  readonly words: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What the page is made with, beside its articles. */
export interface StatusPageTools {
  readonly words: DeskWords;
  readonly rules: RuleTeller;
  /** The style sheet, and its digest as a content security policy names it. */
  readonly styleCss: string;
  readonly styleDigest: string;
}

/** The page on which an editor reads how the languages of each article stand. `journal`: its title. */
export function statusPageView(
  articles: readonly ArticleReport[],
  journal: Localized,
  { words, rules, styleCss, styleDigest }: StatusPageTools,
): StatusPageView {
  const { ui, labels, labelTree, rulesOf } = words;
  const views = articles.map((article, index) => articleView(article, `a${index + 1}-${article.slug}`, words, rules));
  return {
    lang: rulesOf(ui).htmlTag,
    labels: labelTree,
    labelSeparator: rulesOf(ui).labelSeparator,
    journal: tagged(inOwnLanguage(journal, words) ?? { text: '', language: ui }, words),
    articles: views,
    filters: filtersOf(views, (name) => labels(`desk.filter.${name}`)),
    styleCss,
    styleDigest,
  };
}

/** Pairs are chosen by the class names that they bear; those that are open come first, where any are. */
function filtersOf(articles: readonly ArticleView[], wordsOf: (name: string) => string): FilterView[] {
  const pairs = articles
    .flatMap(({ comparisons }) => comparisons)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => part.units);
  const count = (name: string): number => pairs.filter(({ classes }) => classes.split(' ').includes(name)).length;
  const chosen = count('open') > 0 ? 'open' : 'all';
  return ['open', 'changed', 'never', 'found', 'confirmed', 'all'].map((name) => ({
    name,
    words: wordsOf(name),
    count: name === 'all' ? pairs.length : count(name),
    chosen: name === chosen,
  }));
}
