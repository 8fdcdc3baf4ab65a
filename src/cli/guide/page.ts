import type { UiLanguage } from '../../model/language.ts';
import { rules } from '../report/rules.ts';
import { groups } from './groups.ts';
import { introduction } from './introduction.ts';
import { ruleSection } from './rule-section.ts';

const words = {
  contents: { zh: '目录', en: 'Contents' },
} as const;

/** `docs/rules.md` or `docs/rules.zh.md`: an introduction, contents, and every rule in its group. */
export function rulesPage(ui: UiLanguage): string {
  const parts = groups.flatMap(({ title, rules: ids }) => [
    `## ${title[ui]}`,
    ...ids.map((id) => ruleSection(rules[id]!, ui)),
  ]);
  return `${[introduction(ui), `## ${words.contents[ui]}`, contents(ui), ...parts].join('\n\n')}\n`;
}

/** The groups and their rules, each with a link to its heading. */
function contents(ui: UiLanguage): string {
  return groups
    .flatMap(({ title, rules: ids }) => [
      `- [${title[ui]}](#${anchorOf(title[ui])})`,
      ...ids.map((id) => `  - [${rules[id]!.words[ui].name}](#${id}) \`${id}\``),
    ])
    .join('\n');
}

/** The anchor that GitHub gives a heading: small letters, without punctuation, spaces as dashes. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
