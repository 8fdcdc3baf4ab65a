import { Command, CommanderError } from 'commander';
import { EnvironmentProblem } from '../platform/environment-problem.ts';
import { UsageProblem } from '../pipeline/request.ts';
import { addCommand } from './add-command.ts';
import { attestCommand } from './attest-command.ts';
import { buildCommand } from './build-command.ts';
import { checkCommand } from './check-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { environmentExit, exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { newCommand } from './new-command.ts';
import { previewCommand } from './preview-command.ts';
import { referencesCommand } from './references-command.ts';
import { releaseCommand } from './release-command.ts';
import { rulesCommand } from './rules-command.ts';
import { schemasCommand } from './schemas-command.ts';
import { statusCommand } from './status-command.ts';
import { tableCommand } from './table-command.ts';
import { uiLanguageFrom } from './ui-language.ts';
import { version } from './version.ts';
import { commandLineText, environmentText, usageText } from './words.ts';

const examples = `  diglot build
  diglot check --only msc-ischemic-stroke
  diglot build --help`;

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
  withHelp(program, ui, examples);
  const run = (action: Promise<number>) => action.then((result) => void (code = result));
  program.addCommand(newCommand(ui, run));
  program.addCommand(addCommand(ui, run));
  program.addCommand(buildCommand(ui, run));
  program.addCommand(previewCommand(ui, run));
  program.addCommand(checkCommand(ui, run));
  program.addCommand(doctorCommand(ui, run));
  program.addCommand(rulesCommand(ui, run));
  program.addCommand(schemasCommand(ui, run));
  program.addCommand(statusCommand(ui, run));
  program.addCommand(attestCommand(ui, run));
  program.addCommand(releaseCommand(ui, run));
  program.addCommand(tableCommand(ui, run));
  program.addCommand(referencesCommand(ui, run));
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
