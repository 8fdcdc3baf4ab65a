import type { FrontMatter } from '../../model/front-matter.ts';
import type { Labels } from '../../model/labels.ts';
import type { ContentLanguage, LanguageRules, Localized } from '../../model/language.ts';
import type { Confirmation, Publication } from '../../model/publication.ts';

/**
 * How far the pairs of an edition are confirmed, a sentence for each language that it is compared with. Contributors are
 * named without a role: theirs says no more than that they took part.
 */
export function confirmedLines(
  { article, confirmations }: Pick<Publication, 'article' | 'confirmations'>,
  language: ContentLanguage,
  { comma }: LanguageRules,
  labels: Labels,
): string[] {
  const nameOf = namesIn(article.frontMatter, language);
  const say = ({ name, role }: Confirmation['by'][number]): string =>
    role === 'contributor'
      ? nameOf(name)
      : labels('confirmed.person', { name: nameOf(name), role: labels(`confirmed.role.${role}`) });
  return confirmations
    .filter(({ languages, pairs }) => languages.includes(language) && pairs > 0)
    .map(({ languages, pairs, confirmed, by }) => {
      const other = labels(`language.${languages.find((one) => one !== language)!}`);
      return confirmed > 0
        ? labels('confirmed.some', { language: other, confirmed, count: pairs, by: by.map(say).join(comma) })
        : labels('confirmed.none', { language: other, count: pairs });
    });
}

/** The ledger names who confirmed in one language; who stands in the front matter too is named as there. */
function namesIn(
  { copyrightHolder, byline, staff, authors }: FrontMatter,
  language: ContentLanguage,
): (name: string) => string {
  const persons = authors.map(({ name }): Localized =>
    Object.fromEntries(
      Object.entries(name).map(([tag, { family, given } = { family: '', given: '' }]) => [
        tag,
        /\p{Script=Han}/u.test(family) ? family + given : `${given} ${family}`,
      ]),
    ),
  );
  const known = [...(copyrightHolder ? [copyrightHolder] : []), ...byline, ...Object.values(staff), ...persons];
  return (name) => known.find((names) => Object.values(names ?? {}).includes(name))?.[language] ?? name;
}
