import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { Field, Vocabularies } from '../../model/table.ts';
import type { CheckContext } from '../context.ts';

const vocabularies = `routes:
  tail-vein: { label: { zh: 尾静脉, en: tail vein } }`;

const table = (route: string) => `fields:
  route: { ${route}, label: { zh: 途径, en: Route } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
rows:
  - { id: t1-r01, route: tail-vein }`;

/** A vocabulary of the article or of a table is there for some field, for a figure, or for the glossary. */
export const vocabulariesAreUsed = defineRule<{ vocabulary: string; table: string }>({
  id: 'vocabularies-are-used',
  severity: 'warning',
  about: {
    zh: '表内的词表，要有该表的字段（`vocabulary: …`）用到；文章 `vocabularies.yaml` 里的词表，要有某张表的字段、某张图的标签（`{ term: … }`）或术语表（`glossary`）用到。谁也没有用到的，多半是名称写错了。用到的词表里一时用不上的项不报；期刊公用的词表也不查。表或图读不通时，谁用到它还不清楚，先不报。',
    en: 'A vocabulary of a table serves one of its fields (`vocabulary: …`); one in the article’s `vocabularies.yaml` serves a field of some table, a label of some figure (`{ term: … }`), or the glossary (`glossary`). One that nothing uses is most likely misspelled somewhere. Terms that nobody needs yet may stand in a vocabulary that is used, and the journal’s vocabularies are not looked at. While a table or figure cannot be read, nobody knows what it would use, and nothing is said.',
  },
  examples: {
    bad: [{ 'vocabularies.yaml': vocabularies, 'tables/t1.yaml': table('type: count').replace('tail-vein', '1') }],
    good: [{ 'vocabularies.yaml': vocabularies, 'tables/t1.yaml': table('type: term, vocabulary: routes') }],
  },
  words: {
    zh: {
      name: '词表没有用到',
      message: ({ vocabulary, table: own }) =>
        own === ''
          ? `没有表、图或术语表用到词表“${vocabulary}”。`
          : `表 ${own} 的字段都没有用到其中的词表“${vocabulary}”。`,
      advice: () => '请核对名称，或删去这一词表。',
    },
    en: {
      name: 'Vocabulary not used',
      message: ({ vocabulary, table: own }) =>
        own === ''
          ? `No table, figure, or glossary uses the vocabulary “${vocabulary}”.`
          : `No field of the table ${own} uses its vocabulary “${vocabulary}”.`,
      advice: () => 'Check its name, or remove the vocabulary.',
    },
  },
});

/** Looks at the article's own vocabularies and those of its tables. */
export function checkVocabulariesAreUsed(article: Article, context: CheckContext): Diagnostic[] {
  const { slug, vocabularies: shared, tables, figures, glossary } = article;
  const isOpen = openParts(article, context);
  const inTables = Object.values(tables).flatMap(({ id, fields, vocabularies: all, place }) =>
    isOpen(place.file) ? [] : unused(ownOf(all, place.file), usedBy(fields), glossary).map(report(id)),
  );
  if (isOpen()) return inTables;
  const used = new Set([
    ...Object.values(tables).flatMap(({ fields }) => [...usedBy(fields)]),
    ...Object.values(figures).flatMap(({ labelTerms }) => Object.values(labelTerms).map((name) => name.split('.')[0]!)),
  ]);
  return [...inTables, ...unused(ownOf(shared, `${slug}/vocabularies.yaml`), used, glossary).map(report(''))];
}

/** Says of a file, or of any, whether what it uses is open: it could not be read, or a field of its table could not. */
function openParts({ slug, tables, figures }: Article, { found }: CheckContext): (file?: string) => boolean {
  const read = new Set([...Object.values(tables), ...Object.values(figures)].map(({ place }) => place.file));
  const open = new Set(
    found.flatMap(({ severity, place }) => {
      if (severity !== 'error' || !place || !/^(?:tables|figures)\//.test(place.file.slice(slug.length + 1))) return [];
      return !read.has(place.file) || /^fields\b/.test(place.within ?? '') ? [place.file] : [];
    }),
  );
  return (file) => (file === undefined ? open.size > 0 : open.has(file));
}

type Own = Vocabularies[string];

function usedBy(fields: Readonly<Record<string, Field>>): Set<string> {
  return new Set(Object.values(fields).flatMap(({ vocabulary }) => vocabulary?.id ?? []));
}

/** The vocabularies that stand in a file. */
function ownOf(all: Vocabularies, file: string): Own[] {
  return Object.values(all).filter(({ place }) => place.file === file);
}

function unused(all: readonly Own[], used: ReadonlySet<string>, glossary: Article['glossary']): Own[] {
  const ofGlossary = new Set(glossary.flatMap(({ forms }) => Object.values(forms).flatMap((own) => own?.place ?? [])));
  return all.filter(
    ({ id, terms }) => !used.has(id) && !Object.values(terms).some(({ place }) => ofGlossary.has(place)),
  );
}

function report(table: string): (own: Own) => Diagnostic {
  return ({ id, place }) => vocabulariesAreUsed.at(place, { vocabulary: id, table });
}
