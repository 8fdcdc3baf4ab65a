import { Command, Option } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import type { ArticleReport, PairReport } from '../model/status.ts';
import type { StatusReport } from '../pipeline/status.ts';
import type { DeskWords } from '../render/views/status/desk-words.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { folder, list, optionWords, uiOption } from './options.ts';
import { openContent, openMachineShelf } from './ports.ts';
import { screenOf } from './report/screen.ts';
import { version } from './version.ts';
import { unreadableText } from './words.ts';

/** The options of `status`, as commander hands them over. */
interface StatusOptions {
  readonly content: string;
  readonly only?: string[];
  readonly report: 'text' | 'json';
  /** Names of units; `true` without any, for all pairs that have changed. */
  readonly explain?: string[] | true;
  readonly html?: string | true;
}

const examples = {
  zh: `  diglot status                      各篇核对了多少，还差什么
  diglot status --explain            改动过的各处，标出改了什么
  diglot status --explain 3.2.2 t1   一节和一个表的各处
  diglot status --html               给编辑部主任看的网页 status.html`,
  en: `  diglot status                      how much of each article is confirmed, and what is open
  diglot status --explain            what has changed since it was confirmed
  diglot status --explain 3.2.2 t1   the pairs of a section and of a table
  diglot status --html               a page for a managing editor, status.html`,
} as const;

/** `diglot status`: how the languages of each article stand to one another. */
export function statusCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('status')
    .description(
      zh
        ? '说明两种语言各核对了多少、改了什么、还差什么；不改动任何稿件。'
        : 'Tell what is confirmed in both languages, what has changed since, and what is open; changes no content.',
    )
    .option('--content <dir>', optionWords.content[ui], 'content')
    .option('--only <slugs>', optionWords.only[ui], list)
    .addOption(new Option('--report <form>', optionWords.report[ui]).choices(['text', 'json']).default('text'))
    .option(
      '--explain [ids...]',
      zh ? '逐处说明；可写标识或节号' : 'tell about pairs one by one; ids or section numbers may follow',
    )
    .option('--html [file]', zh ? '写成一个网页' : 'write a web page')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((options: StatusOptions) => run(runStatus(options, ui)));
}

async function runStatus(options: StatusOptions, ui: UiLanguage): Promise<number> {
  const content = folder(options.content);
  const [{ reportStatus }, { openDesk }, { printReport }] = await Promise.all([
    import('../pipeline/status.ts'),
    import('../pipeline/desk.ts'),
    import('./report/print-report.ts'),
  ]);
  const ports = openContent(content);
  const shelf = await openMachineShelf();
  const desk = await openDesk(ports.templates, ui);
  if (!desk.value) {
    printReport({ diagnostics: desk.diagnostics, outcome: {}, closing: [], content }, options.report, version, ui);
    return exitCodes.contentErrors;
  }
  const names = Array.isArray(options.explain) ? options.explain : [];
  const status = await reportStatus({ only: options.only ?? [], names }, { ...ports, ...(shelf && { shelf }) });
  const { words } = desk.value;
  if (options.report === 'json') {
    const { statusJson } = await import('./status/json.ts');
    process.stdout.write(`${statusJson(status, explainedBy(options, status), words)}\n`);
  } else await printText(status, options, words);
  for (const slug of status.unreadable) process.stderr.write(`${unreadableText(slug, ui)}\n`);
  return status.unreadable.length > 0 ? exitCodes.contentErrors : exitCodes.fine;
}

/** Which pairs are told about one by one. */
function explainedBy({ explain }: StatusOptions, { named }: StatusReport) {
  return ({ id, state }: PairReport, { slug }: ArticleReport): boolean => {
    if (explain === undefined) return false;
    return explain === true ? state !== 'confirmed' && state !== 'never' : named.get(slug)!.has(id);
  };
}

async function printText(status: StatusReport, options: StatusOptions, words: DeskWords): Promise<void> {
  const [{ articleText }, { explainedText }] = await Promise.all([
    import('./status/overview.ts'),
    import('./status/explain.ts'),
  ]);
  const screen = screenOf(process.stdout);
  const isExplained = explainedBy(options, status);
  const texts = status.articles.map((article) => {
    if (options.explain === undefined) return articleText(article, words, screen);
    const pairs = article.comparisons.flatMap((comparison) => comparison.pairs);
    return explainedText(
      pairs.filter((pair) => isExplained(pair, article)),
      article,
      words,
      screen,
    );
  });
  const said = texts.filter(Boolean);
  process.stdout.write(`${said.length > 0 ? said.join('\n\n\n') : words.labels('desk.nothingChanged')}\n`);
}
