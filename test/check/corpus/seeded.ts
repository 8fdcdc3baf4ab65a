import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { termDefects, termFindingsIn } from '../terms/findings-in.ts';
import { articlesIn, changed, findIn, isFoundAt, turned } from './articles.ts';
import { findingsIn } from './findings-in.ts';
import { passageDefects, withDefect } from './passages.ts';

/** The checks are tuned on the one part and only measured on the other. */
export const parts = ['tuned', 'held out'] as const;
export type Part = (typeof parts)[number];

/** One mistake in sound material. */
export interface Seeded {
  readonly kind: string;
  readonly part: Part;
  readonly name: string;
  /** Whether the rule that has to say so does, where it has to, whichever language is the source. */
  readonly isFound: () => boolean;
}

/** Where the articles, passages and mistakes of whole articles are. */
export const corpus = new URL('../../fixtures/corpus/', import.meta.url);

/** Mistakes in whole articles by kind: file, what stands there, what the mistake makes of it, rule and unit or section. */
const mistakes = z.record(z.string(), z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])));

/** What the mistakes in single passages are called among those in whole articles. */
const kindOf: Readonly<Record<string, string>> = {
  note: 'missing note',
  formula: 'formula sign',
  missing: 'term',
  forbidden: 'term',
  declared: 'term',
  introduction: 'abbreviation',
};

/** Every mistake seeded in articles and passages. */
export function seededMistakes(): Seeded[] {
  return [
    ...inArticles('seeded.yaml', 'tuned'),
    ...inArticles('held-out.yaml', 'held out'),
    ...inPassages(),
    ...inTerms(),
  ];
}

function inArticles(file: string, part: Part): Seeded[] {
  const articles = articlesIn(new URL('articles/', corpus));
  const read = mistakes.parse(parse(readFileSync(new URL(file, corpus), 'utf8')));
  return Object.entries(read).flatMap(([kind, some]) =>
    some.map(([path, from, to, expected]): Seeded => {
      const [slug] = path.split('/') as [string];
      // Only a mistake that a ledger tells needs it, and a ledger takes long to read.
      const { [`${slug}/attestations.yaml`]: ledger, ...others } = articles.get(slug)!;
      const whole = kind === 'stale translation' ? { ...others, [`${slug}/attestations.yaml`]: ledger! } : others;
      const text = changed(whole, path, from, to);
      const [rule, id] = expected.split(' ') as [string, string];
      const isFound = (): boolean => [text, turned(text)].every((one) => isFoundAt(findIn(one, rule), rule, id));
      return { kind, part, name: `${path}: ${from} → ${to} (${expected})`, isFound };
    }),
  );
}

function inPassages(): Seeded[] {
  return Object.entries(passageDefects).flatMap(([kind, { rule, defects }]) =>
    defects.map((defect): Seeded => {
      const { zh, en } = withDefect(defect);
      const isFound = (): boolean =>
        [findingsIn(zh, en), findingsIn(en, zh, ['en', 'zh'])].every((found) => found.some((one) => one.rule === rule));
      return { kind: kindOf[kind] ?? kind, part: 'tuned', name: defect.join(' '), isFound };
    }),
  );
}

function inTerms(): Seeded[] {
  return Object.entries(termDefects).flatMap(([kind, some]) =>
    some.map((one): Seeded => {
      const isFound = (): boolean => termFindingsIn(one).includes(one.expect);
      return { kind: kindOf[kind] ?? kind, part: 'tuned', name: one.expect, isFound };
    }),
  );
}
