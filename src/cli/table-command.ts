import { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { exportCommand } from './table/export-command.ts';
import { importCommand } from './table/import-command.ts';
import { readBackCommand } from './table/read-back-command.ts';

const examples = {
  zh: `  diglot table import 研究特征.xlsx      把一张表格起草成文章的表
  diglot table export                    导出给译者的一张工作表
  diglot table read-back 译文.xlsx       把译文写回各表`,
  en: `  diglot table import studies.xlsx          draft a table of the article from a sheet
  diglot table export                       one sheet for the translator
  diglot table read-back translated.xlsx    write the translations into the tables`,
} as const;

/** `diglot table`: the way of tables to and from sheets. */
export function tableCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('table')
    .description(
      ui === 'zh'
        ? '表格往来：从工作表起草，导出文字给译者，再把译文写回。'
        : 'Tables to and from sheets: draft one, export its words to translators, and write translations back.',
    )
    .helpCommand('help [command]', ui === 'zh' ? '显示一个命令的帮助' : 'display help for a command')
    .addOption(uiOption(ui));
  withHelp(command, ui, examples[ui]);
  for (const make of [importCommand, exportCommand, readBackCommand]) command.addCommand(make(ui, run));
  return command;
}
