import type { UiLanguage } from '../../model/language.ts';
import type { CheckSummary, FindingCounts } from '../../pipeline/summary.ts';
import type { Screen } from './screen.ts';
import { severities } from './severities.ts';
import { tableLines, type Cell } from './table.ts';

const words = {
  zh: { article: '文章', confirmed: '已核对', journal: '（期刊）' },
  en: { article: 'Article', confirmed: 'Confirmed', journal: '(journal)' },
} as const satisfies Record<UiLanguage, object>;

const plurals = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;

/** What a check has found in one line an article: how many findings of each weight, how many pairs are confirmed. */
export function summaryText({ journal, articles }: CheckSummary, ui: UiLanguage, screen: Screen): string {
  const { article, confirmed, journal: ofJournal } = words[ui];
  const names = (['error', 'warning', 'info'] as const).map((severity) =>
    ui === 'zh' ? severities[severity].name.zh : plurals[severity],
  );
  const isAny = journal.error + journal.warning + journal.info > 0;
  const rows = [
    ...(isAny ? [[{ text: ofJournal }, ...countCells(journal), { text: '' }]] : []),
    ...articles.map(({ slug, findings, pairs, confirmed: done }) => [
      { text: slug },
      ...countCells(findings),
      { text: `${done}/${pairs}`, ...(done === pairs && pairs > 0 && { colour: 'green' as const }) },
    ]),
  ];
  return `${tableLines({ heads: [article, ...names, confirmed], rows }, screen).join('\n')}\n`;
}

function countCells({ error, warning, info }: FindingCounts): Cell[] {
  return [
    { text: String(error), colour: error > 0 ? 'red' : 'dim' },
    { text: String(warning), colour: warning > 0 ? 'yellow' : 'dim' },
    { text: String(info), colour: info > 0 ? 'cyan' : 'dim' },
  ];
}
