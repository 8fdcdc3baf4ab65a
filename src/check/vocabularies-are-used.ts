import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { wholeFile } from '../model/place.ts';

const vocabularies = `routes:
  tail-vein: { label: { zh: 尾静脉, en: tail vein } }`;

const table = (route: string) => `fields:
  route: { ${route}, label: { zh: 途径, en: Route } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
rows:
  - { id: t1-r01, route: tail-vein }`;

/** A vocabulary of the article's own is there for some table, figure or the glossary. */
export const vocabulariesAreUsed = defineRule<{ vocabulary: string }>({
  id: 'vocabularies-are-used',
  severity: 'warning',
  about: {
    zh: '文章自己的 `vocabularies.yaml` 里的词表，要有某个表的字段（`vocabulary: …`）、某张图的标签（`{ term: … }`）或术语表（`glossary: true`）用到它。谁也没有用到的，多半是名称写错了。期刊公用的词表不查。',
    en: 'A vocabulary in the article’s own `vocabularies.yaml` serves some field of a table (`vocabulary: …`), some label of a figure (`{ term: … }`), or the glossary (`glossary: true`). One that nothing uses is most likely misspelled somewhere. The journal’s vocabularies are not looked at.',
  },
  examples: {
    bad: [{ 'vocabularies.yaml': vocabularies, 'tables/t1.yaml': table('type: count').replace('tail-vein', '1') }],
    good: [{ 'vocabularies.yaml': vocabularies, 'tables/t1.yaml': table('type: term, vocabulary: routes') }],
  },
  words: {
    zh: {
      name: '词表没有用到',
      message: ({ vocabulary }) => `词表“${vocabulary}”没有表、图或术语表用到。`,
      advice: () => '请核对名称，或从vocabularies.yaml中删去它。',
    },
    en: {
      name: 'Vocabulary not used',
      message: ({ vocabulary }) => `No table, figure, or glossary uses the vocabulary “${vocabulary}”.`,
      advice: () => 'Check its name, or take it out of vocabularies.yaml.',
    },
  },
});

/** Looks at the article's own vocabularies. */
export function checkVocabulariesAreUsed({ slug, vocabularies: all, tables, figures, units }: Article): Diagnostic[] {
  // A table's own vocabulary stands in the place of one with the same name.
  const used = new Set([
    ...Object.values(tables).flatMap(({ fields, vocabularies }) =>
      Object.values(fields)
        .map(({ vocabulary }) => vocabulary?.id ?? '')
        .filter((id) => !Object.hasOwn(vocabularies, id)),
    ),
    ...Object.values(figures).flatMap(({ labelTerms }) =>
      Object.values(labelTerms).map((term) => term.split('.', 1)[0]!),
    ),
  ]);
  const own = Object.values(all).filter(({ house }) => !house);
  return own
    .filter((one) => !used.has(one.id) && !Object.values(one.terms).some(({ glossary }) => glossary))
    .map(({ id, terms }) => {
      const unit = units.find((one) => one.id === `vocabulary-${id}-${Object.keys(terms)[0]}`);
      const place = Object.values(unit?.text ?? {})[0]?.place ?? wholeFile(`${slug}/vocabularies.yaml`);
      return vocabulariesAreUsed.at(place, { vocabulary: id });
    });
}
