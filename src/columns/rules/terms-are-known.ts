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

/** More names than these help nobody to find the right one. */
const mostShown = 30;

const shown = (known: readonly string[]): readonly string[] =>
  known.length > mostShown ? [...known.slice(0, mostShown), '…'] : known;

interface Values {
  readonly [name: string]: string | readonly string[];
  readonly missing: 'term' | 'vocabulary';
  readonly term: string;
  readonly vocabulary: string;
  /** Terms of the vocabulary or, where that is missing, the vocabularies that there are. */
  readonly known: readonly string[];
}

/** A term is one of its vocabulary, and what a figure's label takes its words from is there. */
export const termsAreKnown = defineRule<Values>({
  id: 'terms-are-known',
  severity: 'error',
  about: {
    zh: '类型为 `term` 的格子里写词表中一项的标识，印出的是这一项在各语言里的名称，标识不在词表里就没有名称可印。取值限于词表，同一条途径才不会这一行叫“尾静脉”，那一行叫“静脉”，数据也才好按途径归类。图的标签写作 `{ term: routes.tail-vein }` 的，取的是文章或期刊 `vocabularies.yaml` 里的一项，那一项也要有。',
    en: 'A cell of the type `term` holds the id of an entry in the field’s vocabulary, and what is printed is the label of that entry in each language; an id that is not there has no label. Keeping to a vocabulary also keeps one route from being “tail vein” in one row and “vein” in the next, so that the data can be sorted by it. A label of a figure that is written `{ term: routes.tail-vein }` takes its words from a `vocabularies.yaml`, the article’s or the journal’s, and the term must be there.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': tableWith('vein') }],
    good: [{ 'tables/t1.yaml': tableWith('tail-vein') }],
  },
  words: {
    zh: {
      name: '词表中没有此项',
      message: ({ missing, term, vocabulary }) =>
        missing === 'term' ? `词表“${vocabulary}”中没有“${term}”。` : `没有名为“${vocabulary}”的公用词表。`,
      advice: ({ missing, known }) =>
        missing === 'term'
          ? `请改用词表中的一项（${shown(known).join('、')}），或在词表中增补。`
          : `请在 vocabularies.yaml 中写上这一词表${known.length > 0 ? `，或改用已有的（${shown(known).join('、')}）` : ''}；表内的词表不能供图使用。`,
    },
    en: {
      name: 'Term not in the vocabulary',
      message: ({ missing, term, vocabulary }) =>
        missing === 'term'
          ? `The vocabulary “${vocabulary}” has no term “${term}”.`
          : `No vocabulary “${vocabulary}” is shared.`,
      advice: ({ missing, known }) =>
        missing === 'term'
          ? `Use one of its terms (${shown(known).join(', ')}), or add the term to the vocabulary.`
          : `Put it into vocabularies.yaml${known.length > 0 ? `, or use one that is there (${shown(known).join(', ')})` : ''}; figures cannot use the vocabulary of a table.`,
    },
  },
});
