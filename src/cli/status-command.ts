import { Command, Option } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desk } from '../pipeline/desk.ts';
import type { StatusReport } from '../pipeline/status.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, list, optionWords, uiOption } from './options.ts';
import { openContent, openMachineShelf } from './ports.ts';
import type { StatusOptions } from './status/options.ts';
import { version } from './version.ts';
import { unreadableText, writtenText } from './words.ts';

const defaultPage = 'status.html';

const examples = {
  zh: `  diglot status                      各篇核对了多少，还差什么
  diglot status --explain            改动过的各处，标出改了什么
  diglot status --explain 3.2.2 t1   一节和一个表的各处
  diglot status --html               给编辑部主任看的网页 status.html`,
  en: `  diglot status                      how much of each article is confirmed, and what is open
  diglot status --explain            what has changed since it was confirmed
  diglot status --explain 3.2.2 t1   the pairs of a section and of a table
  diglot status --html               a page for a managing editor, status.html`,
} as const;

/** `diglot status`: how the languages of each article stand to one another. */
export function statusCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('status')
    .description(
      zh
        ? '说明两种语言核对了多少、改了什么、还差什么；不改动稿件。'
        : 'Tell what is confirmed in both languages, what has changed since, and what is open; changes no content.',
    )
    .option('--content <dir>', optionWords.content[ui], 'content')
    .option('--only <slugs>', optionWords.only[ui], list)
    .addOption(new Option('--report <form>', optionWords.report[ui]).choices(['text', 'json']).default('text'))
    .option(
      '--explain [ids...]',
      zh ? '逐处说明改了什么；可写标识或节号' : 'tell pair by pair what has changed; ids or section numbers may follow',
    )
    .addOption(new Option('--html [file]', zh ? '写成一个网页' : 'write a web page').conflicts(['explain', 'report']))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((options: StatusOptions) => run(runStatus(options, ui)));
}

async function runStatus(options: StatusOptions, ui: UiLanguage): Promise<number> {
  const content = folder(options.content);
  const [{ reportStatus }, { openDesk }] = await Promise.all([
    import('../pipeline/status.ts'),
    import('../pipeline/desk.ts'),
  ]);
  const ports = openContent(content);
  const shelf = await openMachineShelf();
  const desk = await openDesk(ports.templates, ui);
  const names = Array.isArray(options.explain) ? options.explain : [];
  const status = await reportStatus({ only: options.only ?? [], names }, { ...ports, ...(shelf && { shelf }) });
  const problems = desk.value ? await tell(status, desk.value, options) : desk.diagnostics;
  for (const slug of status.unreadable) process.stderr.write(`${unreadableText(slug, ui)}\n`);
  if (problems.length === 0) return status.unreadable.length > 0 ? exitCodes.contentErrors : exitCodes.fine;
  const { printReport } = await import('./report/print-report.ts');
  printReport({ diagnostics: problems, outcome: {}, closing: [], content }, 'text', version, ui);
  return exitCodes.contentErrors;
}

/** Prints the report or writes the page. Gives what of the theme stood in the way. */
async function tell(status: StatusReport, desk: Desk, options: StatusOptions): Promise<readonly Diagnostic[]> {
  if (options.html === undefined) {
    const { printStatus } = await import('./status/print-status.ts');
    printStatus(status, desk.words, options);
    return desk.problems();
  }
  const [{ statusPage }, { writeStatusPage }] = await Promise.all([
    import('../pipeline/status-page.ts'),
    import('../platform/status-page-file.ts'),
  ]);
  const { value: page, diagnostics } = statusPage(status, desk);
  if (page === undefined || diagnostics.length > 0) return diagnostics;
  const file = options.html === true ? defaultPage : options.html;
  await writeStatusPage(folder(file), page);
  process.stderr.write(`${writtenText(file, desk.words.ui)}\n`);
  return [];
}
