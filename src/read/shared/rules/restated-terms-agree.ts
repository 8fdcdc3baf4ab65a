import { defineRule } from '../../../model/rule.ts';

const tableWith = (en: string): string => `vocabularies:
  routes:
    tail-vein: { label: { zh: 尾静脉, en: ${en} } }
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
rows:
  - { id: t1-r01, route: tail-vein }`;

const shared = `routes:
  tail-vein: { label: { zh: 尾静脉, en: tail vein } }`;

/** A term that a table or article states anew says what it says in the vocabulary that is shared. */
export const restatedTermsAgree = defineRule<{ term: string; differs: readonly string[] }>({
  id: 'restated-terms-agree',
  severity: 'warning',
  about: {
    zh: '词表可以写在期刊、文章、表三处，同名的并成一个，近处可以增补。同一项两处都写了，以近者为准；名称、上位类或本体编号若不一致，同一个标识就在这张表里是一个意思，在那张表或图里是另一个意思。一致的不报，但写一处就够了。',
    en: 'Vocabularies may stand with the journal, the article, and the table; those of one name make one, to which the nearer adds terms. Where a term stands twice the nearer holds. If label, class, or ontology id differ, one id means one thing in this table and another in the next table or figure. Where they agree nothing is said, though once is enough.',
  },
  examples: {
    bad: [{ 'vocabularies.yaml': shared, 'tables/t1.yaml': tableWith('caudal vein') }],
    good: [{ 'vocabularies.yaml': shared, 'tables/t1.yaml': tableWith('tail vein') }],
  },
  words: {
    zh: {
      name: '词表中的一项前后不一',
      message: ({ term, differs }) => `“${term}”在公用的词表里已有，此处另写，${differs.join('、')} 与之不同。`,
      advice: () => '请删去此处的一项，或使两处一致；若本来就是另一项，请换一个标识。',
    },
    en: {
      name: 'Term stated in two ways',
      message: ({ term, differs }) =>
        `“${term}” is in a shared vocabulary already; stated anew here, it differs in ${differs.join(', ')}.`,
      advice: () => 'Remove it here, or make the two agree; if it is another thing, give it another id.',
    },
  },
});
