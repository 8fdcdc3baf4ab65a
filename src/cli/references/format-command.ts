import { Argument, Command } from 'commander';
import { basename } from 'node:path';
import type { UiLanguage } from '../../model/language.ts';
import { readAnyFile } from '../../platform/any-file.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { folder, uiOption } from '../options.ts';
import { openContent } from '../ports.ts';
import { escapeControls } from '../report/escape.ts';
import { unreadableFileText } from './import-text.ts';

interface FormatOptions {
  readonly style: string;
  readonly lang: string;
}

const examples = {
  zh: `  diglot references format zotero.json                                     按 GB/T 7714—2025
  diglot references format zotero.json --style gb-t-7714-2015-numeric      按 GB/T 7714—2015
  diglot references format cnki.ris --style ama --lang en                  英文版的文献表`,
  en: `  diglot references format zotero.json                                     as GB/T 7714-2025 wants it
  diglot references format zotero.json --style gb-t-7714-2015-numeric      as GB/T 7714-2015 wants it
  diglot references format cnki.ris --style ama --lang en                  as in an English edition`,
} as const;

/** `diglot references format`: the records of a file as a citation style prints them, one a line. */
export function formatCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('format')
    .description(
      say(
        '按一种著录格式排出 CSL-JSON、.bib 或 .ris 文件中的文献，每条一行，次序不变。',
        'Print the records of a CSL-JSON, .bib, or .ris file in a citation style, one a line, in the file’s order.',
      ),
    )
    .addArgument(new Argument('<file>', say('含有文献的文件', 'the file with the records')))
    .option(
      '--style <name>',
      say('著录格式：templates/csl/ 中的文件名，或 vancouver', 'the style: a file of templates/csl/, or vancouver'),
      'gb-t-7714-2025-numeric',
    )
    .option('--lang <tag>', say('文献表用哪种语言的用语', 'the language of the list’s words'), 'zh')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((file: string, options: FormatOptions) =>
    run(runFormat(file, options, ui)),
  );
}

async function runFormat(path: string, { style, lang }: FormatOptions, ui: UiLanguage): Promise<number> {
  const bytes = await readAnyFile(folder(path));
  if (!bytes) {
    process.stderr.write(`${unreadableFileText(path, ui)}\n`);
    return exitCodes.usage;
  }
  const [{ formatReferences }, { textReport }] = await Promise.all([
    import('../../pipeline/references/format.ts'),
    import('../report/text.ts'),
  ]);
  const { lines, diagnostics } = await formatReferences(
    { file: { path: basename(path), bytes }, style, language: lang },
    openContent(folder('content')),
  );
  process.stdout.write(lines.map((line) => `${escapeControls(line)}\n`).join(''));
  process.stderr.write(textReport(diagnostics, ui, showsColours(process.stderr)));
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.contentErrors : exitCodes.fine;
}
