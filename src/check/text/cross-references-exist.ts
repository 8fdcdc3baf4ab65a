import { suggestionsFrom } from '../../engines/nearest.ts';
import type { Article, UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { doubtAbout } from './doubt.ts';
import { nodesOf } from './nodes-of.ts';
import { placeInUnit } from './place-in-unit.ts';

/** A cross-reference or placement points at something that the article has. */
export const crossReferencesExist = defineRule<{
  target: string;
  kind: Kind;
  known: readonly string[];
  nearest: string;
}>({
  id: 'cross-references-exist',
  severity: 'error',
  words: {
    zh: {
      name: '所指的对象不存在',
      message: ({ target, kind }) =>
        `没有标识为“${target}”的${{ table: '表', figure: '图', reference: '节、表或图' }[kind]}。`,
      advice: ({ known, kind, nearest: meant }) =>
        `${meant ? `是否指“${meant}”？` : '请核对标识。'}已有：${known.join('、') || '（尚无）'}。${{ table: '新表写在 tables/ 中。', figure: '新图写在 figures/ 中。', reference: '' }[kind]}`,
    },
    en: {
      name: 'Nothing there to refer to',
      message: ({ target, kind }) =>
        `There is no ${kind === 'reference' ? 'section, table, or figure' : kind} with the id “${target}”.`,
      advice: ({ known, kind, nearest: meant }) =>
        `${meant ? `Did you mean “${meant}”?` : 'Check the id.'} There are: ${known.join(', ') || '(none yet)'}.${{ table: ' A new table goes into tables/.', figure: ' A new figure goes into figures/.', reference: '' }[kind]}`,
    },
  },
  about: {
    zh: '`[](#…)` 指向的节、表或图，以及 `::table{#…}`、`::figure{#…}` 放置的表或图，文章里都要有。节的标识写在标题末尾，表和图的标识就是文件名。拼写相近的，报告里会指出。',
    en: 'What `[](#…)` refers to, and what `::table{#…}` or `::figure{#…}` places, is there in the article: a section by the id at the end of its heading, a table or figure by the name of its file. Where an id is spelled nearly alike, the report names it.',
  },
  examples: {
    bad: [{ 'zh.md': '结果见[](#s3)。', 'en.md': 'For the results see [](#s3).' }],
    good: [{ 'zh.md': '结果见[](#s2)。', 'en.md': 'For the results see [](#s2).' }],
  },
});

/**
 * Checks the targets of cross-references and of placements in every language. A table or figure whose
 * file cannot be read is there; where the headings of some text are in doubt, so are the sections.
 */
export function checkCrossReferencesExist(article: Article, { found }: CheckContext): Diagnostic[] {
  const files = found.flatMap(({ place }) => (place ? [place.file] : []));
  const [tables, figures] = (['tables', 'figures'] as const).map((kind) => [
    ...new Set([...Object.keys(article[kind]), ...idsOf(files, `${article.slug}/${kind}/`)]),
  ]) as [string[], string[]];
  const { headings: sectionsInDoubt } = doubtAbout(article, found);
  return article.languages.flatMap((language) => {
    const text = article.texts[language];
    if (!text) return [];
    const sections = text.sections.map(({ id }) => id).filter((id) => id !== 'abs' && !/^x\d+$/.test(id));
    const there = {
      reference: suggestionsFrom([...sections, ...tables, ...figures]),
      table: suggestionsFrom(tables),
      figure: suggestionsFrom(figures),
    };
    const missing = (unit: UnitText, node: Parameters<typeof placeInUnit>[1], kind: Kind, target: string) => {
      if (there[kind].has(target)) return [];
      const values = { target, kind, known: there[kind].known, nearest: there[kind].nearestTo(target) };
      return [crossReferencesExist.at(placeInUnit(unit, node), values)];
    };
    return text.units.flatMap((unit) => {
      return nodesOf(unit).flatMap((node): Diagnostic[] => {
        if (node.type === 'crossReference') return sectionsInDoubt ? [] : missing(unit, node, 'reference', node.target);
        if (node.type === 'tablePlacement') return missing(unit, node, 'table', node.target);
        return node.type === 'figurePlacement' ? missing(unit, node, 'figure', node.target) : [];
      });
    });
  });
}

type Kind = 'reference' | 'table' | 'figure';

/** The tables or figures that files of a folder describe. */
function idsOf(files: readonly string[], folder: string): string[] {
  return files
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length).replace(/\.[^.]*$/, ''));
}
