import type { UnitAddress, ArticleReport, LanguagePairReport } from '../../model/status.ts';
import { allPairs, pairStates } from '../../model/status.ts';
import type { PairState } from '../../model/ledger.ts';
import type { Place } from '../../model/place.ts';
import {
  freeWords,
  inOwnLanguage,
  obstacleWords,
  stateName,
  type DeskWords,
} from '../../render/views/status/desk-words.ts';
import { partName, whereWords } from '../../render/views/status/unit-names.ts';
import { escapeControls } from '../report/escape.ts';
import type { Screen } from '../report/screen.ts';
import { rules } from '../report/rules.ts';
import { paint } from '../report/text.ts';
import { tableLines, type Cell } from '../report/table.ts';

/** The state of one article's languages: a table of its parts, then what is open, then what a release waits for. */
export function articleText(report: ArticleReport, words: DeskWords, screen: Screen): string {
  const { comparisons } = report;
  const blocks = [
    headLines(report, words, screen),
    ...comparisons.flatMap((comparison) => [
      comparisonLines(comparison, comparisons.length > 1, words, screen),
      roleLines(comparison, words),
    ]),
    untranslatedLines(report, words),
    queryLines(report, words),
    declaredLines(report, words),
    [obstacleLine(report, words, screen)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headLines({ slug, title, status, version, date, findings }: ArticleReport, words: DeskWords, screen: Screen) {
  const { labels, ui, rulesOf } = words;
  const name = inOwnLanguage(title, words)?.text ?? '';
  const found = labels('desk.findings', { errors: findings.error, warnings: findings.warning, notes: findings.info });
  const facts = [labels(`status.${status}`), labels('desk.version', { version }), rulesOf(ui).date(date), found];
  return [`${paint(slug, 'bold', screen.coloured)}  ${escapeControls(name)}`.trimEnd(), facts.join(' · ')];
}

function comparisonLines(
  { languages, counts, parts }: LanguagePairReport,
  isNamed: boolean,
  words: DeskWords,
  screen: Screen,
): string[] {
  const { labels } = words;
  const hasUnpaired = parts.some(({ unpaired }) => unpaired > 0);
  const names = parts.map((part) => {
    const { number, text } = partName(part, words);
    const indent = part.kind === 'section' ? '  '.repeat(number.split('.').length - 1) : '';
    return indent + [number, escapeControls(text)].filter(Boolean).join(' ');
  });
  const heads = [
    labels('desk.column.part'),
    labels('desk.column.pairs'),
    ...pairStates.map((state) => stateName(state, languages, words)),
    ...(hasUnpaired ? [labels('desk.column.unpaired')] : []),
  ];
  const unpaired = parts.reduce((sum, part) => sum + part.unpaired, 0);
  const row = (name: string, of: typeof counts, alone: number, colour?: Cell['colour']): Cell[] => [
    { text: name, colour },
    { text: String(allPairs(of)), colour },
    ...pairStates.map((state) => ({ text: String(of[state]), colour: colourOf(state, of) ?? colour })),
    ...(hasUnpaired ? [{ text: String(alone), colour: alone > 0 ? ('red' as const) : colour }] : []),
  ];
  const rows = parts.map((part, index) => row(names[index]!, part.counts, part.unpaired));
  const total = row(labels('desk.column.total'), counts, unpaired, 'bold');
  const title = languages.map((language) => words.rulesOf(language).ownName).join(' / ');
  return [...(isNamed ? [title] : []), ...tableLines({ heads, rows: [...rows, total] }, screen)];
}

function colourOf(state: PairState, counts: LanguagePairReport['counts']): Cell['colour'] {
  if (state === 'confirmed') return counts.confirmed > 0 && counts.confirmed === allPairs(counts) ? 'green' : undefined;
  if (counts[state] === 0) return 'dim';
  return state === 'never' ? undefined : 'yellow';
}

function roleLines({ roles, counts }: LanguagePairReport, { labels, roleName }: DeskWords): string[] {
  const lines = roles.map(({ role, confirmed, required }) => {
    const key = required ? 'desk.roleRequired' : 'desk.role';
    return `  ${labels(key, { role: roleName(role), confirmed, pairs: allPairs(counts) })}`;
  });
  return lines.length > 0 ? [labels('desk.roles'), ...lines] : [];
}

function untranslatedLines({ untranslated, comparisons }: ArticleReport, words: DeskWords): string[] {
  const lines = untranslated.map(({ unit, place }) => `  ${unitWords(unit, comparisons, words)}  ${spot(place)}`);
  return lines.length > 0 ? [headed('desk.untranslated', lines.length, words), ...lines] : [];
}

function queryLines({ queries, comparisons }: ArticleReport, words: DeskWords): string[] {
  const lines = queries.flatMap(({ id, unit, words: said, place }) => [
    `  [^${id}]  ${unit ? `${unitWords(unit, comparisons, words)}  ` : ''}${spot(place)}`,
    ...Object.values(said).map((text) => `    ${escapeControls(text ?? '')}`),
  ]);
  return lines.length > 0 ? [headed('desk.queries', queries.length, words), ...lines] : [];
}

function declaredLines({ declared, comparisons }: ArticleReport, words: DeskWords): string[] {
  const lines = declared.flatMap(({ verb, rule, reason, unit, place }) => [
    `  ${words.labels(`desk.verb.${verb}`, { rule: rules[rule]?.words[words.ui].name ?? rule })}  ${unitWords(unit, comparisons, words)}  ${spot(place)}`,
    `    ${escapeControls(reason)}`,
  ]);
  return lines.length > 0 ? [headed('desk.declared', declared.length, words), ...lines] : [];
}

function headed(key: string, count: number, { labels, ui }: DeskWords): string {
  return ui === 'zh' ? `${labels(key)}（${count}）` : `${labels(key)} (${count})`;
}

/** Where a unit stands, safe for a terminal. */
export function unitWords(unit: UnitAddress, comparisons: ArticleReport['comparisons'], words: DeskWords): string {
  return escapeControls(whereWords(unit, comparisons, words));
}

/** Where a unit stands in its file. */
export function spot({ file, line, column }: Place): string {
  return escapeControls(`${file}:${line}:${column}`);
}

function obstacleLine(report: ArticleReport, words: DeskWords, { coloured }: Screen): string {
  const { labels, ui } = words;
  if (report.obstacles.length === 0) return paint(freeWords(report, words), 'green', coloured);
  const todo = report.obstacles.map((obstacle) => obstacleWords(obstacle, words)).join(ui === 'zh' ? '；' : '; ');
  return labels('desk.blocked', { todo });
}
