import type { Command } from 'commander';
import { commands } from '../../src/cli/commands.ts';
import type { UiLanguage } from '../../src/model/language.ts';

const nothing = (action: Promise<number>): Promise<void> => action.then(() => undefined);

/** Diglot's commands by what one types for them (`table import`), those that only gather others included. */
export function commandsByName(ui: UiLanguage): ReadonlyMap<string, Command> {
  const found = new Map<string, Command>();
  const walk = (command: Command, before: string): void => {
    const name = `${before} ${command.name()}`.trim();
    found.set(name, command);
    for (const inner of command.commands) walk(inner, name);
  };
  for (const make of commands) walk(make(ui, nothing), '');
  return found;
}

/** What is wrong with a command line as far as that can be told without running it; nothing where it would be run. */
export function wrongWith(line: string): string | undefined {
  const [program, ...words] = wordsOf(line);
  if (program !== 'diglot') return `begins with ${program}`;
  if (words.length === 1 && /^--(?:help|version)$/.test(words[0]!)) return undefined;
  const known = commandsByName('en');
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => known.has(one));
  if (name === undefined) return `no command ${words[0]}`;
  const command = known.get(name)!;
  const rest = words.slice(name.split(' ').length);
  if (rest.length === 1 && rest[0] === '--help') return undefined;
  // A command that gathers others may have one that is run where none is named.
  return wrongArguments(defaultOf(command) ?? command, rest);
}

function wrongArguments(command: Command, words: readonly string[]): string | undefined {
  try {
    const { operands, unknown } = command.parseOptions([...words]);
    const wanted = command.registeredArguments.filter(({ required }) => required).length;
    const most = command.registeredArguments.some(({ variadic }) => variadic)
      ? Number.POSITIVE_INFINITY
      : command.registeredArguments.length;
    if (unknown.length > 0) return `no option ${unknown[0]}`;
    if (operands.length < wanted) return 'an argument is missing';
    return operands.length > most ? `one argument too many: ${operands.at(-1)}` : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function defaultOf(command: Command): Command | undefined {
  const name: unknown = Reflect.get(command, '_defaultCommandName');
  return command.commands.find((inner) => inner.name() === name);
}

/** The words of a line as a shell parts them; what stands behind a `#` or two spaces is a remark. */
function wordsOf(line: string): string[] {
  const command = line
    .trim()
    .replace(/^npx /, '')
    .split(/\s+#\s|\s{2,}/)[0]!;
  return [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/["']/g, ''));
}
