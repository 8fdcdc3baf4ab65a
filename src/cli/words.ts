import type { CommanderError } from 'commander';
import type { UiLanguage } from '../model/language.ts';
import type { EnvironmentProblem } from '../platform/environment-problem.ts';
import { platformRules } from '../platform/rules.ts';
import type { UsageProblem } from '../pipeline/request.ts';
import { readOn } from './report/read-on.ts';

/** What to tell someone who asked for an article, language or format that is not there, or did not say which. */
export function usageText({ option, value, known }: UsageProblem, ui: UiLanguage): string {
  const list = known.join(ui === 'zh' ? '、' : ', ') || (ui === 'zh' ? '（无）' : '(none)');
  if (value === '') return ui === 'zh' ? `请用 ${option} 指明：${list}。` : `Say which with ${option}: ${list}.`;
  return ui === 'zh'
    ? `没有“${value}”（${option}）。可用：${list}。`
    : `There is no “${value}” (${option}). There are: ${list}.`;
}

/** What to tell someone who asked for a rule that is not there. */
export function unknownRuleText(id: string, meant: string | undefined, ui: UiLanguage): string {
  return ui === 'zh'
    ? `没有规则“${id}”。${meant ? `是否指 ${meant}？` : ''}全部规则见 diglot rules。`
    : `There is no rule “${id}”. ${meant ? `Did you mean ${meant}? ` : ''}See diglot rules for all.`;
}

/** What to tell someone whose command line cannot be read, with where to look. */
export function commandLineText({ code, message }: CommanderError, ui: UiLanguage): string {
  const [quoted = '', value = ''] = [...message.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  const meant = /Did you mean (?:one of )?([^?)]+)\?/.exec(message)?.[1];
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  const option = quoted.split(/[ ,]/)[0]!;
  const zh: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项 ${quoted}。`,
    'commander.unknownCommand': `没有命令 ${quoted}。`,
    'commander.optionMissingArgument': `选项 ${option} 后面要有值。`,
    'commander.missingMandatoryOptionValue': `少了选项 ${option}。`,
    'commander.missingArgument': `少了参数 ${quoted}。`,
    'commander.invalidArgument': `选项 ${option} 不能是“${value}”。`,
    'commander.conflictingOption': `选项 ${option} 和 ${value.split(' ')[0]} 不能同用。`,
    'commander.excessArguments': '多了不认识的参数；文章用 --only 指定。',
  };
  const en: Readonly<Record<string, string>> = {
    'commander.unknownOption': `There is no option ${quoted}.`,
    'commander.unknownCommand': `There is no command ${quoted}.`,
    'commander.optionMissingArgument': `The option ${option} wants a value.`,
    'commander.missingMandatoryOptionValue': `The option ${option} is missing.`,
    'commander.missingArgument': `The argument ${quoted} is missing.`,
    'commander.invalidArgument': `The option ${option} cannot be “${value}”.`,
    'commander.conflictingOption': `The options ${option} and ${value.split(' ')[0]} exclude each other.`,
    'commander.excessArguments': 'There are arguments too many; articles are named with --only.',
  };
  const said = { zh, en }[ui][code] ?? message;
  const hint = {
    zh: `${meant ? `是否指 ${meant}？` : ''}${choices ? `可用：${choices.replaceAll(', ', '、')}。` : ''}全部选项见 diglot --help。`,
    en: `${meant ? `Did you mean ${meant}? ` : ''}${choices ? `There are: ${choices}. ` : ''}See diglot --help.`,
  }[ui];
  return ui === 'zh' ? said + hint : `${said} ${hint}`;
}

/** What to tell someone about an article of which nothing can be read. */
export function unreadableText(slug: string, ui: UiLanguage): string {
  return ui === 'zh'
    ? `${slug} 读不出来；diglot check --only ${slug} 说明原因。`
    : `Nothing of ${slug} can be read; diglot check --only ${slug} tells why.`;
}

/** What to tell someone whose page was written. */
export function writtenText(file: string, ui: UiLanguage): string {
  return ui === 'zh' ? `已写入 ${file}。` : `${file} written.`;
}

/** What to tell someone whose machine lacks something. */
export function environmentText(problem: EnvironmentProblem, ui: UiLanguage): string {
  const { diagnostic } = problem;
  const words = platformRules[diagnostic.rule as keyof typeof platformRules]?.words[ui];
  if (!words) return problem.message;
  const values = diagnostic.values as never;
  const label = ui === 'zh' ? '错误' : 'Error';
  const advice = ui === 'zh' ? '改法：' : 'What to do: ';
  return `${label}  ${words.name}\n  ${words.message(values)}\n  ${advice}${words.advice(values)}\n  ${readOn(diagnostic.rule, ui)}`;
}

/** What `diglot preview` tells its user. */
export const previewText = {
  begins: { zh: '正在制作网页……', en: 'Making the pages…' },
  address: (address: string) => ({
    zh: `预览：${address} （按 Ctrl-C 结束）`,
    en: `Preview: ${address} (Ctrl-C ends it)`,
  }),
} as const;
