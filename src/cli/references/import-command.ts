import { Argument, Command } from 'commander';
import { basename } from 'node:path';
import type { UiLanguage } from '../../model/language.ts';
import type { ImportOutcome } from '../../pipeline/references/import.ts';
import { readAnyFile } from '../../platform/any-file.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { folder } from '../options.ts';
import { openContent, openMachineShelf, openWriter } from '../ports.ts';
import { unreadableFileText } from './import-text.ts';
import { wantsJson, withReferencesOptions, type ReferencesOptions } from './options.ts';

interface ImportOptions extends ReferencesOptions {
  readonly article?: string;
}

const examples = {
  zh: `  diglot references import zotero.bib --article msc-ischemic-stroke  收进一篇文章的文献库
  diglot references import cnki.ris                                  只有一篇文章时不必指明`,
  en: `  diglot references import zotero.bib --article msc-ischemic-stroke  into the bibliography of an article
  diglot references import cnki.ris                                  where there is only one, it need not be named`,
} as const;

/** `diglot references import`: takes the records of another program's file into an article's bibliography. */
export function importCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('import')
    .description(
      say(
        '把 .bib、.ris 或 CSL-JSON 文件中的文献加进文章的 references.json；重复的不收，已有的不动，并说明哪些内容没有读懂。',
        'Add the records of a .bib, .ris, or CSL-JSON file to an article’s references.json: none twice, none overwritten; tells what was not understood.',
      ),
    )
    .addArgument(
      new Argument(
        '<file>',
        say('文献管理软件或数据库导出的文件', 'what a reference manager or database has exported'),
      ),
    )
    .option('--article <slug>', say('哪一篇文章（只有一篇时可不写）', 'which article; not wanted where there is one'));
  return withHelp(withReferencesOptions(command, ui), ui, examples[ui]).action((file: string, options: ImportOptions) =>
    run(runImport(file, options, ui)),
  );
}

async function runImport(path: string, options: ImportOptions, ui: UiLanguage): Promise<number> {
  const bytes = await readAnyFile(folder(path));
  if (!bytes) {
    process.stderr.write(`${unreadableFileText(path, ui)}\n`);
    return exitCodes.usage;
  }
  const [{ importReferences }, { importText }, { jsonReport }] = await Promise.all([
    import('../../pipeline/references/import.ts'),
    import('./import-text.ts'),
    import('../report/json.ts'),
  ]);
  const content = folder(options.content);
  const shelf = await openMachineShelf();
  const outcome = await importReferences(
    { file: { path: basename(path), bytes }, ...(options.article !== undefined && { only: options.article }) },
    { ...openContent(content), writer: openWriter(content), ...(shelf && { shelf }) },
  );
  const { diagnostics, ...facts } = outcome;
  if (wantsJson(options)) process.stdout.write(`${jsonReport(diagnostics, facts, ui)}\n`);
  else process.stderr.write(importText(outcome, ui, showsColours(process.stderr)));
  return exitCode(outcome);
}

function exitCode({ state, diagnostics }: ImportOutcome): number {
  const isWhole = state === 'written' || state === 'nothing-new';
  return isWhole && !diagnostics.some(({ severity }) => severity === 'error')
    ? exitCodes.fine
    : exitCodes.contentErrors;
}
