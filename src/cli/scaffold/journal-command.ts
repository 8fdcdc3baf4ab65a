import { Argument, Command } from 'commander';
import { join } from 'node:path';
import type { UiLanguage } from '../../model/language.ts';
import { makeFolder } from '../../platform/new-folder.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { dayOption, today } from '../ledger/options.ts';
import { folder, uiOption } from '../options.ts';
import { openContent, openWriter } from '../ports.ts';
import { languagesOption, titleOption, titlesFor, type ScaffoldOptions } from './options.ts';
import { startedText } from './outcome-text.ts';
import { askAbout, onTerminal } from './questions.ts';

interface JournalOptions extends ScaffoldOptions {
  readonly on?: string;
}

const examples = {
  zh: `  diglot new journal my-journal                  中文和英文，附第一篇文章
  diglot new journal my-journal --title zh=示例学报 --title "en=Journal of Examples"`,
  en: `  diglot new journal my-journal                  in Chinese and English, with a first article
  diglot new journal my-journal --title zh=示例学报 --title "en=Journal of Examples"`,
} as const;

/** `diglot new journal`: the folder of a journal with its first article. */
export function journalCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('journal')
    .description(
      zh
        ? '建立一个期刊的文件夹：journal.yaml、第一篇文章、供编辑器用的 schemas/。'
        : 'Make the folder of a journal: journal.yaml, a first article, and schemas/ for editors.',
    )
    .addArgument(new Argument('<dir>', zh ? '文件夹' : 'the folder'))
    .addOption(languagesOption(ui, { zh: '默认为 zh,en', en: 'default: zh,en' }))
    .addOption(titleOption(ui))
    .addOption(dayOption(ui))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((dir: string, options: JournalOptions) =>
    run(runJournal(dir, options, ui)),
  );
}

async function runJournal(dir: string, options: JournalOptions, ui: UiLanguage): Promise<number> {
  const [{ startJournal }, { usualLanguages }] = await Promise.all([
    import('../../pipeline/scaffold/start-journal.ts'),
    import('../../pipeline/scaffold/start-article.ts'),
  ]);
  const usual = options.lang ?? usualLanguages;
  const asked = options.title ? undefined : await onTerminal((ask) => askAbout(ask, usual, ui));
  const { languages, titles } = asked ?? { languages: usual, titles: titlesFor(usual, options.title) };
  const path = folder(dir);
  const [content, schemas] = [join(path, 'content'), join(path, 'schemas')];
  await makeFolder(content);
  const outcome = await startJournal(
    { languages, titles, date: options.on ?? today() },
    {
      content: openContent(content).content,
      creator: openWriter(content),
      openSchemas: async () => {
        await makeFolder(schemas);
        return { folder: openContent(schemas).content, writer: openWriter(schemas) };
      },
    },
  );
  const next = [`cd ${dir}`, 'npx diglot preview', 'npx diglot check', 'npx diglot build --drafts'];
  process.stderr.write(startedText(outcome, join(dir, 'content'), next, ui));
  return outcome.state === 'made' ? exitCodes.fine : exitCodes.usage;
}
