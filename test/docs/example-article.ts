import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleExample } from '../../src/model/rule.ts';

const base = fileURLToPath(new URL('../fixtures/example/', import.meta.url));
const read = (name: string): string => readFileSync(join(base, name), 'utf8');

/** The folder of the article that an example is laid over. */
const slug = 'example';
/** An image that is there where an example names it. */
const image = 'sample.png';

/**
 * The content folder of a sound article with an example laid over it, by path; `test/fixtures/example/README.md` says how.
 * What stands in `templates/` is left out.
 */
export function layOutExample(example: RuleExample): Record<string, string | Uint8Array> {
  const files = layOutTexts(example);
  const isNamed = Object.values(example).some((text) => text.includes(`file: ${image}`));
  return isNamed ? { ...files, [`${slug}/figures/${image}`]: readFileSync(join(base, 'figures', image)) } : files;
}

function layOutTexts(example: RuleExample): Record<string, string> {
  const languages = languagesOf(example);
  const files: Record<string, string> = {
    'journal.yaml': read('journal.yaml'),
    [`${slug}/article.yaml`]: inLanguages(read('article.yaml'), languages),
    [`${slug}/references.json`]: referencesNamed(example),
  };
  for (const language of languages.filter((tag) => tag === 'zh' || tag === 'en')) {
    files[`${slug}/${language}.md`] = textAround(undefined, language, placementsOf(example));
  }
  if (placementsOf(example).includes('::table{#t1}')) {
    files[`${slug}/tables/t1.yaml`] = inLanguages(read('tables/t1.yaml'), languages);
  }
  for (const [name, text] of Object.entries(example).filter(([file]) => !file.startsWith('templates/'))) {
    const path = pathOf(name);
    const ending = path.split('.').at(-1);
    if (ending === 'yaml') files[path] = withKeysOf(files[path] ?? '', text);
    else if (ending === 'md' && path.startsWith(`${slug}/`)) {
      files[path] = textAround(text, path.slice(slug.length + 1, -3), placementsOf(example));
    } else files[path] = text;
  }
  return files;
}

/** A YAML file of keys with those of an example in their place; where the example is no file of keys, the example. */
export function withKeysOf(text: string, example: string): string {
  const ours = partsOf(example);
  if (ours.some(({ key }) => key === undefined)) return example;
  const kept = partsOf(text).filter(({ key }) => !ours.some((part) => part.key === key));
  return [...kept, ...ours].map((part) => `${part.lines.join('\n').trimEnd()}\n`).join('');
}

function pathOf(name: string): string {
  if (name.startsWith('content/')) return name.slice('content/'.length);
  return name === 'journal.yaml' ? name : `${slug}/${name}`;
}

/** The languages of an example's texts; of all where it has none. */
function languagesOf(example: RuleExample): string[] {
  const said = /^languages: *\[(.*)\]/m.exec(example['article.yaml'] ?? '')?.[1];
  if (said !== undefined) return said.split(',').map((tag) => tag.trim());
  const both = ['zh', 'en'];
  const own = both.filter((tag) => example[`${tag}.md`] !== undefined);
  return own.length > 0 ? own : both;
}

/** The base's words in some languages only: each value there stands on a line of its own behind its tag. */
function inLanguages(text: string, languages: readonly string[]): string {
  const without = ['zh', 'en'].filter((tag) => !languages.includes(tag));
  const isGone = (line: string): boolean => without.some((tag) => new RegExp(`^[ -]+${tag}: `).test(line));
  const lines = text.split('\n');
  // A list item whose first key has gone begins with its second.
  const whole = lines.flatMap((line, index) => {
    const before = lines[index - 1] ?? '';
    if (isGone(line)) return [];
    return before.startsWith('  - ') && isGone(before) ? line.replace(/^ {4}/, '  - ') : line;
  });
  return whole.join('\n').replace('languages: [zh, en]', `languages: [${languages.join(', ')}]`);
}

/** Only the records that the example names, so that none is there for nothing. */
function referencesNamed(example: RuleExample): string {
  const words = Object.values(example).join('\n');
  const records = JSON.parse(read('references.json')) as { readonly id: string }[];
  return JSON.stringify(
    records.filter(({ id }) => words.includes(id)),
    undefined,
    2,
  );
}

/** Placements of the tables and figures that the example has or speaks of. */
function placementsOf(example: RuleExample): string[] {
  const words = Object.entries(example).flat().join('\n');
  const table = /#t1\b/.test(words) ? ['t1'] : [];
  const own = (kind: string): string[] =>
    Object.keys(example).flatMap((name) => new RegExp(`^${kind}s/([a-z0-9-]+)\\.yaml$`).exec(name)?.[1] ?? []);
  return [
    ...[...new Set([...table, ...own('table')])].map((id) => `::table{#${id}}`),
    ...own('figure').map((id) => `::figure{#${id}}`),
  ];
}

/** A whole text: what begins with a heading as it is, else a body in its section, with what the body does not place itself. */
function textAround(body: string | undefined, language: string, placements: readonly string[]): string {
  if (body !== undefined && /^\s*[#＃]/.test(body)) return body;
  const frame = read(`${language}.md`);
  const missing = placements.filter((placement) => !body?.includes(placement));
  const filler = frame.split('\n').find((line) => /^[(（]/.test(line))!;
  const words = body ?? (language === 'zh' ? '方法见文中。' : 'The methods are in the text.');
  return frame.replace(filler, () => [words.trimEnd(), ...missing].join('\n\n'));
}

interface Part {
  /** Nothing for a line that is no key. */
  readonly key: string | undefined;
  readonly lines: string[];
}

/** A YAML file cut before each of its keys; comments go with the key below them. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let comments: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('#')) comments.push(line);
    else if (/^[\s)\]}]/.test(line) || line === '') (comments.length > 0 ? comments : parts.at(-1)?.lines)?.push(line);
    else {
      const key = /^['"]?([\p{L}\w-]+)['"]?\s*[:：]/u.exec(line)?.[1];
      parts.push({ key, lines: [...comments, line] });
      comments = [];
    }
  }
  parts.at(-1)?.lines.push(...comments);
  return parts;
}
