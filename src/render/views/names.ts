import type { CslName } from '../../model/csl.ts';
import type { Author } from '../../model/front-matter.ts';
import type { ContentLanguage } from '../../model/language.ts';

/** Scripts in which the family name comes first and nothing stands between the names. */
const han = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** A name as the edition in its own language prints it: 张君, Jun Zhang. */
export function nameInEdition(author: Author, language: ContentLanguage): string {
  const name = author.name[language] ?? Object.values(author.name)[0];
  if (!name) return '';
  return han.test(name.family) ? name.family + name.given : [name.given, name.family].filter(Boolean).join(' ');
}

/** A romanized name as a Chinese journal's English block prints it: ZHANG Jun. */
export function nameInBlock(author: Author, language: ContentLanguage): string {
  const name = author.name[language] ?? Object.values(author.name)[0];
  if (!name) return '';
  return han.test(name.family)
    ? name.family + name.given
    : [name.family.toUpperCase(), name.given].filter(Boolean).join(' ');
}

/** A name as catalogues and indexes want it: 张君, `Zhang, Jun`; of a body as it is. */
export function invertedName(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? '';
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' ');
  return han.test(family) ? family + given : [family, given].filter(Boolean).join(', ');
}
