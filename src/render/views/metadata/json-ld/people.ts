import type { Affiliation, Author } from '../../../../model/front-matter.ts';
import { nameInEdition } from '../../names.ts';
import type { PageFacts } from '../page-facts.ts';
import { node, type Node } from './node.ts';

/** Who wrote the edition: persons with what is known of them, else the body that answers for it. */
export function authorsOf(facts: PageFacts): Node[] {
  const { authors } = facts.publication.article.frontMatter;
  if (authors.length > 0) return authors.map((author) => person(author, facts));
  return (facts.own.author ?? []).map(({ literal }) => node('Organization', { name: literal }));
}

function person(author: Author, { publication, language, rulesOf }: PageFacts): Node {
  const { affiliations } = publication.article.frontMatter;
  const { family, given } = author.name[language] ?? Object.values(author.name)[0] ?? { family: '', given: '' };
  const others = Object.keys(author.name).filter((other) => other !== language);
  return node('Person', {
    '@id': author.orcid && `https://orcid.org/${author.orcid}`,
    name: nameInEdition(author, language),
    alternateName: others.map((other) => ({
      '@value': nameInEdition(author, other),
      '@language': rulesOf(other).htmlTag,
    })),
    familyName: family,
    givenName: given,
    affiliation: author.affiliations.flatMap((id) =>
      affiliations.filter((affiliation) => affiliation.id === id).map((place) => institution(place, language)),
    ),
  });
}

function institution({ name, city, postcode, country }: Affiliation, language: string): Node {
  return node('Organization', {
    name: name[language],
    address: node('PostalAddress', {
      addressLocality: city?.[language],
      postalCode: postcode,
      addressCountry: country?.[language],
    }),
  });
}
