import { entryLanguage, isClosedTo } from '../../engines/entry-language.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Reference } from '../../model/reference.ts';

/**
 * Of these languages the ones whose readers cannot read an entry, for it is in a script of its own (Chinese, Japanese,
 * Russian) and theirs is written in Latin letters.
 */
export function closedTo({ item }: Reference, languages: readonly ContentLanguage[]): ContentLanguage[] {
  if (item.title === undefined) return [];
  const { tag } = entryLanguage(item);
  return languages.filter((language) => isClosedTo(tag, language));
}
