import { Argument, Command } from 'commander';
import type { UiLanguage } from '../../model/language.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHelp } from '../help.ts';
import { dayOption, today } from '../ledger/options.ts';
import { folder, optionWords, uiOption } from '../options.ts';
import { openContent, openWriter } from '../ports.ts';
import { languagesOption, titleOption, titlesFor, type ScaffoldOptions } from './options.ts';
import { startedText } from './outcome-text.ts';
import { askAbout, onTerminal } from './questions.ts';

interface ArticleOptions extends ScaffoldOptions {
  readonly content: string;
  readonly on?: string;
}

const examples = {
  zh: `  diglot new article stem-cells-2026                       期刊的各种语言
  diglot new article stem-cells-2026 --lang en,zh          先写英文
  diglot new article stem-cells-2026 --title zh=干细胞治疗 --title "en=Stem Cell Therapy"`,
  en: `  diglot new article stem-cells-2026                       in the journal’s languages
  diglot new article stem-cells-2026 --lang en,zh          English first
  diglot new article stem-cells-2026 --title zh=干细胞治疗 --title "en=Stem Cell Therapy"`,
} as const;

/** `diglot new article`: the folder of an article with its first files. */
export function articleCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('article')
    .description(
      zh
        ? '建立一篇文章（草稿）的文件夹和最初的文件；待译之处标 {untranslated}。'
        : 'Make the folder of an article, a draft, with its first files; what waits for translation is marked {untranslated}.',
    )
    .addArgument(
      new Argument('<slug>', zh ? '文件夹名，会进入网址' : 'name of its folder, which becomes part of addresses'),
    )
    .addOption(languagesOption(ui, { zh: '默认为期刊的语言', en: 'default: those of the journal' }))
    .addOption(titleOption(ui))
    .addOption(dayOption(ui))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((slug: string, options: ArticleOptions) =>
    run(runArticle(slug, options, ui)),
  );
}

async function runArticle(slug: string, options: ArticleOptions, ui: UiLanguage): Promise<number> {
  const { languagesOfJournal, startArticle } = await import('../../pipeline/scaffold/start-article.ts');
  const path = folder(options.content);
  const { content } = openContent(path);
  const usual = options.lang ?? (await languagesOfJournal(content));
  const asked = options.title ? undefined : await onTerminal((ask) => askAbout(ask, usual, ui));
  const { languages, titles } = asked ?? { languages: usual, titles: titlesFor(usual, options.title) };
  const wish = { slug, languages, titles, date: options.on ?? today() };
  const outcome = await startArticle(wish, { content, creator: openWriter(path) });
  const where = options.content === 'content' ? '' : ` --content ${options.content}`;
  const next = [
    `npx diglot preview --only ${slug}${where}`,
    `npx diglot check --only ${slug}${where}`,
    `npx diglot build --drafts --only ${slug}${where}`,
  ];
  process.stderr.write(startedText(outcome, options.content, next, ui));
  return outcome.state === 'made' ? exitCodes.fine : exitCodes.usage;
}
