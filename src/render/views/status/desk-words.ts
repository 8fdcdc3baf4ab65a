import type { Labels, LabelTree } from '../../../model/labels.ts';
import type { ContentLanguage, LanguageRules, Localized, UiLanguage } from '../../../model/language.ts';
import type { AttestationRole, PairState } from '../../../model/ledger.ts';
import type { ArticleReport, Obstacle } from '../../../model/status.ts';

/** The words in which the state of the languages is told to an editor. */
export interface DeskWords {
  readonly ui: UiLanguage;
  readonly labels: Labels;
  readonly labelTree: LabelTree;
  /** The words that an edition in a language prints; the editor's own for a language that has no labels. */
  readonly labelsOf: (language: ContentLanguage) => Labels;
  readonly rulesOf: (language: ContentLanguage) => LanguageRules;
  readonly roleName: (role: AttestationRole) => string;
}

/** Words of the content in the language nearest to the editor's: his own, else the article's first. */
export interface OwnWords {
  readonly text: string;
  readonly language: ContentLanguage;
}

export function inOwnLanguage(words: Localized, { ui }: DeskWords): OwnWords | undefined {
  const [language, text] = Object.entries(words).find(([tag]) => tag === ui) ?? Object.entries(words)[0] ?? [];
  return language === undefined || text === undefined ? undefined : { text, language };
}

/** Words with the language tag that HTML carries. */
export interface TaggedWords {
  readonly text: string;
  readonly lang: string;
}

export function tagged({ text, language }: OwnWords, { rulesOf }: DeskWords): TaggedWords {
  return { text, lang: rulesOf(language).htmlTag };
}

/** A language's name: 英文, Chinese; the language's own name for one that no label names. */
export function languageName(language: ContentLanguage, { labels, labelTree, rulesOf }: DeskWords): string {
  const named = labelTree['language'];
  return typeof named === 'object' && language in named ? labels(`language.${language}`) : rulesOf(language).ownName;
}

/** What the state of a pair is called; a change by the language in which it was made: 中文已改, Chinese changed. */
export function stateName(
  state: PairState,
  [source, other]: readonly [ContentLanguage, ContentLanguage],
  words: DeskWords,
): string {
  const { labels } = words;
  switch (state) {
    case 'source-ahead':
      return labels('desk.state.changed', { language: languageName(source, words) });
    case 'other-ahead':
      return labels('desk.state.changed', { language: languageName(other, words) });
    default:
      return labels(`desk.state.${state}`);
  }
}

/** What is to be done about an obstacle before a release. */
export function obstacleWords(obstacle: Obstacle, { labels, roleName }: DeskWords): string {
  switch (obstacle.kind) {
    case 'draft':
      return labels('desk.obstacle.draft');
    case 'taken':
      return labels('desk.obstacle.taken', { version: obstacle.version, on: obstacle.on });
    case 'unconfirmed': {
      const { count, of, role } = obstacle;
      if (role === undefined) return labels('desk.obstacle.unconfirmed', { count, of });
      return labels('desk.obstacle.role', { count, of, role: roleName(role) });
    }
    default:
      return labels(`desk.obstacle.${obstacle.kind}`, { count: obstacle.count });
  }
}

/** That nothing stands in the way of a release, or when the version went out. */
export function freeWords({ released, version }: ArticleReport, { labels }: DeskWords): string {
  return released === undefined ? labels('desk.free') : labels('desk.released', { version, on: released });
}
