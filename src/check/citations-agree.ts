import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import { citationsOf, type FoundCitation } from './citations-of.ts';

/** A unit cites the same works in every language; order may differ, since numbers are given once. */
export const citationsAgree = defineRule<{
  unit: string;
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
      message: ({ unit, source, other, onlySource, onlyOther }) =>
        `${unit}：${[onlySource.length ? `${source} 独有 ${onlySource.join('、')}` : '', onlyOther.length ? `${other} 独有 ${onlyOther.join('、')}` : ''].filter(Boolean).join('；')}。`,
      advice: () => '请使两种语言的这一段引用相同的文献。',
    },
    en: {
      name: 'The languages cite different works',
      message: ({ unit, source, other, onlySource, onlyOther }) =>
        `${unit}: ${[onlySource.length ? `only ${source} cites ${onlySource.join(', ')}` : '', onlyOther.length ? `only ${other} cites ${onlyOther.join(', ')}` : ''].filter(Boolean).join('; ')}.`,
      advice: () => 'Make this paragraph cite the same works in both languages.',
    },
  },
});

/** Compares the citations of each pair as multisets. */
export function checkCitationsAgree(article: Article): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.texts[language]);
  if (source === undefined) return [];
  const found = citationsOf(article);
  return article.units.flatMap((unit) =>
    others.flatMap((other) => {
      const [ours, theirs] = [unit.text[source], unit.text[other]];
      if (!ours || !theirs) return [];
      const a = keysIn(found, unit.id, source);
      const b = keysIn(found, unit.id, other);
      const onlySource = without(a, b);
      const onlyOther = without(b, a);
      if (onlySource.length + onlyOther.length === 0) return [];
      return [
        citationsAgree.at(ours.place, { unit: unit.id, source, other, onlySource, onlyOther }, [
          { place: theirs.place },
        ]),
      ];
    }),
  );
}

function keysIn(found: readonly FoundCitation[], unit: string, language: string): string[] {
  return found.filter((citation) => citation.unit === unit && citation.language === language).map(({ key }) => key);
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
