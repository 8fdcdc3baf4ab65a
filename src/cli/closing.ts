import type { UiLanguage } from '../model/language.ts';
import type { BuildOutcome } from '../pipeline/build.ts';

/** What happened to the outputs, in a few sentences: what was written, what was kept, what is not there. */
export function closingSentences(
  { articles, published, files, change, earlier }: BuildOutcome,
  out: string,
  ui: UiLanguage,
): string[] {
  const folder = `${out.replace(/[/\\]+$/, '')}/`;
  const stopped = articles.filter(({ state }) => state === 'kept').map(({ slug }) => slug);
  const kept = stopped.filter((slug) => earlier?.includes(slug));
  const absent = stopped.filter((slug) => !earlier?.includes(slug));
  const drafts = articles.filter(({ state }) => state === 'draft').map(({ slug }) => slug);
  const say = (zh: string, en: string, slugs: readonly string[]): string[] =>
    slugs.length === 0 ? [] : [ui === 'zh' ? `${zh}：${slugs.join('、')}。` : `${en}: ${slugs.join(', ')}.`];
  const leftOut = say('草稿未印', 'Drafts left out', drafts);
  if (!published) return [untouched(folder, earlier !== undefined, ui), ...leftOut];
  return [
    ...writtenSentences(files, change, folder, ui),
    ...say('有错误而保留上次版本的文章', 'Kept at their last version, for they have errors', kept),
    ...say('有错误而没有发布的文章', 'Not published, for they have errors', absent),
    ...leftOut,
  ];
}

function untouched(folder: string, hasEarlier: boolean, ui: UiLanguage): string {
  if (!hasEarlier) return ui === 'zh' ? '未生成新文件。' : 'Nothing published.';
  return ui === 'zh'
    ? `未生成新文件，${folder} 仍是上次成功的版本。`
    : `Nothing published; ${folder} still holds the last good build.`;
}

/** As many units of work are named; of more it is said how many. */
const mostNamed = 8;

/** What was written and what stays; where all of it is new, only how many files there are. */
function writtenSentences(
  files: number,
  change: BuildOutcome['change'],
  folder: string,
  ui: UiLanguage,
): [string, ...string[]] {
  if (!change || change.same.length === 0) {
    const written = files === 1 ? '1 file' : `${files} files`;
    return [ui === 'zh' ? `已写入 ${folder}，共 ${files} 个文件。` : `${written} written to ${folder}.`];
  }
  const { made, removed } = change;
  if (made.length === 0 && removed === 0) {
    return [
      ui === 'zh'
        ? `没有变化：${folder} 的 ${files} 个文件都照旧。`
        : `Nothing has changed: all ${files} files of ${folder} stay.`,
    ];
  }
  const more = made.length - mostNamed;
  const names = made.slice(0, mostNamed);
  const written = change.files;
  const stays = files - 1 - written;
  if (ui === 'zh') {
    const removal = removed > 0 ? `，删去 ${removed} 个` : '';
    const list = `${names.join('、')}${more > 0 ? ` 等 ${made.length} 项` : ''}`;
    return [
      `${folder} 有 ${written} 个文件是新的或改过的${removal}，其余 ${stays} 个照旧。`,
      ...(made.length > 0 ? [`重新制作的：${list}。`] : []),
    ];
  }
  const removal = removed > 0 ? `, ${removed} removed` : '';
  const list = `${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
  return [
    `${written} ${written === 1 ? 'file' : 'files'} in ${folder} new or changed${removal}, the other ${stays} stay.`,
    ...(made.length > 0 ? [`Made anew: ${list}.`] : []),
  ];
}
