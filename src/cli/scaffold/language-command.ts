import { Argument, Command } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { folder, optionWords, uiOption } from '../options.ts';
import { openContent, openMachineShelf, openWriter } from '../ports.ts';
import { addedText } from './outcome-text.ts';

interface LanguageOptions {
  readonly content: string;
  readonly only?: string;
}

const examples = {
  zh: `  diglot add language ja --only stem-cells-2026  起草 ja.md，逐段标 {untranslated}
  diglot add language ja                         只有一篇文章时不必指明`,
  en: `  diglot add language ja --only stem-cells-2026  draft ja.md, each passage marked {untranslated}
  diglot add language ja                         where there is only one article, it need not be named`,
} as const;

/** `diglot add language`: drafts the text of a further language of an article. */
export function languageCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('language')
    .description(
      zh
        ? '照源语言起草另一种语言：正文和题名、表、图、术语等处的文字，待译之处标 {untranslated}。'
        : 'Draft a further language from the source: its text, and the words of titles, tables, figures, and terms, marked {untranslated}.',
    )
    .addArgument(new Argument('<tag>', zh ? '语言标签，如 ja' : 'language tag, e.g. ja'))
    .option('--only <slug>', zh ? '哪一篇文章（只有一篇时可不写）' : 'which article; not wanted where there is one')
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((language: string, options: LanguageOptions) =>
    run(runLanguage(language, options, ui)),
  );
}

async function runLanguage(language: string, options: LanguageOptions, ui: UiLanguage): Promise<number> {
  const { addLanguage } = await import('../../pipeline/scaffold/add-language.ts');
  const content = folder(options.content);
  const shelf = await openMachineShelf();
  const outcome = await addLanguage(
    { language, ...(options.only !== undefined && { only: options.only }) },
    { ...openContent(content), writer: openWriter(content), ...(shelf && { shelf }) },
  );
  process.stderr.write(addedText(outcome, language, ui));
  if (outcome.state === 'added') return exitCodes.fine;
  return outcome.state === 'language-malformed' ? exitCodes.usage : exitCodes.contentErrors;
}
