import { Argument, Command, Option } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import type { ExportOutcome } from '../../pipeline/table/export-words.ts';
import { writeNewFile } from '../../platform/new-file.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { folder, optionWords, uiOption } from '../options.ts';
import { openContent, openMachineShelf } from '../ports.ts';
import { readLanguage } from './options.ts';

interface ExportOptions {
  readonly content: string;
  readonly lang?: string;
  readonly out?: string;
}

const examples = {
  zh: `  diglot table export                                全部表的文字，一行一处，写成 .xlsx
  diglot table export msc-ischemic-stroke/t1         一个表
  diglot table export --out 译者.csv                 写成 .csv`,
  en: `  diglot table export                                the words of all tables, a line each, as .xlsx
  diglot table export msc-ischemic-stroke/t1         one table
  diglot table export --out translator.csv           as .csv`,
} as const;

/** `diglot table export`: the words of tables on one sheet for a translator. */
export function exportCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('export')
    .description(
      say(
        '把表中的文字导出成一张工作表给译者：原文、译文、状态，一行一处。',
        'Export the words of tables to one sheet for a translator: source text, translation, and status, a line each.',
      ),
    )
    .addArgument(
      new Argument(
        '[table]',
        say(
          '文章，或文章/表，如 msc-ischemic-stroke/t1',
          'an article, or one of its tables, e.g. msc-ischemic-stroke/t1',
        ),
      ),
    )
    .addOption(
      new Option(
        '--lang <tag>',
        say('译成哪种语言；只有两种语言时可不写', 'into which language; not wanted where there are two'),
      ).argParser(readLanguage),
    )
    .option('--out <path>', say('写成哪个文件，.xlsx 或 .csv', 'the file to write, .xlsx or .csv'))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((named: string | undefined, options: ExportOptions) =>
    run(runExport(named, options, ui)),
  );
}

async function runExport(named: string | undefined, options: ExportOptions, ui: UiLanguage): Promise<number> {
  const [{ exportWords }, { exportText, exportRefusal, unreadableTables }, { translationBytes }] = await Promise.all([
    import('../../pipeline/table/export-words.ts'),
    import('./export-text.ts'),
    import('./translation-sheet.ts'),
  ]);
  const [, article, table] = /^([^/]+)\/?(.*)$/.exec(named ?? '') ?? [];
  const shelf = await openMachineShelf();
  const outcome: ExportOutcome = await exportWords(
    {
      ...(article !== undefined && { article }),
      ...(table !== undefined && table !== '' && { table }),
      ...(options.lang !== undefined && { language: options.lang }),
    },
    { ...openContent(folder(options.content)), ...(shelf && { shelf }) },
  );
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  if (outcome.state === 'unreadable') {
    say(unreadableTables(outcome.diagnostics, ui, showsColours(process.stderr)));
    return exitCodes.contentErrors;
  }
  const file = options.out ?? `${[outcome.slug, ...(table ? [table] : [])].join('.')}.${outcome.direction.to}.xlsx`;
  const written = await writeNewFile(folder(file), translationBytes(outcome, /\.csv$/i.test(file), ui));
  if (written === 'written') {
    say(exportText(outcome, file, ui));
    return exitCodes.fine;
  }
  say(exportRefusal(written, file, ui));
  return written === 'not-writable' ? exitCodes.environment : exitCodes.usage;
}
