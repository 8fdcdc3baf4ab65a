import type { CslItem } from '../../model/csl.ts';

/**
 * A standard whose number the style has left out, with the number behind its title, as NLM gives the names of standards
 * (Citing Medicine, ch. 2): nobody finds a standard without it. Nothing for other works, and where `printed`, the entry's
 * markup, shows the number.
 */
export function withStandardNumber(item: CslItem, printed: string): CslItem | undefined {
  const { type, title, number } = item;
  if (type !== 'standard' || typeof number !== 'string' || number.trim() === '') return undefined;
  if (bare(printed).includes(bare(number))) return undefined;
  return { ...item, title: title === undefined ? number : `${title}. ${number}` };
}

/** Letters and digits alone: styles set the dashes of a number as they like. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
