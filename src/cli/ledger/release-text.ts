import { roleWords } from '../../check/ledger/role-words.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { ReleaseOutcome } from '../../pipeline/release.ts';
import type { Named, Obstacles } from '../../pipeline/release/obstacles.ts';
import { textReport } from '../report/text.ts';
import { listed, unitLine } from './unit-lines.ts';

/** What came of a release, with all that stood in its way, in an interface language. */
export function releaseText(outcome: ReleaseOutcome, ui: UiLanguage, coloured: boolean): string {
  const { slug } = outcome;
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  switch (outcome.state) {
    case 'released': {
      const { version, on, files, pinned } = outcome;
      const ids = say(
        `各段的 ${pinned} 个标识已写入稿件，此后不再变动。`,
        `${pinned} ids of blocks are written down in the texts and will not move.`,
      );
      return `${[
        say(`${slug} ${version} 版已发布（${on}）。`, `Version ${version} of ${slug} is released (${on}).`),
        ...(pinned > 0 ? [ids] : []),
        say(`改动的文件：${files.join('、')}。`, `Files changed: ${files.join(', ')}.`),
      ].join(say('', ' '))}\n`;
    }
    case 'released-before':
      return say(
        `${slug} ${outcome.version} 版已于 ${outcome.on} 发布，内容没有变；未作改动。\n`,
        `Version ${outcome.version} of ${slug} was released on ${outcome.on} and has not changed since; nothing was done.\n`,
      );
    case 'overtaken':
      return say(
        `没有发布：${outcome.files.join('、')} 刚刚被别人改动。请再运行一次。\n`,
        `Nothing was released: somebody has just changed ${outcome.files.join(', ')}. Run the command again.\n`,
      );
    case 'unreadable':
      return `${textReport(outcome.diagnostics, ui, coloured)}\n${say('没有发布：请先改正上面的错误。\n', 'Nothing was released: mend the errors above first.\n')}`;
    case 'stopped':
      return stoppedText(slug, outcome.version, outcome.obstacles, ui, coloured);
  }
}

function stoppedText(slug: string, version: string, obstacles: Obstacles, ui: UiLanguage, coloured: boolean): string {
  const { findings, isDraft, taken, queries, untranslated, unconfirmed } = obstacles;
  const say = (zh: string, en: string) => ({ zh, en })[ui];
  const report = textReport(findings, ui, coloured).trimEnd();
  const section = (head: string, some: readonly Named[], lineOf = (one: Named) => unitLine(one, ui)): string[] =>
    some.length === 0 ? [] : [listed(head, some.map(lineOf))];
  const parts = [
    ...(report ? [report] : []),
    ...(isDraft
      ? [
          say(
            '文章状态是 draft：请在 article.yaml 的 status 中改为 proof、online-first 或 published。',
            'The article is a draft: set its status in article.yaml to proof, online-first, or published.',
          ),
        ]
      : []),
    ...(taken
      ? [
          say(
            `${taken.version} 版已于 ${taken.on} 发布，此后内容有改动：请改用新的版本号，并在 history 中写明改了什么。`,
            `Version ${taken.version} was released on ${taken.on}, and the content has changed since: give it a new version, and say in the history what changed.`,
          ),
        ]
      : []),
    ...section(
      say(`作者质询未了结，${queries.length} 条：`, `Open queries to the author (${queries.length}):`),
      queries,
    ),
    ...section(
      say(`尚未译出，${untranslated.length} 处：`, `Still to be translated (${untranslated.length}):`),
      untranslated,
    ),
    ...section(
      say(`尚未核对，${unconfirmed.length} 处：`, `Still to be confirmed (${unconfirmed.length}):`),
      unconfirmed,
      (one) => `${unitLine(one, ui)}${sayMissing((one as Obstacles['unconfirmed'][number]).missing, ui)}`,
    ),
    say(
      `${slug} ${version} 版没有发布：请先处理以上各项。`,
      `Version ${version} of ${slug} was not released: see to the above first.`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sayMissing(missing: Obstacles['unconfirmed'][number]['missing'], ui: UiLanguage): string {
  if (missing.length === 0) return '';
  const roles = missing.map((role) => roleWords[role][ui]);
  return ui === 'zh' ? `：缺${roles.join('、')}` : `: ${roles.join(', ')}`;
}
