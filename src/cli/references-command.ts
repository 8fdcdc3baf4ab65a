import { Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { auditCommand } from './references/audit-command.ts';
import { formatCommand } from './references/format-command.ts';
import { importCommand } from './references/import-command.ts';

const examples = {
  zh: `  diglot references                               查看全部文献库：缺什么，重复什么
  diglot references msc-ischemic-stroke           只看一篇
  diglot references import zotero.bib             把文献管理软件导出的文献收进文献库
  diglot references format zotero.json            按著录格式排出一个文件里的文献`,
  en: `  diglot references                               what all bibliographies lack, and what stands in them twice
  diglot references msc-ischemic-stroke           the same for one article
  diglot references import zotero.bib             take in what a reference manager has exported
  diglot references format zotero.json            print the records of a file in a citation style`,
} as const;

/** `diglot references`: everything about bibliographies; without a further word, the audit. */
export function referencesCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const command = new Command('references')
    .description(
      ui === 'zh'
        ? '检查文献库，收进别的软件导出的文献，或按著录格式排出文献。'
        : 'Audit bibliographies, take in what other programs export, or print records in a citation style.',
    )
    .helpCommand('help [command]', ui === 'zh' ? '显示一个命令的帮助' : 'display help for a command')
    .addOption(uiOption(ui));
  command.addCommand(auditCommand(ui, run), { isDefault: true });
  command.addCommand(importCommand(ui, run));
  command.addCommand(formatCommand(ui, run));
  return withHelp(command, ui, examples[ui]);
}
