import { Argument, Command, Option } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import type { ImportOutcome } from '../../pipeline/table/import-table.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { formOption } from '../ledger/options.ts';
import { folder, optionWords, uiOption } from '../options.ts';
import { openContent, openMachineShelf, openWriter } from '../ports.ts';
import { articleOption, openSheet, readId, readLanguage } from './options.ts';

interface ImportOptions {
  readonly content: string;
  readonly article?: string;
  readonly id?: string;
  readonly sheet?: string;
  readonly lang?: string;
  readonly dryRun?: boolean;
  readonly report: 'text' | 'json';
}

const examples = {
  zh: `  diglot table import 研究特征.xlsx                     起草下一个表，如 tables/t2.yaml
  diglot table import 研究特征.xlsx --sheet 动物实验    工作簿中的一张
  diglot table import studies.csv --lang en --dry-run   只看草稿，不写入`,
  en: `  diglot table import studies.xlsx                        draft the next table, e.g. tables/t2.yaml
  diglot table import studies.xlsx --sheet "Animal data"  one sheet of a workbook
  diglot table import studies.csv --lang en --dry-run     look at the draft, write nothing`,
} as const;

/** `diglot table import`: drafts a typed table from a sheet and says what it made of each column. */
export function importCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('import')
    .description(
      say(
        '从 .xlsx 或 .csv 起草一个表，逐栏说明猜作什么类型、为什么、哪些没有读懂。',
        'Draft a table from an .xlsx or .csv file, and tell column by column what it was taken for, why, and what was not understood.',
      ),
    )
    .addArgument(new Argument('<file>', say('工作簿或逗号分隔的文件', 'a workbook, or a file of separated values')))
    .addOption(articleOption(ui))
    .addOption(
      new Option(
        '--id <id>',
        say('表的标识，如 t2；不写则为下一个', 'id of the table, e.g. t2; the next one if absent'),
      ).argParser(readId),
    )
    .option('--sheet <name>', say('工作簿中的哪一张', 'which sheet of a workbook'))
    .addOption(
      new Option(
        '--lang <tag>',
        say('表中文字的语言；不写则为文章的第一种', 'language of its words; the article’s first if absent'),
      ).argParser(readLanguage),
    )
    .option('--dry-run', say('只把草稿显示出来，不写入', 'print the draft, write nothing'))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(formOption(ui))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((file: string, options: ImportOptions) =>
    run(runImport(file, options, ui)),
  );
}

async function runImport(path: string, options: ImportOptions, ui: UiLanguage): Promise<number> {
  const { article, id, sheet, lang: language, dryRun = false } = options;
  const [{ importTable }, { importText, importJson }] = await Promise.all([
    import('../../pipeline/table/import-table.ts'),
    import('./import-text.ts'),
  ]);
  const content = folder(options.content);
  const [shelf, opened] = await Promise.all([openMachineShelf(), openSheet(path)]);
  const outcome: ImportOutcome = opened.file
    ? await importTable(
        {
          file: opened.file,
          ...(article !== undefined && { article }),
          ...(id !== undefined && { id }),
          ...(sheet !== undefined && { sheet }),
          ...(language !== undefined && { language }),
          dryRun,
        },
        { ...openContent(content), creator: openWriter(content), ...(shelf && { shelf }) },
      )
    : { state: 'no-sheet', problem: opened.problem };
  if (options.report === 'json') process.stdout.write(`${importJson(outcome, ui)}\n`);
  else {
    process.stderr.write(`${importText(outcome, path, ui, showsColours(process.stderr))}\n`);
    if (outcome.state === 'drafted') process.stdout.write(outcome.text);
  }
  return exitCode(outcome);
}

function exitCode(outcome: ImportOutcome): number {
  if (outcome.state === 'written' || outcome.state === 'drafted') return exitCodes.fine;
  const isNotThere =
    outcome.state === 'no-sheet' && ['absent', 'not-regular', 'no-such-sheet'].includes(outcome.problem.problem);
  return isNotThere || outcome.state === 'taken' ? exitCodes.usage : exitCodes.contentErrors;
}
