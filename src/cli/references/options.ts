import type { Command } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import { formOption } from '../ledger/options.ts';
import { optionWords, uiOption } from '../options.ts';

/** The options that all commands about references have. */
export interface ReferencesOptions {
  readonly content: string;
  readonly report: 'text' | 'json';
  readonly json?: boolean;
}

/** Adds them to a command. */
export function withReferencesOptions(command: Command, ui: UiLanguage): Command {
  return command
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(formOption(ui))
    .option('--json', ui === 'zh' ? '同 --report json' : 'the same as --report json')
    .addOption(uiOption(ui));
}

/** True where a program will read what the command says. */
export function wantsJson({ report, json }: ReferencesOptions): boolean {
  return json === true || report === 'json';
}
