import type { UiLanguage } from '../../model/language.ts';
import type { Rule, RuleExample } from '../../model/rule.ts';
import { escapeControls } from '../report/escape.ts';

/** A file of an example as it is shown. */
export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

/** An example of a rule, with what stands above it. */
export interface ShownExample {
  readonly title: string;
  readonly files: readonly ShownFile[];
}

const titles = {
  bad: { zh: ['会报告', '也会报告'], en: ['Reported', 'Also reported'] },
  good: { zh: ['没有问题', '也没有问题'], en: ['Sound', 'Also sound'] },
} as const;

/** The examples of a rule, those that break it first. */
export function shownExamples({ examples }: Pick<Rule, 'examples'>, ui: UiLanguage): ShownExample[] {
  if (!examples) return [];
  return (['bad', 'good'] as const).flatMap((kind) =>
    examples[kind].map((example, index) => ({
      title: titles[kind][ui][index === 0 ? 0 : 1],
      files: shownFiles(example),
    })),
  );
}

/** The files of an example; control characters in them as their codes, but for tabs, which an editor shows. */
export function shownFiles(example: RuleExample): ShownFile[] {
  return Object.entries(example).map(([name, text]) => ({
    name,
    text: text.trimEnd().split('\t').map(escapeControls).join('\t'),
  }));
}
