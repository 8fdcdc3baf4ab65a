import { Argument, Command } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import { exitCodes } from './exit-codes.ts';
import { withHelp } from './help.ts';
import { uiOption } from './options.ts';
import { unknownRuleText } from './words.ts';

const examples = {
  zh: `  diglot rules                列出全部规则
  diglot rules numbers-agree  说明一条规则
  diglot rules --markdown     全部规则的说明，即 docs/rules.zh.md`,
  en: `  diglot rules                list all rules
  diglot rules numbers-agree  explain one
  diglot rules --markdown     the page about all rules, docs/rules.md`,
} as const;

/** `diglot rules`: which rules there are, and what each asks for. */
export function rulesCommand(ui: UiLanguage, run: (action: Promise<number>) => Promise<void>): Command {
  const zh = ui === 'zh';
  const command = new Command('rules')
    .description(zh ? '列出全部规则，或说明其中一条。' : 'List all rules, or explain one.')
    .addArgument(new Argument('[rule]', zh ? '规则的标识，如 numbers-agree' : 'id of a rule, e.g. numbers-agree'))
    .option('--markdown', zh ? '写成一页 Markdown' : 'as a page of Markdown')
    .addOption(uiOption(ui));
  return withHelp(command, ui, examples[ui]).action((rule: string | undefined, options: { markdown?: boolean }) =>
    run(runRules(rule, options.markdown ?? false, ui)),
  );
}

async function runRules(id: string | undefined, markdown: boolean, ui: UiLanguage): Promise<number> {
  const text = id === undefined ? await allRules(markdown, ui) : await oneRule(id, markdown, ui);
  if (text === undefined) return exitCodes.usage;
  process.stdout.write(text);
  return exitCodes.fine;
}

async function allRules(markdown: boolean, ui: UiLanguage): Promise<string> {
  if (markdown) return (await import('./guide/page.ts')).rulesPage(ui);
  return (await import('./guide/terminal.ts')).ruleListText(ui);
}

/** Nothing where there is no such rule, which is said. */
async function oneRule(id: string, markdown: boolean, ui: UiLanguage): Promise<string | undefined> {
  const { rules } = await import('./report/rules.ts');
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (!rule) {
    const { nearest } = await import('../engines/nearest.ts');
    process.stderr.write(`${unknownRuleText(id, nearest(id, Object.keys(rules)), ui)}\n`);
    return undefined;
  }
  if (markdown) return `${(await import('./guide/rule-section.ts')).ruleSection(rule, ui)}\n`;
  return (await import('./guide/terminal.ts')).ruleText(rule, ui);
}
