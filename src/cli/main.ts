import { Command, CommanderError } from 'commander';
import { EnvironmentProblem } from '../platform/environment-problem.ts';
import { UsageProblem } from '../pipeline/request.ts';
import { commands } from './commands.ts';
import { environmentExit, exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { uiLanguageFrom } from './ui-language.ts';
import { version } from './version.ts';
import { commandLineText, environmentText, usageText } from './words.ts';

const examples = {
  zh: `  diglot new journal my-journal            从头开始
  diglot check --only msc-ischemic-stroke  检查一篇文章
  diglot build                             生成全部文章
  diglot build --help                      一个命令的选项和示例`,
  en: `  diglot new journal my-journal            begin
  diglot check --only msc-ischemic-stroke  check one article
  diglot build                             build all articles
  diglot build --help                      options and examples of a command`,
} as const;

/** Runs Diglot with the arguments behind the command's name. Returns the exit code; see `exit-codes.ts`. */
export async function main(argv: readonly string[]): Promise<number> {
  const ui = uiLanguageFrom(argv, process.env);
  let code: number = exitCodes.fine;
  const program = new Command('diglot')
    .description(
      ui === 'zh'
        ? '学术文章双语排印：检查两种语言，制作网页、PDF 与参考文献。'
        : 'A press for scholarly articles in two languages: checks one against the other, makes web pages, PDFs, and reference exports.',
    )
    .version(version, '-V, --version', ui === 'zh' ? '显示版本' : 'display the version')
    .helpCommand('help [command]', ui === 'zh' ? '显示一个命令的帮助' : 'display help for a command')
    .addOption(uiOption(ui));
  withHelp(program, ui, examples[ui]);
  const run = (action: Promise<number>) => action.then((result) => void (code = result));
  for (const make of commands) program.addCommand(make(ui, run));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.fine;
      // Without a command, all of the help has been shown.
      return error.code === 'commander.help' ? exitCodes.usage : say(commandLineText(error, ui), exitCodes.usage);
    }
    if (error instanceof UsageProblem) return say(usageText(error, ui), exitCodes.usage);
    if (error instanceof EnvironmentProblem) return say(environmentText(error, ui), environmentExit(error.diagnostic));
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return say(`${ui === 'zh' ? '程序错误，请报告' : 'A bug in Diglot; please report it'}:\n${bug}`, exitCodes.bug);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
