import { defineRule } from '../../model/rule.ts';

/** A term is one of its vocabulary. */
export const termsAreKnown = defineRule<{ term: string; vocabulary: string; known: readonly string[] }>({
  id: 'terms-are-known',
  severity: 'error',
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
