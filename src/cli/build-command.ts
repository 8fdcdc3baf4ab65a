import { Command } from 'commander';
import type { Severity } from '../model/diagnostic.ts';
import type { UiLanguage } from '../model/language.ts';
import type { BuildOutcome } from '../pipeline/build.ts';
import { closingSentences } from './closing.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, list, toRequest, withContentOptions, type BuildOptions } from './options.ts';
import { openPorts } from './ports.ts';
import { screenOf } from './report/screen.ts';
import { version } from './version.ts';

const examples = {
  zh: `  diglot build                                   content/ 中的全部文章 → dist/
  diglot build --only msc-ischemic-stroke        只做一篇
  diglot build --lang zh --format html,pdf       只做中文版的网页和 PDF
  diglot build --keep-going --report json        发布无误的文章，报告给程序读
  diglot build --proof --only msc-ischemic-stroke  一篇的校样 → proofs/`,
  en: `  diglot build                                   all articles of content/ into dist/
  diglot build --only msc-ischemic-stroke        one article
  diglot build --lang zh --format html,pdf       web page and PDF of the Chinese edition only
  diglot build --keep-going --report json        publish what is sound, report for a program
  diglot build --proof --only msc-ischemic-stroke  the proofs of one article into proofs/`,
} as const;

/** `diglot build` */
export function buildCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('build')
    .description(
      ui === 'zh'
        ? '检查稿件，制作网页、PDF、参考文献和数据。'
        : 'Check, then make web pages, PDFs, references, and data.',
    )
    .option(
      '--out <dir>',
      ui === 'zh' ? '输出文件夹（默认 dist，校样为 proofs）' : 'output folder (default: dist, of proofs proofs)',
    )
    .option('--format <names>', ui === 'zh' ? '只做这些输出，如 html,pdf' : 'only these outputs, e.g. html,pdf', list)
    .option(
      '--keep-going',
      ui === 'zh' ? '个别文章有错时仍发布其余文章' : 'publish sound articles although others have errors',
    )
    .option(
      '--no-cache',
      ui === 'zh'
        ? '不用以前留下的任何东西，全部重新制作（结果逐字节相同）'
        : 'make everything anew, with nothing kept from earlier builds (the same bytes)',
    )
    .option('--drafts', ui === 'zh' ? '连同草稿' : 'include drafts')
    .option(
      '--proof',
      ui === 'zh'
        ? '只印校样（PDF，连同草稿和给作者的质询），不发布'
        : 'print proofs only (PDF, with drafts and queries to the author), publish nothing',
    );
  return withHelp(withContentOptions(command, ui), ui, examples[ui]).action((options: BuildOptions) =>
    run(runBuild(options, ui)),
  );
}

async function runBuild(options: BuildOptions, ui: UiLanguage): Promise<number> {
  const request = toRequest(options);
  const out = options.out ?? (options.proof ? 'proofs' : 'dist');
  const ports = await openPorts({
    content: folder(options.content),
    output: folder(out),
    ui,
    keeping: options.cache ?? true,
  });
  try {
    const [{ build }, { printReport }, { pagesText }] = await Promise.all([
      import('../pipeline/build.ts'),
      import('./report/print-report.ts'),
      import('./report/pages.ts'),
    ]);
    const outcome = await build(request, ports);
    const diagnostics = [...outcome.diagnostics, ...ports.printer.diagnostics()];
    ports.progress.end();
    const { diagnostics: _diagnostics, ...facts } = outcome;
    printReport(
      {
        diagnostics,
        outcome: facts,
        table: pagesText(outcome.pages ?? [], ui, screenOf(process.stderr)),
        closing: closingSentences(outcome, out, ui),
        content: folder(options.content),
      },
      options.report,
      version,
      ui,
    );
    return exitCode(outcome, options.strict ?? false);
  } finally {
    ports.progress.end();
    await Promise.all([ports.printer.close(), ports.spool.close()]);
  }
}

function exitCode({ diagnostics, articles, published }: BuildOutcome, strict: boolean): number {
  const isStopped = !published || articles.some(({ state }) => state === 'kept');
  if (!isStopped) return exitCodes.fine;
  const has = (severity: Severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity);
  return !has('error') && strict && has('warning') ? exitCodes.warnings : exitCodes.contentErrors;
}
