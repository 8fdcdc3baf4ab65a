import { Command, CommanderError } from 'commander';
import { EnvironmentProblem } from '../platform/environment-problem.ts';
import { UsageProblem } from '../pipeline/request.ts';
import { buildCommand } from './build-command.ts';
import { checkCommand } from './check-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { exitCodes } from './exit-codes.ts';
import { uiLanguageFrom } from './ui-language.ts';
import { environmentText, usageText } from './words.ts';

/** Runs Diglot with the arguments behind the command's name. Returns the exit code; see `exit-codes.ts`. */
export async function main(argv: readonly string[]): Promise<number> {
  const ui = uiLanguageFrom(argv, process.env);
  let code: number = exitCodes.fine;
  const program = new Command('diglot')
    .description(
      ui === 'zh'
        ? '学术文章双语排印：核对两种语言，印出网页、PDF 与参考文献。'
        : 'A press for scholarly articles in two languages: checks one against the other, prints web pages, PDFs and reference exports.',
    )
    .exitOverride()
    .configureOutput({
      writeErr: (text) => process.stderr.write(text),
      writeOut: (text) => process.stdout.write(text),
    });
  const run = (action: Promise<number>) => action.then((result) => void (code = result));
  program.addCommand(buildCommand(ui, run));
  program.addCommand(checkCommand(ui, run));
  program.addCommand(doctorCommand(ui, run));
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    if (error instanceof UsageProblem) return say(usageText(error, ui), exitCodes.usage);
    if (error instanceof EnvironmentProblem) return say(environmentText(error, ui), exitCodes.environment);
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return say(`${ui === 'zh' ? '程序错误，请报告' : 'A bug in Diglot; please report it'}:\n${bug}`, exitCodes.bug);
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
