import { createHash } from 'node:crypto';
import { textDigest } from '../../engines/text-digest.ts';
import { isQuery, type Article, type UnitText } from '../../model/article.ts';

/**
 * Digest of all that a version of an article says: the words of every language in their order, the tables and figures, the
 * front matter, the references. Wrapping, ids, comments, and queries are no part of it, nor what tells versions apart: version,
 * date, status, and history.
 */
export function versionDigest(article: Article): string {
  const { kind, languages, editions, frontMatter, basedOn, cite, texts, tables, figures, references } = article;
  const words = Object.fromEntries(
    Object.entries(texts).map(([language, { units }]) => [
      language,
      units.filter((unit) => !isQuery(unit)).map(sayUnit),
    ]),
  );
  const said = { kind, languages, editions, frontMatter, basedOn, cite, words, tables, figures, references };
  return createHash('sha256')
    .update(JSON.stringify(canonical(said)))
    .digest('hex')
    .slice(0, 16);
}

function sayUnit({ kind, section, source }: UnitText): string[] {
  return [section, kind, kind === 'code' || kind === 'math' ? source : textDigest(source)];
}

/**
 * A value as plain data, keys in code-point order. What says nothing is left out, so that a field that a later Diglot
 * adds changes no digest where nobody uses it.
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => !isWhereabouts(inner))
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** True for a place in a file, as the model and Markdown's nodes have it: no part of what is said. */
function isWhereabouts(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const { line, column, start } = value as { line?: unknown; column?: unknown; start?: { line?: unknown } };
  return (typeof line === 'number' && typeof column === 'number') || typeof start?.line === 'number';
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
