import { suggestionsFrom } from '../engines/nearest.ts';
import type { Article, UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { doubtAbout } from './doubt.ts';
import { nodesOf } from './nodes-of.ts';
import { placeInUnit } from './place-in-unit.ts';

/** A cross-reference or placement points at something that the article has. */
export const crossReferencesExist = defineRule<{
  target: string;
  kind: 'reference' | 'table' | 'figure' | 'unprinted';
  known: readonly string[];
  nearest: string;
}>({
  id: 'cross-references-exist',
  severity: 'error',
  words: {
    zh: {
      name: '所指的对象不存在',
      message: ({ target, kind }) =>
        kind === 'unprinted'
          ? `图“${target}”已有，但 Diglot 目前只读入和检查图中的文字，还不能印图。`
          : `没有标识为“${target}”的${{ table: '表', figure: '图', reference: '节、表或图' }[kind]}。`,
      advice: ({ known, kind, nearest: meant }) =>
        kind === 'unprinted'
          ? '请先删去这一处，待能印图时再放。'
          : `${meant ? `是否指“${meant}”？` : '请核对标识。'}已有：${known.join('、') || '（尚无）'}。${kind === 'table' ? '新表写在 tables/ 中。' : ''}`,
    },
    en: {
      name: 'Nothing there to refer to',
      message: ({ target, kind }) =>
        kind === 'unprinted'
          ? `The figure “${target}” is there, but Diglot only reads and checks the words of figures so far; it cannot print them.`
          : `There is no ${kind === 'reference' ? 'section, table, or figure' : kind} with the id “${target}”.`,
      advice: ({ known, kind, nearest: meant }) =>
        kind === 'unprinted'
          ? 'Take this out until figures can be printed.'
          : `${meant ? `Did you mean “${meant}”?` : 'Check the id.'} There are: ${known.join(', ') || '(none yet)'}.${kind === 'table' ? ' A new table goes into tables/.' : ''}`,
    },
  },
  about: {
    zh: '`[](#…)` 指向的节、表或图，以及 `::table{#…}`、`::figure{#…}` 放置的表或图，文章里都要有。节的标识写在标题末尾，表和图的标识就是文件名。拼写相近的，报告里会指出。图目前只读入和检查文字，还不能印，所以放置图、指向图的地方也在此报告。',
    en: 'What `[](#…)` refers to, and what `::table{#…}` or `::figure{#…}` places, is there in the article: a section by the id at the end of its heading, a table or figure by the name of its file. Where an id is spelled nearly alike, the report names it. The words of figures are read and checked so far, but figures cannot be printed, so that what places or refers to one is reported too.',
  },
  examples: {
    bad: [{ 'zh.md': '结果见[](#s3)。', 'en.md': 'For the results see [](#s3).' }],
    good: [{ 'zh.md': '结果见[](#s2)。', 'en.md': 'For the results see [](#s2).' }],
  },
});

/**
 * Checks the targets of cross-references and of placements in every language. A table whose file cannot be read is
 * there; where the headings of some text are in doubt, so are the sections. A figure that is there cannot be printed yet.
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
      reference: suggestionsFrom([...sections, ...tables]),
      table: suggestionsFrom(tables),
      figure: suggestionsFrom(figures),
    };
    const missing = (unit: UnitText, node: Parameters<typeof placeInUnit>[1], kind: Kind, target: string) => {
      const isFigure = kind !== 'table' && there.figure.has(target) && !there.table.has(target);
      if (there[kind].has(target) && !isFigure) return [];
      const values = {
        target,
        kind: isFigure ? 'unprinted' : kind,
        known: there[kind].known,
        nearest: there[kind].nearestTo(target),
      } as const;
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
    .filter((file) => file.startsWith(folder) && file.endsWith('.yaml'))
    .map((file) => file.slice(folder.length, -'.yaml'.length));
}
