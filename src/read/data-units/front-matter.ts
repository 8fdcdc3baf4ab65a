import type { ArticleDeclaration } from '../../model/front-matter.ts';
import type { Localized } from '../../model/language.ts';
import type { DataPath } from '../data-source.ts';
import { idFrom, type DataWords } from './words.ts';

/**
 * The words of the front matter and the history. Names and numbers that are one value for all languages are none, and
 * how to cite the edition is a pattern of the citation style's.
 */
export function wordsOfFrontMatter({ frontMatter, history, languages }: ArticleDeclaration): DataWords[] {
  const { doi: _doi, position: _position, ...elements } = frontMatter;
  const found: DataWords[] = [];
  const walk = (value: unknown, path: DataPath, names: DataPath): void => {
    if (value === null || typeof value !== 'object') return;
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    const isWords = entries.some(([key, inner]) => languages.includes(String(key)) && typeof inner === 'string');
    if (isWords) {
      found.push({ id: idFrom('front', ...names), kind: 'front', section: 'front', path, words: value as Localized });
    } else for (const [key, inner] of entries) walk(inner, [...path, key], [...names, nameOf(key, inner)]);
  };
  walk({ ...elements, history }, [], []);
  return found;
}

/** An item of a list is known by its id, its version or, from 1, its position. */
function nameOf(key: string | number, item: unknown): string | number {
  if (typeof key === 'string') return key;
  const { id, version } = (item ?? {}) as { id?: unknown; version?: unknown };
  return typeof id === 'string' ? id : typeof version === 'string' ? version : key + 1;
}
