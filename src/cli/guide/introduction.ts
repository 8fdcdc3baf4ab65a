import { pairRules } from '../../check/pairs/pair-rules.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import { severities } from '../report/severities.ts';
import { allowedInText, declaredInData, declaredInText, switchedOff } from './declared-examples.ts';
import { shownFiles } from './examples.ts';
import { filesAsBlocks } from './files-as-blocks.ts';

/** What stands before the rules on their page, in Markdown: how to read a finding, and what to do when it is not meant. */
export function introduction(ui: UiLanguage): string {
  return { zh: chinese, en: english }[ui]();
}

function chinese(): string {
  return `# Diglot 的规则

[English](rules.md)

一条规则是对稿件的一项要求，如 \`numbers-agree\`：各语言的数字一致。违反了哪条，\`diglot check\` 和 \`diglot build\` 就报告哪条；规则的标识写在报告里，也是下文的标题。\`diglot rules\` 列出全部规则，\`diglot rules numbers-agree\` 在终端里说明其中一条。

例子只写出有关的部分：\`zh.md\` 和 \`en.md\` 下面是正文里的一两段，数据文件下面是有关的几个字段，其余都没有问题。例子都由测试逐个运行过。

## 错误、警告和提示

${severityTable('zh')}

错误是稿件自相矛盾、残缺或读不懂。有错误的文章不生成新文件，\`dist/\` 里仍是上次成功的版本。草稿照样检查，只是不加 \`--drafts\` 时 \`diglot build\` 不印它。

## 声明有意的差异

比较两种语言的规则，允许有意的不同，但要声明并写明理由。正文里，在该段后另起一行写：

${filesAsBlocks(shownFiles(declaredInText('zh')))}

数据文件里，在该值的上一行写：

${filesAsBlocks(shownFiles(declaredInData('zh')))}

一处声明只对这一段（这个值）和这一条规则有效，写在哪种语言的文件里都可以；差异消失以后，\`declared-differences-exist\` 会提醒删去。可以声明的规则：${ruleList('、')}。

## 体例规则

体例规则管一种语言里的标点、空格、符号和拼写，大多可以由 \`diglot check --fix\` 改正：只改不涉及文意的地方，改了什么逐条列出。有意不合体例的一处，同样声明，动词用 \`allow\`：

${filesAsBlocks(shownFiles(allowedInText('zh')))}

不采用的体例规则写在 \`journal.yaml\` 的 \`rulesOff\` 里，全刊都不再检查：

${filesAsBlocks(shownFiles(switchedOff))}`;
}

function english(): string {
  return `# The rules of Diglot

[中文](rules.zh.md)

A rule is a promise about the content, such as \`numbers-agree\`. Where one is broken, \`diglot check\` and \`diglot build\` say which: the id of the rule stands in each finding, and heads its section below. \`diglot rules\` lists all rules, \`diglot rules numbers-agree\` explains one in the terminal.

The examples show only what matters: under \`zh.md\` and \`en.md\` a paragraph or two of the text, under a data file some of its fields; all else is sound. Tests run every one of them.

## Errors, warnings, and notes

${severityTable('en')}

An error is content that contradicts itself, is incomplete, or cannot be read. Nothing new is published of an article that has one; \`dist/\` still holds its last good version. Drafts are checked like all other articles, but left out of a build unless it is told \`--drafts\`.

## Declare a difference that is meant

A rule that compares the languages makes room for differences that are meant: each is declared, with the reason. In a text the declaration stands on a line of its own behind the paragraph:

${filesAsBlocks(shownFiles(declaredInText('en')))}

In a data file it stands on the line above the value:

${filesAsBlocks(shownFiles(declaredInData('en')))}

A declaration holds for one paragraph or value and for one rule; it may stand in the file of either language. When the difference has gone, \`declared-differences-exist\` asks for the declaration to be removed. These rules take declarations: ${ruleList(', ')}.

## Rules of house style

The rules of house style are about marks, spaces, signs, and spelling in one language. Most slips are mended by \`diglot check --fix\`, which changes only what leaves the meaning as it is, and lists each change. Where a slip is meant, it is declared likewise, with the verb \`allow\`:

${filesAsBlocks(shownFiles(allowedInText('en')))}

A rule that the journal does not follow stands under \`rulesOff\` in \`journal.yaml\` and is checked nowhere:

${filesAsBlocks(shownFiles(switchedOff))}`;
}

function severityTable(ui: UiLanguage): string {
  const rows = (Object.keys(severities) as Severity[]).map(
    (severity) => `| ${severities[severity].name[ui]} | ${severities[severity].effect[ui]} |`,
  );
  return [ui === 'zh' ? '| 程度 | 后果 |' : '| Severity | What it does |', '| --- | --- |', ...rows].join('\n');
}

function ruleList(separator: string): string {
  return Object.keys(pairRules)
    .map((id) => `[\`${id}\`](#${id})`)
    .join(separator);
}
