import { Argument, Command } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import type { ReadBackOutcome } from '../../pipeline/table/read-back.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { formOption } from '../ledger/options.ts';
import { folder, optionWords, uiOption } from '../options.ts';
import { openContent, openMachineShelf, openWriter } from '../ports.ts';
import { articleOption, openSheet } from './options.ts';

interface ReadBackOptions {
  readonly content: string;
  readonly article?: string;
  readonly sheet?: string;
  readonly dryRun?: boolean;
  readonly report: 'text' | 'json';
}

const examples = {
  zh: `  diglot table read-back 译文.xlsx             把译文写回各表
  diglot table read-back 译文.xlsx --dry-run   只说会写什么，不写入`,
  en: `  diglot table read-back translated.xlsx             write the translations into the tables
  diglot table read-back translated.xlsx --dry-run   tell what would be written, write nothing`,
} as const;

/** `diglot table read-back`: writes what a translator has filled in into the tables. */
export function readBackCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('read-back')
    .description(
      say(
        '读回译者填好的工作表，只把译文写进各表；原文已改的行不写，并一一说明。',
        'Read a translator’s sheet back and write its translations, and nothing else, into the tables; lines whose source has changed are refused by name.',
      ),
    )
    .addArgument(
      new Argument(
        '<file>',
        say('diglot table export 导出、译者填好的文件', 'a file of diglot table export, filled in'),
      ),
    )
    .addOption(articleOption(ui))
    .option('--sheet <name>', say('工作簿中的哪一张', 'which sheet of a workbook'))
    .option('--dry-run', say('只说会写什么，不写入', 'tell what would be written, write nothing'))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(formOption(ui))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((file: string, options: ReadBackOptions) =>
    run(runReadBack(file, options, ui)),
  );
}

async function runReadBack(path: string, options: ReadBackOptions, ui: UiLanguage): Promise<number> {
  const { article, sheet, dryRun = false } = options;
  const [{ readBack }, { readBackText, readBackJson }] = await Promise.all([
    import('../../pipeline/table/read-back.ts'),
    import('./read-back-text.ts'),
  ]);
  const content = folder(options.content);
  const [shelf, opened] = await Promise.all([openMachineShelf(), openSheet(path)]);
  const outcome: ReadBackOutcome = opened.file
    ? await readBack(
        {
          bytes: opened.file.bytes,
          ...(article !== undefined && { article }),
          ...(sheet !== undefined && { sheet }),
          dryRun,
        },
        { ...openContent(content), writer: openWriter(content), ...(shelf && { shelf }) },
      )
    : { state: 'no-sheet', problem: opened.problem };
  if (options.report === 'json') process.stdout.write(`${readBackJson(outcome, ui)}\n`);
  else process.stderr.write(`${readBackText(outcome, path, ui, showsColours(process.stderr))}\n`);
  return exitCode(outcome);
}

function exitCode(outcome: ReadBackOutcome): number {
  if (outcome.state === 'no-sheet') {
    const isNotThere = ['absent', 'not-regular', 'no-such-sheet'].includes(outcome.problem.problem);
    return isNotThere ? exitCodes.usage : exitCodes.contentErrors;
  }
  const isDone = 'refused' in outcome && outcome.refused.length === 0 && outcome.state !== 'overtaken';
  return isDone ? exitCodes.fine : exitCodes.contentErrors;
}
