import type { UnitText } from '../../model/article.ts';

/** True for words that hold a reference written out after GB/T 7714, whose marks follow a standard of their own. */
export function citesWork(text: string): boolean {
  return /\[(?:[JMCDNPRSAGKZ]|(?:[JMCDNRS]|EB|DB|CP)\/OL)\]/.test(text);
}

/** True for what is set as a line of its own and ends without a stop: headings, captions, titles, keywords. */
export function isTitle({ id, kind }: UnitText): boolean {
  if (kind === 'heading' || kind === 'caption') return true;
  return kind === 'front' && /^front-(?:title|subtitle|short-title|column|keywords)\b/.test(id);
}
