import type { UiLanguage } from '../../model/language.ts';
import type { Rule } from '../../model/rule.ts';
import { displayWidth } from '../../platform/terminal.ts';
import { rules } from '../report/rules.ts';
import { severities } from '../report/severities.ts';
import { shownExamples } from './examples.ts';
import { exceptionTo } from './exception.ts';
import { groups } from './groups.ts';

/** All rules by group, a line each: severity, id, name. */
export function ruleListText(ui: UiLanguage): string {
  const idWidth = Math.max(...Object.keys(rules).map((id) => id.length));
  const severityWidth = Math.max(...Object.values(severities).map(({ name }) => displayWidth(name[ui])));
  return groups
    .map(({ title, rules: ids }) => {
      const lines = ids.map((id) => {
        const { severity, words } = rules[id]!;
        const label = severities[severity].name[ui];
        return `  ${label}${' '.repeat(severityWidth - displayWidth(label))}  ${id.padEnd(idWidth)}  ${words[ui].name}`;
      });
      return `${title[ui]}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** One rule as it is read in a terminal: name, severity, about, what to do where a breach is meant, examples. */
// eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
export function ruleText(rule: Rule<any>, ui: UiLanguage): string {
  const { name, effect } = severities[rule.severity];
  const exception = exceptionTo(rule.id, ui);
  const head =
    ui === 'zh'
      ? `${rule.words.zh.name}（${rule.id}）\n${name.zh}：${effect.zh}`
      : `${rule.words.en.name} (${rule.id})\n${name.en}: ${effect.en}`;
  return `${[
    head,
    rule.about[ui],
    ...(exception ? [exception] : []),
    ...shownExamples(rule, ui).map(({ title, files }) =>
      [title, ...files.map(({ name: file, text }) => `  ${file}\n${indented(text)}`)].join('\n'),
    ),
  ].join('\n\n')}\n`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
