import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { checks } from '../../../src/check/rules.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { SourceFile } from '../../../src/model/ports.ts';
import { readArticle } from '../../../src/read/read-article.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const both = z.strictObject({ zh: z.string(), en: z.string() });
const passage = both.extend({ abstract: both.optional(), notes: both.optional() });

/** A passage in two languages, with what may stand around it. */
export type TermPassage = z.infer<typeof passage>;

/** Passages that say the same in both languages. */
export const soundTermPassages = z.array(passage.extend({ about: z.string() })).parse(parse(read('sound.yaml')));

/** By kind, passages with one mistake each: `expect` is its rule, the language of the words under the mark, and those words. */
export const termDefects = z
  .record(z.string(), z.array(passage.extend({ expect: z.string() })))
  .parse(parse(read('defects.yaml')));

/** The rules about terms, which find each mistake once. */
export const termRules = [
  'terms-have-all-languages',
  'preferred-terms-are-used',
  'terms-agree',
  'abbreviations-are-introduced',
  'declared-differences-exist',
] as const;

/** With rules about more than terms, to which sound passages are sound as well. */
export const soundRules = [
  ...termRules,
  'emphasis-agrees',
  'hedges-agree',
  'negations-agree',
  'directions-agree',
] as const;

const glossary = read('glossary.yaml');
const declaration = 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\ntitle: { zh: 题, en: Title }\n';

/** What rules find in a passage, each as rule, language, and the words under the mark. */
export function termFindingsIn(one: TermPassage, rules: readonly (keyof typeof checks)[] = termRules): string[] {
  const files = {
    'article.yaml': declaration,
    'glossary.yaml': glossary,
    'zh.md': textOf(one, 'zh'),
    'en.md': textOf(one, 'en'),
  };
  return findInFiles(files, rules).map((finding) => `${finding.rule} ${marked(finding)}`);
}

/** What rules find in an article's files; reading them must find nothing. */
export function findInFiles(
  files: Readonly<Record<string, string>>,
  rules: readonly (keyof typeof checks)[] = termRules,
): Diagnostic[] {
  const sources = Object.entries(files).map(([path, text]): SourceFile => ({
    path: `a/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { value, diagnostics, placeOf } = readArticle('a', { files: sources, refused: [] });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ rule }) => rule).join());
  const context = { journal: undefined, placeInArticle: placeOf, placeInJournal: placeOf, found: [], measure: () => 0 };
  return rules.flatMap((rule) => checks[rule].find(value!, context));
}

function textOf({ abstract, notes, ...text }: TermPassage, language: 'zh' | 'en'): string {
  const note = notes ? `\n\n[^a]: ${notes[language]}` : '';
  const opening = abstract ? `## 摘 {#abs}\n\n${abstract[language]}\n\n## 引 {#s0}\n\n` : '';
  return `${opening}${text[language]}${note}\n`;
}

/** The words under the mark, with the language that they stand in. */
function marked({ place, related }: Diagnostic): string {
  const shown = [place, ...related.map((other) => other.place)].find(
    (one) => one?.endColumn !== undefined && one.file.endsWith('.md'),
  );
  const { file, column, endColumn, quote } = shown!;
  return `${file.slice(2, 4)} ${quote!.slice(column - 1, endColumn! - 1)}`;
}
