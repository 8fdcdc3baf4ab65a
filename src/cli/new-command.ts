import { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { articleCommand } from './scaffold/article-command.ts';
import { journalCommand } from './scaffold/journal-command.ts';

const examples = {
  zh: `  diglot new journal my-journal       建立期刊
  diglot new article stem-cells-2026  建立文章`,
  en: `  diglot new journal my-journal       begin a journal
  diglot new article stem-cells-2026  begin an article`,
} as const;

/** `diglot new`: begins a journal or an article. */
export function newCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('new')
    .description(
      zh ? '建立期刊或文章，已有的文件不动。' : 'Begin a journal or an article; nothing that is there is touched.',
    )
    .helpCommand('help [command]', zh ? '显示一个命令的帮助' : 'display help for a command')
    .addOption(uiOption(ui));
  withHelp(command, ui, examples[ui]);
  for (const make of [journalCommand, articleCommand]) command.addCommand(make(ui, run));
  return command;
}
