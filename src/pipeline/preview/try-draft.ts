import { pairsOf } from '../../check/pairs/pairs.ts';
import { findingsAbout } from '../status/findings.ts';
import type { LocatedDiagnostic } from '../whereabouts.ts';
import type { ArticleReader, ReadNow } from './article-reader.ts';
import { editsOf, withEdits, type Draft, type UnfitDraft } from './draft.ts';

/** What the two sides of a pair are compared in as they are written, with the rules that do so. */
const compared = {
  numbers: ['numbers-agree', 'approximations-agree'],
  citations: ['citations-agree', 'citations-exist', 'citations-are-well-formed'],
  terms: ['terms-agree', 'preferred-terms-are-used'],
} as const;

export type Compared = keyof typeof compared;

/** What is found in a draft, before it is saved. */
export interface TriedDraft {
  readonly state: 'tried';
  /** `open`: the sides do not pair, or one is still to be translated, so that nothing was compared. */
  readonly agreement: Readonly<Record<Compared, 'agree' | 'differ' | 'open'>>;
  /** About the pair, and whatever else would be wrong with the article only by this draft. */
  readonly findings: readonly LocatedDiagnostic[];
}

/** Checks a draft by the rules that the article itself is held to, without saving it. `read`: reads content that is handed in. */
export async function tryDraft(
  now: ReadNow,
  draft: Draft,
  read: (content: ReadNow['content']) => ReturnType<ArticleReader>,
): Promise<TriedDraft | UnfitDraft> {
  const fitting = await editsOf(now, draft);
  if (fitting.state !== 'fits') return fitting;
  const drafted = (await read(withEdits(now.content, fitting.edits)))!;
  const pairs = pairsOf(drafted.article).filter(({ id }) => id === draft.unit);
  const about = new Set(
    pairs.flatMap((pair) => findingsAbout(pair, drafted.diagnostics).map(({ finding }) => finding)),
  );
  const before = countsOf(now.diagnostics);
  const findings = drafted.diagnostics.filter((finding) => about.has(finding) || isNew(finding, before));
  const rulesBroken = new Set(findings.map(({ rule }) => rule));
  const agreement = Object.fromEntries(
    Object.entries(compared).map(([name, rules]) => {
      const differs = rules.some((rule) => rulesBroken.has(rule));
      return [name, differs ? 'differ' : pairs.length > 0 ? 'agree' : 'open'];
    }),
  ) as TriedDraft['agreement'];
  return { state: 'tried', agreement, findings };
}

/** How often each finding stands in a list, wherever. */
function countsOf(findings: readonly LocatedDiagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** True for a finding that a list has fewer times; counts it down. */
function isNew(finding: LocatedDiagnostic, before: Map<string, number>): boolean {
  const left = before.get(keyOf(finding)) ?? 0;
  before.set(keyOf(finding), left - 1);
  return left <= 0;
}

/** What a finding says, without the lines on which it says so. */
function keyOf({ rule, values, place }: LocatedDiagnostic): string {
  return JSON.stringify([rule, values, place?.file]);
}
