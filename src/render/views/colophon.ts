import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { LabelledText } from './labelled-text.ts';

/**
 * What an article says of the journal that it stands in and of its rights: numbers, bodies, pages, copyright.
 * An absent element is not in the list.
 */
export function colophon(
  { journal, article }: Publication,
  language: ContentLanguage,
  rules: LanguageRules,
  labels: Labels,
): LabelledText[] {
  const { position, copyrightHolder } = article.frontMatter;
  const sponsors = journal.sponsors.flatMap((sponsor) => sponsor[language] ?? []);
  const holder = copyrightHolder?.[language];
  const elements: readonly (readonly [name: string, text: string | undefined])[] = [
    ['issn', journal.issn],
    ['eissn', journal.eissn],
    ['cn', journal.cn],
    ['frequency', journal.frequency?.[language]],
    ['sponsors', sponsors.join(rules.partSeparator)],
    ['office', journal.office?.[language]],
    ['publisher', journal.publisher[language]],
    ['pages', position.pages[language]],
    ['copyright', holder && `© ${article.date.slice(0, 4)} ${holder}`],
  ];
  return elements.flatMap(([name, text]) => (text ? [{ label: labels(`colophon.${name}`), text }] : []));
}
