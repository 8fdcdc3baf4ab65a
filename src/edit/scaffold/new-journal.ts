import type { ContentLanguage, Localized } from '../../model/language.ts';
import { plainYaml } from '../yaml-text.ts';
import type { NewFile } from './new-file.ts';
import { wordsFor } from './words.ts';

/** What a new journal is to be. */
export interface WishedJournal {
  /** The site's own language first. */
  readonly languages: readonly ContentLanguage[];
  /** Titles as far as they are known. */
  readonly titles: Localized<string>;
  /** Where its schema lies, seen from the file. */
  readonly schema: string;
}

/** `journal.yaml` of a new journal; the titles that are not known are placeholders. */
export function newJournal({ languages, titles, schema }: WishedJournal): NewFile {
  const titleOf = (language: ContentLanguage) => plainYaml(titles[language] ?? wordsFor(language).journal);
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    'title:',
    ...languages.map((language) => `  ${language}: ${titleOf(language)}`),
    'styles:',
    ...languages.map((language) => `  ${language}: ${styleOf(language)}`),
    'theme: default',
    `languages: [${languages.join(', ')}]`,
  ];
  return { file: 'journal.yaml', text: `${lines.join('\n')}\n` };
}

/** The style that most journals of a language follow. */
export function styleOf(language: ContentLanguage): string {
  return language.split('-')[0] === 'zh' ? 'gb-t-7714-2025-numeric' : 'vancouver';
}
