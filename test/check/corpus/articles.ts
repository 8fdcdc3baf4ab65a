import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkArticle } from '../../../src/check/check-article.ts';
import { checks, type Check } from '../../../src/check/rules.ts';
import type { Article, UnitText } from '../../../src/model/article.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Place } from '../../../src/model/place.ts';
import { readArticle } from '../../../src/read/read-article.ts';

/** The files of one article, as text by path from the content folder. */
export type ArticleText = Readonly<Record<string, string>>;

/** What is found in an article, and the article as far as it could be read. */
export interface Found {
  readonly article: Article | undefined;
  readonly findings: readonly Diagnostic[];
}

/** The articles of a content folder by slug. */
export function articlesIn(folder: URL): ReadonlyMap<string, ArticleText> {
  const root = fileURLToPath(folder);
  const slugs = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  return new Map(slugs.map((slug) => [slug, textOf(root, slug)]));
}

function textOf(root: string, slug: string): ArticleText {
  const entries = readdirSync(`${root}/${slug}`, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  const named = paths.map((path) => [path.slice(path.lastIndexOf(`/${slug}/`) + 1), readFileSync(path, 'utf8')]);
  return Object.fromEntries(named.sort(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** What reading and checking find in an article; `asked`: of the checks only this one is made. */
export function findIn(text: ArticleText, asked?: string): Found {
  const [slug] = Object.keys(text)[0]!.split('/');
  const files = Object.entries(text).map(([path, content]) => ({ path, bytes: new TextEncoder().encode(content) }));
  const { value: article, diagnostics: found, placeOf } = readArticle(slug!, { files, refused: [] });
  const context = { journal: undefined, placeInArticle: placeOf, placeInJournal: placeOf, found, measure: () => 0 };
  if (!article) return { article, findings: found };
  const only = asked === undefined ? undefined : Object.values<Check>(checks).filter(({ rule }) => rule.id === asked);
  const findings = only ? only.flatMap(({ find }) => find(article, context)) : checkArticle(article, context);
  return { article, findings: [...found, ...findings] };
}

/** The article with its two languages in the other order, so that the other is the source. */
export function turned(text: ArticleText): ArticleText {
  return mapValues(text, (content, path) =>
    path.endsWith('/article.yaml')
      ? content.replace(/^languages: \[(\w+), (\w+)\]$/m, (_, source, other) => `languages: [${other}, ${source}]`)
      : content,
  );
}

/** The article with a change in one file; `…` in `from` stands for all that lies between. */
export function changed(text: ArticleText, path: string, from: string, to: string): ArticleText {
  const content = text[path];
  const [head, tail = ''] = from.split('…') as [string, string?];
  const start = content?.indexOf(head) ?? -1;
  const end = start < 0 ? -1 : content!.indexOf(tail, start + head.length);
  if (end < 0) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  return { ...text, [path]: content!.slice(0, start) + to + content!.slice(end + tail.length) };
}

/** True where a finding of a rule stands in a unit, section, table or figure, or in a record of a data file, of this id. */
export function isFoundAt({ article, findings }: Found, rule: string, id: string): boolean {
  const units = (article?.units ?? [])
    .flatMap(({ text }) => Object.values(text))
    .filter((unit) => unit !== undefined)
    .filter((unit) => unit.id === id || unit.section === id);
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ place, related }) => [place, ...related.map((other) => other.place)])
    .filter((place) => place !== undefined)
    .some(
      (place) =>
        place.file.endsWith(`/${id}.yaml`) ||
        place.within?.split('.').includes(id) ||
        units.some((unit) => stands(place, unit)),
    );
}

function stands(place: Place, { place: unit, node }: UnitText): boolean {
  if (place.file !== unit.file) return false;
  if (!place.file.endsWith('.md')) return isWithin(unit.within, place.within);
  return unit.line <= place.line && place.line <= (node.position?.end.line ?? unit.line);
}

/** True where a path of a data file is the other or leads into it. */
function isWithin(path = '', other = ''): boolean {
  return path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
}

function mapValues(text: ArticleText, change: (content: string, path: string) => string): ArticleText {
  return Object.fromEntries(Object.entries(text).map(([path, content]) => [path, change(content, path)]));
}
