import { Argument, Command, Option } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { attestationRoles, type AttestationRole } from '../model/ledger.ts';
import type { AttestOutcome, AttestRequest } from '../pipeline/attest.ts';
import { UsageProblem } from '../pipeline/request.ts';
import { showsColours } from '../platform/terminal.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { dayOption, formOption, today } from './ledger/options.ts';
import { nothingNamedText } from './ledger/usage.ts';
import { folder, list, optionWords, uiOption } from './options.ts';
import { openContent, openMachineShelf, openWriter } from './ports.ts';

interface AttestOptions {
  readonly content: string;
  readonly only?: string;
  readonly section?: string[];
  readonly all?: boolean;
  readonly changed?: boolean;
  readonly by: string;
  readonly role?: AttestationRole;
  readonly on?: string;
  readonly typo?: boolean;
  readonly report: 'text' | 'json';
}

const examples = {
  zh: `  diglot attest s3-2-p1 --by 张三 --role translator      核对了一段
  diglot attest --section 3.2 --by 张三 --role translator  核对了一节
  diglot attest t1 front --by 李四 --role author          核对了表 1 和文前项目
  diglot attest --changed --by 李四 --typo                改动都只是错字`,
  en: `  diglot attest s3-2-p1 --by "Li Na" --role translator       one paragraph
  diglot attest --section 3.2 --by "Li Na" --role translator  one section
  diglot attest t1 front --by "Wang Fang" --role author       Table 1 and the front matter
  diglot attest --changed --by "Wang Fang" --typo             all changes were slips of the pen`,
} as const;

/** `diglot attest`: records that a person has confirmed that the languages say the same. */
export function attestCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const command = new Command('attest')
    .description(
      say('记下某人已核对：各语言的文字相符。', 'Record that a person has confirmed that the languages say the same.'),
    )
    .addArgument(
      new Argument(
        '[units...]',
        say('单元的标识、章节号或表，如 s3-2-p1、3.2、t1', 'ids, section numbers, or tables, e.g. s3-2-p1, 3.2, t1'),
      ),
    )
    .option(
      '--section <names>',
      say('整节，连同其下各节，如 3.2 或 s3-2', 'whole sections with those below, e.g. 3.2 or s3-2'),
      list,
    )
    .option('--all', say('全部', 'all pairs'))
    .option('--changed', say('核对之后改动过的', 'all that have changed since they were confirmed'))
    .requiredOption('--by <name>', say('核对人', 'who has confirmed them'))
    .addOption(
      new Option('--role <role>', say('核对人的身份', 'what that person is to the article')).choices(attestationRoles),
    )
    .addOption(dayOption(ui))
    .option(
      '--typo',
      say('只改了错字：记录中的核对人和日期不变', 'only slips were corrected: the records keep their names and dates'),
    )
    .option('--only <slug>', say('哪一篇文章（只有一篇时可不写）', 'which article; not wanted where there is one'))
    .option('--content <dir>', optionWords.content[ui], 'content')
    .addOption(formOption(ui))
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((units: string[], options: AttestOptions) =>
    run(runAttest(units, options, ui)),
  );
}

async function runAttest(units: readonly string[], options: AttestOptions, ui: UiLanguage): Promise<number> {
  const { only, section: sections = [], all = false, changed = false, role, typo = false } = options;
  if (units.length + sections.length === 0 && !all && !changed) {
    process.stderr.write(`${nothingNamedText(ui)}\n`);
    return exitCodes.usage;
  }
  if (!role && !typo) throw new UsageProblem('--role', '', attestationRoles);
  const request: AttestRequest = {
    ...(only !== undefined && { only }),
    wish: { names: units, sections, ...(all ? { every: 'pair' } : changed ? { every: 'changed-pair' } : {}) },
    by: options.by.trim().replace(/\s+/g, ' '),
    ...(role && { role }),
    on: options.on ?? today(),
    typo,
  };
  const [{ attest }, { attestText }, { jsonReport }] = await Promise.all([
    import('../pipeline/attest.ts'),
    import('./ledger/attest-text.ts'),
    import('./report/json.ts'),
  ]);
  const content = folder(options.content);
  const shelf = await openMachineShelf();
  const outcome = await attest(request, {
    ...openContent(content),
    writer: openWriter(content),
    ...(shelf && { shelf }),
  });
  if (options.report === 'json') process.stdout.write(`${jsonReport(findingsOf(outcome), factsOf(outcome), ui)}\n`);
  else process.stderr.write(attestText(outcome, request, ui, showsColours(process.stderr)));
  return outcome.refused.length > 0 || outcome.state === 'unreadable' || outcome.state === 'overtaken'
    ? exitCodes.contentErrors
    : exitCodes.fine;
}

function findingsOf({ diagnostics, refused }: AttestOutcome): AttestOutcome['diagnostics'] {
  return [...new Set([...diagnostics, ...refused.flatMap(({ findings }) => findings)])];
}

function factsOf({ slug, state, confirmed, already, refused }: AttestOutcome): object {
  return {
    slug,
    state,
    confirmed: confirmed.map(({ unit }) => unit),
    already: already.map(({ unit }) => unit),
    refused: refused.map(({ unit, reason, meant, findings }) => ({
      unit,
      reason,
      ...(meant !== undefined && { meant }),
      rules: [...new Set(findings.map(({ rule }) => rule))],
    })),
  };
}
