import type { ContentLanguage, Localized } from '../../model/language.ts';
import { plainYaml } from '../yaml-text.ts';
import type { NewFile } from './new-file.ts';
import { wordsFor } from './words.ts';

/** What a new article is to be. */
export interface WishedArticle {
  readonly slug: string;
  /** The source language first. */
  readonly languages: readonly ContentLanguage[];
  /** Titles as far as they are known. */
  readonly titles: Localized<string>;
  readonly date: string;
  /** Where its schema lies, seen from `article.yaml`; absent where that is not known. */
  readonly schema?: string;
}

/**
 * The files of a new article, a draft: `article.yaml` first, then a text for each language with a few sections to begin with. What
 * waits for translation is marked `{untranslated}`.
 */
export function newArticle({ slug, languages, titles, date, schema }: WishedArticle): NewFile[] {
  const titleOf = (language: ContentLanguage) => plainYaml(titles[language] ?? wordsFor(language).article);
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    'kind: original',
    'status: draft',
    "version: '0.1'",
    `date: ${date}`,
    `languages: [${languages.join(', ')}]`,
    '',
    'title:',
    ...languages.map((language) => `  ${language}: ${titleOf(language)}`),
  ];
  return [
    { file: `${slug}/article.yaml`, text: `${lines.join('\n')}\n` },
    ...languages.map((language) => ({ file: `${slug}/${language}.md`, text: textIn(language, languages[0]!) })),
  ];
}

/** Paragraphs of the source language, which wait for translation in every other. */
function textIn(language: ContentLanguage, source: ContentLanguage): string {
  const { sections: written } = wordsFor(source);
  const { sections, isOwn } = wordsFor(language);
  const waits = language !== source || !isOwn;
  const parts = sections.map(({ id, heading }, index) => [
    `## ${heading} {#${id}}${isOwn ? '' : ' {untranslated}'}`,
    `${written[index]!.paragraph}${waits ? ' {untranslated}' : ''}`,
  ]);
  return `${parts.flat().join('\n\n')}\n`;
}
