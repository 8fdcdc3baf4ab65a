import type { InlinePiece } from '../../../engines/inline-marks.ts';
import type { ContentLanguage } from '../../../model/language.ts';
import type { ArticleReport } from '../../../model/status.ts';
import type { DeskWords } from './desk-words.ts';
import type { ShowMark } from './side-html.ts';

/**
 * Shows citations, notes and cross-references in a language by their printed numbers, as far as they have one now;
 * what was cited once and is no longer goes by its key.
 */
export function showMarksOf(
  { numbers }: Pick<ArticleReport, 'numbers'>,
  language: ContentLanguage,
  { labelsOf }: DeskWords,
): ShowMark {
  const labels = labelsOf(language);
  const shows: Partial<Record<InlinePiece['kind'], (source: string) => string>> = {
    citation: (source) => {
      const cited = source.slice(1, -1).replace(/@([\p{L}\p{N}_.:-]*[\p{L}\p{N}_])/gu, (_, key: string) => {
        return numbers.references[key] ?? key;
      });
      return `[${cited.replaceAll(';', ',')}]`;
    },
    note: (source) => {
      const id = source.slice(2, -1).toLowerCase();
      const number = numbers.notes[id];
      if (number === undefined) return id;
      return labels(`note.${id.startsWith('ed-') ? 'editor' : 'footnote'}.mark`, { number });
    },
    link: (source) => {
      const [, said = '', target = ''] = /^\[([^\]]*)\]\((.*)\)$/.exec(source) ?? [];
      if (!target.startsWith('#')) return said;
      const id = target.slice(1);
      const [table, section] = [numbers.tables[id], numbers.sections[id]];
      if (table !== undefined) return labels('table.label', { number: table });
      return section === undefined ? said || id : labels('section.reference', { number: section });
    },
  };
  return ({ kind, source }) => shows[kind]?.(source) ?? source;
}
