import { wordDiff, type DiffRun } from '../../engines/word-diff.ts';
import type { Attestation } from '../../model/ledger.ts';
import type { ArticleReport, PairReport, PairSide } from '../../model/status.ts';
import { stateName, type DeskWords } from '../../render/views/status/desk-words.ts';
import { escapeControls } from '../report/escape.ts';
import type { Screen } from '../report/screen.ts';
import { paint } from '../report/text.ts';
import { spot, unitWords } from './overview.ts';

/** Pairs in both languages, with what has changed in each since they were confirmed, and by whom they were. */
export function explainedText(
  pairs: readonly PairReport[],
  { comparisons }: ArticleReport,
  words: DeskWords,
  screen: Screen,
): string {
  return pairs.map((pair) => pairLines(pair, comparisons, words, screen).join('\n')).join('\n\n');
}

function pairLines(
  pair: PairReport,
  comparisons: ArticleReport['comparisons'],
  words: DeskWords,
  { coloured }: Screen,
): string[] {
  const { labels } = words;
  const state = stateName(pair.state, pair.languages, words);
  const colour = pair.state === 'confirmed' ? 'green' : 'yellow';
  const name = paint(unitWords(pair, comparisons, words), 'bold', coloured);
  return [
    `${name}  ${pair.id}  ${paint(state, colour, coloured)}`,
    ...pair.attestations.map((attestation) => `  ${escapeControls(confirmerWords(attestation, pair, words))}`),
    ...pair.languages.flatMap((language) => sideLines(pair.sides[language]!, coloured)),
    ...(pair.onlySlips ? [`  ${labels('desk.slip', { unit: pair.id })}`] : []),
  ];
}

function sideLines(side: PairSide, coloured: boolean): string[] {
  const text = changesIn(side)
    .map((run) => shown(run, coloured))
    .join('');
  return [`  ${spot(side.place)}`, `    ${text}`];
}

/** What a side has lost and gained since it was confirmed; one run where it has not changed. */
export function changesIn({ words, before }: PairSide): DiffRun[] {
  return before === undefined ? [{ kind: 'same', text: words }] : wordDiff(before, words);
}

/** `王芳（译者，2026-01-10）核对。`, with who has said since that only slips were set right. */
function confirmerWords(
  { by, role, on, corrected }: Attestation,
  { state }: PairReport,
  { labels, roleName }: DeskWords,
): string {
  const key = state === 'confirmed' ? 'desk.confirmedBy' : 'desk.lastConfirmedBy';
  const said = labels(key, { by, role: roleName(role), on });
  return corrected ? `${said} ${labels('desk.corrected', { ...corrected })}` : said;
}

function shown({ kind, text }: DiffRun, coloured: boolean): string {
  const words = escapeControls(text);
  if (kind === 'same') return words;
  if (kind === 'removed') return coloured ? paint(words, ['red', 'strikethrough'], true) : `[-${words}-]`;
  return coloured ? paint(words, ['green', 'underline'], true) : `{+${words}+}`;
}
