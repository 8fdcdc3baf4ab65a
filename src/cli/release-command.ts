import { Argument, Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import type { ReleaseOutcome } from '../pipeline/release.ts';
import { showsColours } from '../platform/terminal.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { dayOption, formOption, today } from './ledger/options.ts';
import { folder, optionWords, uiOption } from './options.ts';
import { openContent, openMachineShelf, openWriter } from './ports.ts';

interface ReleaseOptions {
  readonly content: string;
  readonly on?: string;
  readonly strict?: boolean;
  readonly report: 'text' | 'json';
}

const examples = {
  zh: `  diglot release msc-ischemic-stroke           这一版可否发布；可以就记下，并固定各段的标识
  diglot release msc-ischemic-stroke --strict  有警告也不发布`,
  en: `  diglot release msc-ischemic-stroke           let a version go out, or tell what stands in its way
  diglot release msc-ischemic-stroke --strict  not while there are warnings`,
} as const;

/** `diglot release`: the gate that a version passes before it goes out. */
export function releaseCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('release')
    .description(
      zh
        ? '发布一篇文章的一个版本：没有错误、质询和未核对之处才放行，并固定各段的标识。'
        : 'Release a version of an article: only without errors, open queries, and pairs to confirm; fixes the ids of its blocks.',
    )
    .addArgument(new Argument('<slug>', zh ? '文章的文件夹名' : 'the article’s folder name'))
    .addOption(dayOption(ui))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .option('--strict', optionWords.strict[ui])
    .addOption(formOption(ui))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((slug: string, options: ReleaseOptions) =>
    run(runRelease(slug, options, ui)),
  );
}

async function runRelease(slug: string, options: ReleaseOptions, ui: UiLanguage): Promise<number> {
  const [{ release }, { releaseText }, { jsonReport }] = await Promise.all([
    import('../pipeline/release.ts'),
    import('./ledger/release-text.ts'),
    import('./report/json.ts'),
  ]);
  const content = folder(options.content);
  const shelf = await openMachineShelf();
  const outcome = await release(
    { slug, on: options.on ?? today(), strict: options.strict ?? false },
    { ...openContent(content), writer: openWriter(content), ...(shelf && { shelf }) },
  );
  if (options.report === 'json') process.stdout.write(`${jsonReport(findingsOf(outcome), factsOf(outcome), ui)}\n`);
  else process.stderr.write(releaseText(outcome, ui, showsColours(process.stderr)));
  return exitCode(outcome);
}

function findingsOf(outcome: ReleaseOutcome) {
  return outcome.state === 'unreadable'
    ? outcome.diagnostics
    : outcome.state === 'stopped'
      ? outcome.obstacles.findings
      : [];
}

function factsOf(outcome: ReleaseOutcome): object {
  if (outcome.state === 'unreadable') return { slug: outcome.slug, state: outcome.state };
  if (outcome.state !== 'stopped') return outcome;
  const { obstacles, ...facts } = outcome;
  const { isDraft, taken, queries, untranslated, unconfirmed } = obstacles;
  return {
    ...facts,
    draft: isDraft,
    ...(taken && { releasedBefore: taken }),
    queries: queries.map(({ unit }) => unit),
    untranslated: untranslated.map(({ unit }) => unit),
    unconfirmed: unconfirmed.map(({ unit, missing }) => ({ unit, missing })),
  };
}

function exitCode(outcome: ReleaseOutcome): number {
  if (outcome.state === 'released' || outcome.state === 'released-before') return exitCodes.fine;
  if (outcome.state !== 'stopped') return exitCodes.contentErrors;
  const { findings, isDraft, taken, queries, untranslated, unconfirmed } = outcome.obstacles;
  const isClean = !isDraft && !taken && queries.length + untranslated.length + unconfirmed.length === 0;
  const onlyWarnings = isClean && findings.every(({ severity }) => severity === 'warning');
  return onlyWarnings ? exitCodes.warnings : exitCodes.contentErrors;
}
