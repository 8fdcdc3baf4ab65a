import type { UiLanguage } from '../../model/language.ts';
import type { Rule } from '../../model/rule.ts';
import { severities } from '../report/severities.ts';
import { shownExamples } from './examples.ts';
import { exceptionTo } from './exception.ts';
import { filesAsBlocks } from './files-as-blocks.ts';

/** What the page of rules says about one, in Markdown: its id as a heading, name, severity, about, exception, examples. */
// eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
export function ruleSection(rule: Rule<any>, ui: UiLanguage): string {
  const exception = exceptionTo(rule.id, ui);
  return [
    `### ${rule.id}`,
    `**${rule.words[ui].name}** · ${severities[rule.severity].name[ui]}`,
    rule.about[ui],
    ...(exception ? [exception] : []),
    ...shownExamples(rule, ui).map(({ title, files }) => filesAsBlocks(files, title)),
  ].join('\n\n');
}
