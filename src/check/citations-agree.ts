import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { citationsOf, type FoundCitation } from './citations-of.ts';
import type { CheckContext } from './context.ts';
import { isFoundIn } from './doubt.ts';
import { differencesBetween } from './pairing.ts';

/** A unit cites the same works in every language; order may differ, since numbers are given once. */
export const citationsAgree = defineRule<{
  source: string;
  other: string;
  onlySource: readonly string[];
  onlyOther: readonly string[];
}>({
  id: 'citations-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言引用的文献不同',
      message: ({ source, other, onlySource, onlyOther }) =>
        `${[only('只有', source, '引用', onlySource, '、'), only('只有', other, '引用', onlyOther, '、')].filter(Boolean).join('；')}。`,
      advice: () => '请使两种语言的这一段引用相同的文献；先后可以不同。',
    },
    en: {
      name: 'The languages cite different works',
      message: ({ source, other, onlySource, onlyOther }) =>
        `${[only('only', source, 'cites', onlySource, ', '), only('only', other, 'cites', onlyOther, ', ')].filter(Boolean).join('; ')}.`.replace(
          /^o/,
          'O',
        ),
      advice: () => 'Make this paragraph cite the same works in both languages; their order may differ.',
    },
  },
});

function only(word: string, file: string, verb: string, keys: readonly string[], separator: string): string {
  return keys.length > 0 ? `${word} ${file} ${verb} ${keys.map((key) => `@${key}`).join(separator)}` : '';
}

/** Compares the citations of each pair as multisets, in sections whose units pair. */
export function checkCitationsAgree(article: Article, { found }: CheckContext): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.texts[language]);
  if (source === undefined) return [];
  const citations = citationsOf(article);
  return others.flatMap((other) => {
    const [ourText, theirText] = [article.texts[source]!, article.texts[other]!];
    const differences = differencesBetween(ourText, theirText, Object.keys(article.tables));
    const unpaired = new Set(differences.filter(({ problem }) => problem !== 'order').map(({ section }) => section));
    return article.units.flatMap((unit) => {
      const [ours, theirs] = [unit.text[source], unit.text[other]];
      if (!ours || !theirs || (unpaired.has(ours.section) && ours.kind !== 'note')) return [];
      if ([ours, theirs].some((text) => isFoundIn(text, ['citations-are-well-formed', 'ids-are-unique'], found)))
        return [];
      const [a, b] = [keysIn(citations, unit.id, source), keysIn(citations, unit.id, other)];
      const [onlySource, onlyOther] = [without(a, b), without(b, a)];
      if (onlySource.length + onlyOther.length === 0) return [];
      const values = { source: name(ourText.file), other: name(theirText.file), onlySource, onlyOther };
      const place = placeOfFirst(citations, unit.id, source, onlySource) ?? startOf(ours.place);
      const related = placeOfFirst(citations, unit.id, other, onlyOther) ?? startOf(theirs.place);
      return [citationsAgree.at(place, values, [{ place: related }])];
    });
  });
}

function keysIn(found: readonly FoundCitation[], unit: string, language: string): string[] {
  return found.filter((citation) => citation.unit === unit && citation.language === language).map(({ key }) => key);
}

function placeOfFirst(found: readonly FoundCitation[], unit: string, language: string, keys: readonly string[]) {
  return found.find(
    (citation) => citation.unit === unit && citation.language === language && keys.includes(citation.key),
  )?.place;
}

function startOf(place: FoundCitation['place']): FoundCitation['place'] {
  const { endLine: _line, endColumn: _column, ...start } = place;
  return start;
}

function name(path: string): string {
  return path.replace(/^.*\//, '');
}

/** What `a` has more often than `b`. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((key) => {
    const index = left.indexOf(key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
