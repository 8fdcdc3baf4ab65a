import { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { languageCommand } from './scaffold/language-command.ts';

const examples = {
  zh: '  diglot add language ja --only stem-cells-2026  给一篇文章加日文',
  en: '  diglot add language ja --only stem-cells-2026  Japanese for an article',
} as const;

/** `diglot add`: what an article may get later. */
export function addCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('add')
    .description(zh ? '给文章加一种语言。' : 'Add a language to an article.')
    .helpCommand('help [command]', zh ? '显示一个命令的帮助' : 'display help for a command')
    .addOption(uiOption(ui));
  withHelp(command, ui, examples[ui]);
  command.addCommand(languageCommand(ui, run));
  return command;
}
