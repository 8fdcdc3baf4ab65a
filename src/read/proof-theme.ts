import type { LabelTree } from '../model/labels.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Theme } from '../model/theme.ts';
import { mergeTrees } from './merge-trees.ts';

/**
 * The look of a journal's proofs: a theme made for proofs, on the journal's paper and with what its own theme does to the
 * text that is read, its words, citation marks and typefaces. Columns, margins and style sheets stay those of proofs.
 * `own`: the journal's theme with what the journal prints otherwise.
 */
export function proofTheme(look: Theme, own: Theme): Theme {
  const { size, faces, families, figureFamily } = own.print;
  const itsOwn = new Set(faces.map(({ family }) => family));
  const others = look.print.faces.filter(({ family }) => !itsOwn.has(family));
  const labels: Record<ContentLanguage, LabelTree> = { ...look.labels };
  const origins: Record<string, string> = { ...look.origins };
  for (const [language, words] of Object.entries(own.labels)) {
    const file = `labels/${language}.json`;
    labels[language] = mergeTrees(labels[language] ?? {}, words) as LabelTree;
    origins[file] = own.origins[file] ?? own.name;
  }
  return {
    ...look,
    labels,
    origins,
    citationMarks: own.citationMarks,
    introductionHeaded: own.introductionHeaded,
    print: { ...look.print, size, faces: [...faces, ...others], families, figureFamily },
  };
}
