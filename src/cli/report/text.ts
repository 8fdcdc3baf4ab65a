import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import { catalogue } from '../../pipeline/catalogue.ts';
import { displayWidth } from '../../platform/terminal.ts';
import { escapeControls } from './escape.ts';

/** How many findings are shown before the rest is counted. */
const shownAtOnce = 50;

const severities = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
} as const satisfies Record<Severity, Record<UiLanguage, string>>;

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  Parameters<typeof styleText>[0]
>;

/** All findings as a person reads them: the place in words, both sides quoted, what to do. */
export function textReport(diagnostics: readonly Diagnostic[], ui: UiLanguage, coloured: boolean): string {
  const shown = diagnostics.slice(0, shownAtOnce).map((diagnostic) => finding(diagnostic, ui, coloured));
  const more = diagnostics.length - shown.length;
  if (more > 0) shown.push(ui === 'zh' ? `还有 ${more} 处未列出。` : `${more} more not shown.`);
  return shown.map((text) => `${text}\n`).join('\n');
}

function finding(diagnostic: Diagnostic, ui: UiLanguage, coloured: boolean): string {
  const { rule, severity, values, place, related } = diagnostic;
  const words = catalogue[rule]?.words[ui];
  const head = [
    paint(severities[severity][ui], colours[severity], coloured),
    ui === 'zh' ? `${words?.name ?? rule}（${rule}）` : `${words?.name ?? rule} (${rule})`,
    ...(place?.within ? [place.within] : []),
  ].join('  ');
  const advice = words?.advice(values);
  return [
    head,
    `  ${escapeControls(words?.message(values) ?? rule)}`,
    ...[place, ...related.map((other) => other.place)].flatMap((at) => (at ? quotation(at) : [])),
    ...(advice ? [`  ${ui === 'zh' ? '改法：' : 'What to do: '}${escapeControls(advice)}`] : []),
  ].join('\n');
}

/** `file:line:column` with the source line and a mark under the words meant. */
function quotation({ file, line, column, endLine, endColumn, quote }: Place): string[] {
  const position = `${file}:${line}:${column}`;
  if (!quote) return [`  ${position}`];
  const start = Math.max(0, column - 1 - 24);
  const end = endLine === line && endColumn !== undefined ? endColumn - 1 : column;
  const text = `${start > 0 ? '…' : ''}${quote.slice(start, start + 72)}${quote.length > start + 72 ? '…' : ''}`;
  const before = (start > 0 ? 1 : 0) + displayWidth(quote.slice(start, column - 1));
  const marks = '^'.repeat(Math.max(1, Math.min(displayWidth(quote.slice(column - 1, end)), 60)));
  return [`  ${position}   ${escapeControls(text)}`, `${' '.repeat(2 + position.length + 3 + before)}${marks}`];
}

/** The closing line: how many of each, and what happened to the outputs. */
export function summaryLine(diagnostics: readonly Diagnostic[], ui: UiLanguage): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return ui === 'zh' ? '没有错误或警告。' : 'No errors or warnings.';
  return ui === 'zh'
    ? `共 ${errors} 处错误、${warnings} 处警告。`
    : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
}

function paint(text: string, colour: Parameters<typeof styleText>[0], coloured: boolean): string {
  return coloured ? styleText(colour, text, { validateStream: false }) : text;
}
