import { Command } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UiLanguage } from '../model/language.ts';
import type { CheckedContent, CheckPorts } from '../pipeline/check.ts';
import type { fixContent } from '../pipeline/fix.ts';
import { refuseUnknown, type Request } from '../pipeline/request.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, toRequest, withContentOptions, type ContentOptions } from './options.ts';
import { openContent, openMachineShelf, openWriter } from './ports.ts';
import { screenOf } from './report/screen.ts';
import { version } from './version.ts';

const examples = {
  zh: `  diglot check                             检查 content/ 中的全部文章
  diglot check --only msc-ischemic-stroke  只检查一篇
  diglot check --summary                   每篇一行
  diglot check --fix                       改正标点、空格、符号等体例问题
  diglot check --report sarif              给编辑器或代码托管平台读的报告`,
  en: `  diglot check                             check all articles of content/
  diglot check --only msc-ischemic-stroke  check one article
  diglot check --summary                   one line an article
  diglot check --fix                       correct punctuation, spacing, signs, and other points of style
  diglot check --report sarif              a report for editors and code hosts`,
} as const;

interface CheckOptions extends ContentOptions {
  readonly summary?: boolean;
  readonly fix?: boolean;
}

/** `diglot check`: everything of a build that needs no browser; changes nothing unless it is told to mend. */
export function checkCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('check').description(
    ui === 'zh' ? '检查内容，草稿在内；不生成文件。' : 'Check the content, drafts included; writes no output.',
  );
  command.option(
    '--fix',
    ui === 'zh'
      ? '改正不涉及文意的体例问题，写回内容'
      : 'correct in the content files what does not touch their meaning',
  );
  command.option('--summary', ui === 'zh' ? '每篇文章只说一行' : 'one line an article in the place of the findings');
  return withHelp(withContentOptions(command, ui), ui, examples[ui]).action((options: CheckOptions) =>
    run(runCheck(options, ui)),
  );
}

async function runCheck(options: CheckOptions, ui: UiLanguage): Promise<number> {
  const content = folder(options.content);
  const [{ printReport }, { fixableClosing }] = await Promise.all([
    import('./report/print-report.ts'),
    import('./report/fixes.ts'),
  ]);
  const shelf = await openMachineShelf();
  const request = { ...toRequest(options), drafts: true };
  const ports = { ...openContent(content), ...(shelf && { shelf }) };
  const mended = options.fix
    ? await mend(request, { ...ports, writer: openWriter(content) }, options.report, ui)
    : undefined;
  const checked = mended?.content ?? (await check(request, ports, options.summary ?? false));
  const { articles, diagnostics } = checked;
  if (options.summary) await printSummary(checked, options.report, ui);
  else {
    const outcome = { articles: articles.map(({ slug, state }) => ({ slug, state })), ...mended?.facts };
    const closing = mended?.closing ?? fixableClosing(diagnostics, ui);
    printReport({ diagnostics, outcome, closing, content }, options.report, version, ui);
  }
  return mended?.isOvertaken ? exitCodes.contentErrors : exitCode(diagnostics, options.strict ?? false);
}

/** `whole`: with what was read of the articles, which a summary counts. */
async function check(request: Request, ports: CheckPorts, whole: boolean): Promise<CheckedContent> {
  const [{ checkContent }, { keptChecks }, { keptData }] = await Promise.all([
    import('../pipeline/check.ts'),
    import('../pipeline/kept/checks.ts'),
    import('../pipeline/kept/json.ts'),
  ]);
  return checkContent(request, ports, whole ? {} : { kept: keptChecks(keptData(ports.shelf)) });
}

/** Makes the fixes, and tells of them: in the report for programs, else on the terminal before it. */
async function mend(
  request: Request,
  ports: Parameters<typeof fixContent>[1],
  form: CheckOptions['report'],
  ui: UiLanguage,
): Promise<{ content: CheckedContent; facts: object; closing: readonly string[]; isOvertaken: boolean }> {
  const [{ fixContent }, { fixesClosing, fixesData, fixesText }] = await Promise.all([
    import('../pipeline/fix.ts'),
    import('./report/fixes.ts'),
  ]);
  const outcome = await fixContent(request, ports);
  const text = fixesText(outcome, ui);
  if (text && form !== 'json') process.stderr.write(`${text}\n`);
  return {
    content: outcome.content,
    facts: { fixed: fixesData(outcome, ui) },
    closing: fixesClosing(outcome, ui),
    isOvertaken: outcome.overtaken.length > 0,
  };
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
