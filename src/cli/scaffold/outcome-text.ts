import type { UiLanguage } from '../../model/language.ts';
import type { AddedLanguage } from '../../pipeline/scaffold/add-language.ts';
import type { StartOutcome } from '../../pipeline/scaffold/start-article.ts';
import { unreadableText } from '../words.ts';

/** What to tell someone who has begun something. `folder`: where its files lie, as the person wrote it; `next`: the commands that come next. */
export function startedText(outcome: StartOutcome, folder: string, next: readonly string[], ui: UiLanguage): string {
  const { state, made } = outcome;
  const files = made.map((file) => `  ${folder}/${file}\n`).join('');
  const zh = ui === 'zh';
  const stop = stops[state]?.[ui];
  if (stop) return `${stop}\n${files === '' ? '' : `${zh ? '已建立：' : 'Made so far:'}\n${files}`}`;
  const steps = next.map((command) => `  ${command}\n`).join('');
  return `${zh ? '已建立：' : 'Made:'}\n${files}${zh ? '接下来：' : 'Next:'}\n${steps}`;
}

const stops: Readonly<Partial<Record<StartOutcome['state'], Readonly<Record<UiLanguage, string>>>>> = {
  taken: {
    zh: '那里已有文件，什么也没有改动。请换一个名称或文件夹。',
    en: 'Something is there already; it was left as it is. Choose another name or folder.',
  },
  'slug-malformed': {
    zh: '文章的文件夹名只用小写字母、数字和连字符，至多 64 个，如 stem-cells-2026。',
    en: 'The folder of an article is named in lowercase letters, digits, and hyphens, 64 at most, such as stem-cells-2026.',
  },
  'language-malformed': {
    zh: '语言写作标签，各不相同，如 zh、en、ja。',
    en: 'Languages are given as tags, each once, such as zh, en, or ja.',
  },
};

/** What to tell someone who has added a language to an article. */
export function addedText(
  { slug, state, isHeld, text, waiting, dataFiles, waitingInData }: AddedLanguage,
  language: string,
  ui: UiLanguage,
): string {
  const say = (zh: string, en: string) => `${{ zh, en }[ui]}\n`;
  switch (state) {
    case 'there':
      return say(`${slug} 已有 ${language}。`, `${slug} has ${language} already.`);
    case 'taken':
      return say(`${text} 已在，未改动。`, `${text} is there already; it was left as it is.`);
    case 'language-malformed':
      return `${stops['language-malformed']![ui]}\n`;
    case 'unreadable':
      return `${unreadableText(slug, ui)}\n`;
    case 'overtaken':
      return say(
        `${slug} 的文件刚被别人改过，除 ${text} 外都未改动；请删去该文件，再运行一次。`,
        `Files of ${slug} were changed meanwhile, so only ${text} was written; delete it and run this again.`,
      );
    case 'added':
      return (
        say(
          `${text} 已起草：${waiting} 处待译，标着 {untranslated}；${slug}/article.yaml 的 languages 已加 ${language}。`,
          `${text} drafted: ${waiting} passages wait for translation, marked {untranslated}; ${language} added to the languages in ${slug}/article.yaml.`,
        ) +
        (isHeld
          ? say(
              `文章已不是草稿，所以 editions 里写了 ${language}: none，译完之前不发布；译完后请删去。`,
              `The article is no draft, so editions has ${language}: none and nothing of it is published; remove that once it is translated.`,
            )
          : '') +
        say(
          `题名、表、图、术语等处的文字也已起草，${waitingInData} 处，同样标着 {untranslated}：\n${listed(dataFiles)}\n译完一处，删去该处的标记。`,
          `Titles, tables, figures, and terms drafted too, ${waitingInData} places with the same mark:\n${listed(dataFiles)}\nRemove a mark once its words are translated.`,
        )
      );
  }
}

function listed(files: readonly string[]): string {
  return files.map((file) => `  ${file}`).join('\n');
}
