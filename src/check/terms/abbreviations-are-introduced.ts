import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { Vocabularies } from '../../model/table.ts';
import { introductionIn } from './introductions.ts';
import type { Occurrence } from './lexicon.ts';
import type { Passage } from './passages.ts';
import { readTerms, type TermReading } from './reading.ts';
import type { Wording } from './wording.ts';

/** A term with an abbreviation, for the examples. */
const exampleGlossary = `- id: mesenchymal-stem-cell
  zh: { preferred: 间充质干细胞 }
  en: { preferred: mesenchymal stem cell }
  abbr: MSC`;

/** An abbreviation of the glossary stands behind its full form once, before it is used; abstract, text and each table for themselves. */
export const abbreviationsAreIntroduced = defineRule<{
  problem: 'never' | 'late' | 'twice' | 'table';
  abbreviation: string;
  form: string;
  example: string;
  file: string;
}>({
  id: 'abbreviations-are-introduced',
  severity: 'warning',
  words: {
    zh: {
      name: '缩略语未按规定引入',
      message: ({ problem, abbreviation, form }) =>
        ({
          never: `“${abbreviation}”没有先写全称“${form}”。`,
          late: `“${abbreviation}”用在写出全称“${form}”之前。`,
          twice: `“${abbreviation}”已写过全称，此处又写了一次。`,
          table: `表中用了“${abbreviation}”，表的缩略语中没有它。`,
        })[problem],
      advice: ({ problem, abbreviation, example, file }) =>
        problem === 'table'
          ? `请把它加进 ${file} 的 abbreviations，或在表题中写作“${example}”。`
          : problem === 'twice'
            ? `请直接写“${abbreviation}”；摘要与正文各写一次全称。`
            : `请在首次出现处写作“${example}”；摘要与正文各写一次。`,
    },
    en: {
      name: 'Abbreviation not introduced',
      message: ({ problem, abbreviation, form }) =>
        ({
          never: `“${abbreviation}” is used without its full form, “${form}”.`,
          late: `“${abbreviation}” is used before its full form, “${form}”, has introduced it.`,
          twice: `“${abbreviation}” is spelled out a second time.`,
          table: `The table uses “${abbreviation}”, which is not among its abbreviations.`,
        })[problem],
      advice: ({ problem, abbreviation, example, file }) =>
        problem === 'table'
          ? `Add it to the abbreviations in ${file}, or write “${example}” in the caption.`
          : problem === 'twice'
            ? `Write “${abbreviation}” alone; the abstract and the text each spell it out once.`
            : `Write “${example}” where it first stands; the abstract and the text each spell it out once.`,
    },
  },
  about: {
    zh: '术语表中有缩略语（`abbr`）的词，首次出现时先写全称，缩略语放在其后的括号里，以后只写缩略语。摘要、正文（连同注释）和每张表各自从头算起；表可以在自己的 `abbreviations` 里列出，或在表题里写全称。',
    en: 'A term that has an abbreviation in the glossary, `abbr`, is spelled out where it first stands, with the abbreviation in brackets after it; from then on the abbreviation is enough. Abstract, text (with its notes), and each table start anew; a table may list it in its `abbreviations` or spell it out in its caption.',
  },
  examples: {
    bad: [
      {
        'glossary.yaml': exampleGlossary,
        'zh.md': 'MSC可自我复制。',
        'en.md': 'MSCs can replicate themselves.',
      },
      {
        'glossary.yaml': exampleGlossary,
        'zh.md': '间充质干细胞（MSC）可自我复制。\n\n间充质干细胞（MSC）也可分化。',
        'en.md': 'Mesenchymal stem cells (MSCs) can replicate themselves.\n\nMSCs can differentiate, too.',
      },
    ],
    good: [
      {
        'glossary.yaml': exampleGlossary,
        'zh.md': '间充质干细胞（MSC）可自我复制。\n\nMSC也可分化。',
        'en.md': 'Mesenchymal stem cells (MSCs) can replicate themselves.\n\nMSCs can differentiate, too.',
      },
    ],
  },
});

type Part = Passage['part'];

/** Goes through abstract, text with notes, and each table, by itself in every language. */
export function checkAbbreviationsAreIntroduced(article: Article): Diagnostic[] {
  const terms = article.glossary.filter(({ forms }) => Object.values(forms).some((own) => own?.abbreviation));
  if (terms.length === 0) return [];
  const { passages, termsIn } = readTerms(article);
  const within = (...parts: readonly Part[]) => passages.filter(({ part }) => parts.includes(part));
  return article.languages.flatMap((language) => {
    const ofTables = Object.values(article.tables).flatMap(({ id, abbreviations, vocabularies }) => {
      const listed = new Set(abbreviations.map(({ abbreviation }) => abbreviation));
      const own = within('caption', 'head', 'label', 'cell', 'table-note').filter(({ section }) => section === id);
      const shared = sharedLabels(vocabularies);
      const scope = [...own, ...within('label').filter(({ unit }) => shared.has(unit.id))];
      return inScope(scope, language, termsIn, { listed, file: `tables/${id}.yaml` });
    });
    return [
      ...inScope(within('abstract'), language, termsIn),
      ...inScope([...within('text'), ...within('note')], language, termsIn),
      ...ofTables,
    ];
  });
}

/** The labels that a table prints of the article's vocabularies, by the ids of their units. */
function sharedLabels(vocabularies: Vocabularies): Set<string> {
  return new Set(
    Object.values(vocabularies).flatMap(({ id, terms }) =>
      Object.keys(terms).map((term) => `vocabulary-${id}-${term}`),
    ),
  );
}

/** What is known of one abbreviation at a point of its scope. */
interface State {
  introduced?: { readonly wording: Wording; readonly at: Occurrence };
  used?: { readonly wording: Wording; readonly at: Occurrence };
}

function inScope(
  passages: readonly Passage[],
  language: ContentLanguage,
  termsIn: TermReading['termsIn'],
  table?: { readonly listed: ReadonlySet<string>; readonly file: string },
): Diagnostic[] {
  const states = new Map<string, State>();
  const findings: Diagnostic[] = [];
  const report = (
    problem: 'never' | 'late' | 'twice' | 'table',
    one: NonNullable<State['used']>,
    other?: State['used'],
  ) => {
    const { preferred: form, abbreviation = '' } = one.at.term.forms[language]!;
    const example = language.startsWith('zh') ? `${form}（${abbreviation}）` : `${form} (${abbreviation})`;
    const values = { problem, abbreviation, form, example, file: table?.file ?? '' };
    const related = other ? [{ place: other.wording.place(other.at.start, other.at.end) }] : [];
    findings.push(abbreviationsAreIntroduced.at(one.wording.place(one.at.start, one.at.end), values, related));
  };
  for (const passage of passages) {
    const wording = passage.wordings[language];
    if (!wording) continue;
    const occurrences = termsIn(passage, language);
    for (const at of occurrences) {
      if (at.role !== 'abbreviation' || table?.listed.has(at.term.forms[language]!.abbreviation!)) continue;
      const state = states.get(at.term.id) ?? {};
      states.set(at.term.id, state);
      const introduction = introductionIn(wording.words, at, occurrences);
      if (introduction === 'full' && at.firm && state.introduced) report('twice', { wording, at }, state.introduced);
      if (introduction) state.introduced ??= { wording, at };
      else if (at.firm && !state.introduced) state.used ??= { wording, at };
    }
  }
  for (const { used, introduced } of states.values()) {
    if (used) report(table ? 'table' : introduced ? 'late' : 'never', used, introduced);
  }
  return findings;
}
