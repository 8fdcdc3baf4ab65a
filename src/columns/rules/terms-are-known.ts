import { defineRule } from '../../model/rule.ts';

/** A table whose only row has this route, for the examples. */
const tableWith = (route: string): string => `vocabularies:
  routes:
    tail-vein: { label: { zh: 尾静脉, en: tail vein } }
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
rows:
  - { id: t1-r01, route: ${route} }`;

/** A term is one of its vocabulary. */
export const termsAreKnown = defineRule<{ term: string; vocabulary: string; known: readonly string[] }>({
  id: 'terms-are-known',
  severity: 'error',
  about: {
    zh: '类型为 `term` 的格子里写词表中一项的标识，印出的是这一项在各语言里的名称，标识不在词表里就没有名称可印。取值限于词表，同一条途径才不会这一行叫“尾静脉”，那一行叫“静脉”，数据也才好按途径归类。',
    en: 'A cell of the type `term` holds the id of an entry in the field’s vocabulary, and what is printed is the label of that entry in each language; an id that is not there has no label. Keeping to a vocabulary also keeps one route from being “tail vein” in one row and “vein” in the next, so that the data can be sorted by it.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableWith('vein') }],
    good: [{ 'tables/t1.yaml': tableWith('tail-vein') }],
  },
  words: {
    zh: {
      name: '词表中没有此项',
      message: ({ term, vocabulary }) => `词表“${vocabulary}”中没有“${term}”。`,
      advice: ({ known }) => `请改用词表中的一项（${known.join('、')}），或在 vocabularies 中增补。`,
    },
    en: {
      name: 'Term not in the vocabulary',
      message: ({ term, vocabulary }) => `The vocabulary “${vocabulary}” has no term “${term}”.`,
      advice: ({ known }) => `Use one of its terms (${known.join(', ')}), or add the term under vocabularies.`,
    },
  },
});
