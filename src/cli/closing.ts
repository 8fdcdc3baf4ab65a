import type { UiLanguage } from '../model/language.ts';
import type { BuildOutcome } from '../pipeline/build.ts';

/** What happened to the outputs, in a few sentences: what was written, what was kept, what is not there. */
export function closingSentences(
  { articles, published, files, earlier }: BuildOutcome,
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
    ui === 'zh'
      ? `已写入 ${folder}，共 ${files} 个文件。`
      : `${files} ${files === 1 ? 'file' : 'files'} written to ${folder}.`,
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
