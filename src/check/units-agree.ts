import type { Article, UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { wholeFile } from '../model/place.ts';
import { defineRule } from '../model/rule.ts';

/**
 * Every full edition has the same sections and, in each, the same units. Unequal counts in a section are one
 * finding with the first unit that differs, not a cascade.
 */
export const unitsAgree = defineRule<{
  section: string;
  source: string;
  other: string;
  first: string;
  sourceCount: number;
  otherCount: number;
}>({
  id: 'units-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言的段落不对应',
      message: ({ section, source, other, first, sourceCount, otherCount }) =>
        `“${section}”在 ${source} 中有 ${sourceCount} 个单元，在 ${other} 中有 ${otherCount} 个；首个不同处是 ${first}。`,
      advice: () =>
        '请补上缺少的一段，或合并多出的一段；标题与注释的标识两种语言须相同。尚未翻译的段落可先照抄并在末尾加 {untranslated}。',
    },
    en: {
      name: 'The languages do not pair',
      message: ({ section, source, other, first, sourceCount, otherCount }) =>
        `“${section}” has ${sourceCount} ${sourceCount === 1 ? 'unit' : 'units'} in ${source} and ${otherCount} in ${other}; the first that differs is ${first}.`,
      advice: () =>
        'Add what is missing or join what is split; ids of headings and notes must be the same. A paragraph still to be translated may be copied with {untranslated} at its end.',
    },
  },
});

/** Compares each further full edition with the source language's. */
export function checkUnitsAgree(article: Article): Diagnostic[] {
  const [source, ...others] = article.languages.filter(
    (language) => article.editions[language] === 'full' && article.texts[language],
  );
  if (source === undefined) return [];
  return others.flatMap((other) => {
    const sourceSections = bySection(article.texts[source]!.units);
    const otherSections = bySection(article.texts[other]!.units);
    return [...new Set([...sourceSections.keys(), ...otherSections.keys()])].flatMap((section) => {
      const ours = sourceSections.get(section) ?? [];
      const theirs = otherSections.get(section) ?? [];
      const index = firstDifference(ours, theirs);
      if (index < 0) return [];
      const here = ours[index] ?? ours.at(-1);
      const there = theirs[index] ?? theirs.at(-1);
      const first = (ours[index] ?? theirs[index])!.id;
      return [
        unitsAgree.at(
          here?.place ?? wholeFile(article.texts[source]!.file),
          {
            section,
            source: article.texts[source]!.file,
            other: article.texts[other]!.file,
            first,
            sourceCount: ours.length,
            otherCount: theirs.length,
          },
          [{ place: there?.place ?? wholeFile(article.texts[other]!.file) }],
        ),
      ];
    });
  });
}

function bySection(units: readonly UnitText[]): Map<string, UnitText[]> {
  const sections = new Map<string, UnitText[]>();
  for (const unit of units) {
    // Notes pair by id wherever they are defined.
    const list = sections.get(unit.section) ?? [];
    list.push(unit);
    sections.set(unit.section, list);
  }
  const notes = sections.get('notes');
  if (notes) notes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return sections;
}

function firstDifference(ours: readonly UnitText[], theirs: readonly UnitText[]): number {
  const length = Math.max(ours.length, theirs.length);
  for (let index = 0; index < length; index += 1) {
    if (ours[index]?.id !== theirs[index]?.id) return index;
  }
  return -1;
}
