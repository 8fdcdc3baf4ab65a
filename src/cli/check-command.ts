import { Command } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UiLanguage } from '../model/language.ts';
import type { CheckedContent } from '../pipeline/check.ts';
import { refuseUnknown } from '../pipeline/request.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, toRequest, withContentOptions, type ContentOptions } from './options.ts';
import { openContent, openMachineShelf } from './ports.ts';
import { screenOf } from './report/screen.ts';
import { version } from './version.ts';

const examples = {
  zh: `  diglot check                             核对 content/ 中的全部文章
  diglot check --only msc-ischemic-stroke  只核对一篇
  diglot check --summary                   每篇一行
  diglot check --report sarif              给编辑器或代码托管平台读的报告`,
  en: `  diglot check                             check all articles of content/
  diglot check --only msc-ischemic-stroke  check one article
  diglot check --summary                   one line an article
  diglot check --report sarif              a report for editors and code hosts`,
} as const;

interface CheckOptions extends ContentOptions {
  readonly summary?: boolean;
}

/** `diglot check`: everything of a build that needs no browser; writes nothing. */
export function checkCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('check').description(
    ui === 'zh' ? '核对内容，草稿在内；不生成文件。' : 'Check the content, drafts included; writes nothing.',
  );
  command.option('--summary', ui === 'zh' ? '每篇文章只说一行' : 'one line an article in the place of the findings');
  return withHelp(withContentOptions(command, ui), ui, examples[ui]).action((options: CheckOptions) =>
    run(runCheck(options, ui)),
  );
}

async function runCheck(options: CheckOptions, ui: UiLanguage): Promise<number> {
  const content = folder(options.content);
  const [{ checkContent }, { printReport }] = await Promise.all([
    import('../pipeline/check.ts'),
    import('./report/print-report.ts'),
  ]);
  const shelf = await openMachineShelf();
  const checked = await checkContent(
    { ...toRequest(options), drafts: true },
    { ...openContent(content), ...(shelf && { shelf }) },
  );
  const { articles, diagnostics } = checked;
  if (options.summary) await printSummary(checked, options.report, ui);
  else {
    const outcome = { articles: articles.map(({ slug, state }) => ({ slug, state })) };
    printReport({ diagnostics, outcome, closing: [], content }, options.report, version, ui);
  }
  return exitCode(diagnostics, options.strict ?? false);
}

async function printSummary(checked: CheckedContent, form: CheckOptions['report'], ui: UiLanguage): Promise<void> {
  // A SARIF log is a list of findings, which a summary is to leave out.
  refuseUnknown('--summary --report', [form], ['text', 'json']);
  const [{ summarize }, { summaryText }, { summaryLine }] = await Promise.all([
    import('../pipeline/summary.ts'),
    import('./report/summary.ts'),
    import('./report/text.ts'),
  ]);
  const summary = summarize(checked);
  if (form === 'json') process.stdout.write(`${JSON.stringify(summary, undefined, 2)}\n`);
  else {
    const table = summaryText(summary, ui, screenOf(process.stderr));
    process.stderr.write(`${table}\n${summaryLine(checked.diagnostics, ui)}\n`);
  }
}

function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (diagnostics.some(({ severity }) => severity === 'error')) return exitCodes.contentErrors;
  if (strict && diagnostics.some(({ severity }) => severity === 'warning')) return exitCodes.warnings;
  return exitCodes.fine;
}
