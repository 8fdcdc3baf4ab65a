import { isData } from '../../../model/article.ts';
import type { PairState } from '../../../model/ledger.ts';
import type { ArticleReport, PairFinding, PairReport } from '../../../model/status.ts';
import { languageName, stateName, type DeskWords } from './desk-words.ts';
import { findingAnchor, findingViews, type FindingView, type RuleTeller } from './finding-view.ts';
import { showMarksOf } from './show-mark.ts';
import { sideHtml } from './side-html.ts';
import { unitName } from './unit-names.ts';

/** One pair, side by side. */
export interface PairView {
  readonly anchor: string;
  readonly id: string;
  readonly name: string;
  /** Class names by which pairs are chosen: the state, `changed`, `open`, `found`. */
  readonly classes: string;
  readonly state: PairState;
  readonly stateWords: string;
  /** Who has confirmed it, as it stands or as it stood; `corrected`: who has said since that only slips were set right. */
  readonly confirmed: readonly {
    readonly by: string;
    readonly role: string;
    readonly on: string;
    readonly corrected: string;
  }[];
  readonly slip: boolean;
  readonly sides: readonly { readonly lang: string; readonly name: string; readonly wordsHtml: string }[];
  readonly findings: readonly FindingView[];
}

/** Rules whose findings the state of a pair says already. */
const saidByState: ReadonlySet<string> = new Set(['translations-are-current', 'changed-pairs-are-confirmed']);

/** A pair as the status page shows it. */
export function pairView(
  pair: PairReport,
  article: ArticleReport,
  anchor: string,
  words: DeskWords,
  rules: RuleTeller,
): PairView {
  const { id, languages, state, sides, attestations, onlySlips } = pair;
  const found = pair.findings
    .filter(({ finding }) => !saidByState.has(finding.rule))
    .sort((a, b) => weightOf(a) - weightOf(b));
  const marks = found.flatMap(({ finding: { severity }, marks: some }, index) =>
    some.map((mark) => ({ ...mark, severity, number: index + 1, anchor: findingAnchor(anchor, index) })),
  );
  return {
    anchor,
    id,
    name: unitName(pair, words),
    classes: classesOf(state, found.length > 0).join(' '),
    state,
    stateWords: stateName(state, languages, words),
    confirmed: attestations.map(({ by, role, on, corrected }) => ({
      by,
      role: words.roleName(role),
      on,
      corrected: corrected ? words.labels('desk.corrected', { ...corrected }) : '',
    })),
    slip: onlySlips,
    sides: languages.map((language) => {
      const own = marks.filter((mark) => mark.language === language);
      const show = showMarksOf(article, language, words);
      return {
        lang: words.rulesOf(language).htmlTag,
        name: languageName(language, words),
        wordsHtml: sideHtml(sides[language]!, own, !isData(pair.kind), show),
      };
    }),
    findings: findingViews(
      found.map(({ finding }) => finding),
      anchor,
      words,
      rules,
    ),
  };
}

function weightOf({ finding }: PairFinding): number {
  return ['error', 'warning', 'info'].indexOf(finding.severity);
}

function classesOf(state: PairState, isFound: boolean): string[] {
  const isChanged = state !== 'confirmed' && state !== 'never';
  return [
    state,
    ...(isChanged ? ['changed'] : []),
    ...(state !== 'confirmed' || isFound ? ['open'] : []),
    ...(isFound ? ['found'] : []),
  ];
}
