import { pairRules } from '../../check/pair-rules.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import { severities } from '../report/severities.ts';
import { declaredInData, declaredInText } from './declared-examples.ts';
import { shownFiles } from './examples.ts';
import { filesAsBlocks } from './files-as-blocks.ts';

/** What stands before the rules on their page, in Markdown: how to read a finding, and what to do when it is not meant. */
export function introduction(ui: UiLanguage): string {
  return { zh: chinese, en: english }[ui]();
}

function chinese(): string {
  return `# Diglot 的规则

[English](rules.md)

一条规则是一句关于稿件的断言，例如 \`numbers-agree\`：各语言的数字一致。违反了哪条，\`diglot check\` 和 \`diglot build\` 就报告哪条；规则的标识写在报告里，也是下文的标题。\`diglot rules\` 列出全部规则，\`diglot rules numbers-agree\` 在终端里说明其中一条。

例子只写出有关的部分：\`zh.md\` 和 \`en.md\` 下面是正文里的一两段，数据文件下面是有关的几个字段，其余都没有问题。例子都由测试逐个运行过。

## 三种程度

${severityTable('zh')}

错误是稿件自相矛盾、残缺或读不懂。有错误的文章不生成新文件，\`dist/\` 里仍是上次成功的版本；草稿的错误只在 \`diglot check\` 和 \`--drafts\` 时报告。

## 声明有意的差异

比较两种语言的规则，凡确属有意的不同都可以声明，理由必写。正文里，在该段后另起一行：

${filesAsBlocks(shownFiles(declaredInText('zh')))}

数据文件里，写在该值的上一行：

${filesAsBlocks(shownFiles(declaredInData('zh')))}

一处声明只对这一段（这个值）和这一条规则有效，写在哪种语言的文件里都可以；差异消失以后，\`declared-differences-exist\` 会提醒删去。可以声明的规则：${ruleList('、')}。`;
}

function english(): string {
  return `# The rules of Diglot

[中文](rules.zh.md)

A rule is a promise about the content, such as \`numbers-agree\`. Where one is broken, \`diglot check\` and \`diglot build\` say which: the id of the rule stands in each finding, and heads its section below. \`diglot rules\` lists all rules, \`diglot rules numbers-agree\` explains one in the terminal.

The examples show only what matters: under \`zh.md\` and \`en.md\` a paragraph or two of the text, under a data file some of its fields, all else being sound. The tests run every one of them.

## Three degrees

${severityTable('en')}

An error is content that contradicts itself, is incomplete, or cannot be read. Of an article with errors nothing new is published, and \`dist/\` still holds its last good version. Those of a draft are reported by \`diglot check\` and under \`--drafts\` only.

## Declare a difference that is meant

From a rule that compares the languages a difference can be declared, always with the reason. In a text it stands on a line of its own behind the paragraph:

${filesAsBlocks(shownFiles(declaredInText('en')))}

In a data file it stands on the line above the value:

${filesAsBlocks(shownFiles(declaredInData('en')))}

A declaration holds for this paragraph or value and for this one rule; either language's file may have it. When the difference has gone, \`declared-differences-exist\` asks to remove it. Differences can be declared from ${ruleList(', ')}.`;
}

function severityTable(ui: UiLanguage): string {
  const rows = (Object.keys(severities) as Severity[]).map(
    (severity) => `| ${severities[severity].name[ui]} | ${severities[severity].effect[ui]} |`,
  );
  return [ui === 'zh' ? '| 程度 | 后果 |' : '| Degree | What comes of it |', '| --- | --- |', ...rows].join('\n');
}

function ruleList(separator: string): string {
  return Object.keys(pairRules)
    .map((id) => `[\`${id}\`](#${id})`)
    .join(separator);
}
