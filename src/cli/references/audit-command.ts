import { Argument, Command } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import type { ReferencesAudit } from '../../pipeline/references/audit.ts';
import { showsColours } from '../../platform/terminal.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { folder, optionWords } from '../options.ts';
import { openContent, openMachineShelf } from '../ports.ts';
import { wantsJson, withReferencesOptions, type ReferencesOptions } from './options.ts';

interface AuditOptions extends ReferencesOptions {
  readonly strict?: boolean;
}

const examples = {
  zh: `  diglot references audit                             全部文章
  diglot references audit msc-ischemic-stroke         一篇
  diglot references audit msc-ischemic-stroke --json  供别的程序读`,
  en: `  diglot references audit                             all articles
  diglot references audit msc-ischemic-stroke         one
  diglot references audit msc-ischemic-stroke --json  for other programs`,
} as const;

/** `diglot references audit`: what a bibliography lacks, for its types and styles, and what is wrong in it. */
export function auditCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('audit')
    .description(
      say(
        '说明文献库缺什么：各类文献该有的、样式要印的、另一语言的题名；DOI、重复、大小写；不改动稿件。',
        'Tell what bibliographies lack: fields by type and by style, titles in a second language; DOIs, duplicates, capitals. Changes no content.',
      ),
    )
    .addArgument(
      new Argument('[slug]', say('文章的文件夹名；不写就是全部', 'the article’s folder name; all of them if absent')),
    )
    .option('--strict', optionWords.strict[ui]);
  return withHelp(withReferencesOptions(command, ui), ui, examples[ui]).action(
    (slug: string | undefined, options: AuditOptions) => run(runAudit(slug, options, ui)),
  );
}

async function runAudit(slug: string | undefined, options: AuditOptions, ui: UiLanguage): Promise<number> {
  const [{ auditReferences }, { auditText }, { auditJson }] = await Promise.all([
    import('../../pipeline/references/audit.ts'),
    import('./audit-text.ts'),
    import('./audit-json.ts'),
  ]);
  const shelf = await openMachineShelf();
  const ports = { ...openContent(folder(options.content)), ...(shelf && { shelf }) };
  const audits = await auditReferences(slug === undefined ? [] : [slug], ports);
  process.stdout.write(
    wantsJson(options) ? `${auditJson(audits, ui)}\n` : auditText(audits, ui, showsColours(process.stdout)),
  );
  return exitCode(audits, options.strict ?? false);
}

function exitCode(audits: readonly ReferencesAudit[], strict: boolean): number {
  const severities = new Set(audits.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity)));
  if (severities.has('error')) return exitCodes.contentErrors;
  return strict && severities.has('warning') ? exitCodes.warnings : exitCodes.fine;
}
