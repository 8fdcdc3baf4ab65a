import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { soundRules, soundTermPassages, termFindingsIn } from '../terms/findings-in.ts';
import { articlesIn, findIn, turned } from './articles.ts';
import { findingsIn } from './findings-in.ts';
import { soundPassages } from './passages.ts';
import { corpus, type Part } from './seeded.ts';

/** Something in which no check may find anything, whichever language is the source. */
export interface Sound {
  readonly kind: 'passage' | 'article';
  readonly part: Part;
  readonly name: string;
  /** What is found all the same. */
  readonly falseAlarms: () => readonly string[];
}

const passages = z.array(z.strictObject({ zh: z.string(), en: z.string() }));
/** Articles that only measure. */
const heldOut: ReadonlySet<string> = new Set(['invented-kiln', 'invented-clinic']);

/** All sound material: passages, the invented articles, the shipped one. */
export function soundMaterial(): Sound[] {
  const shipped = articlesIn(new URL('../../../content/', import.meta.url));
  return [
    ...Object.values(soundPassages).map(soundPassage('tuned')),
    ...readPassages('passages.yaml').map(soundPassage('tuned')),
    ...readPassages('held-out-passages.yaml').map(soundPassage('held out')),
    ...soundTermPassages.map((one): Sound => {
      return { kind: 'passage', part: 'tuned', name: one.about, falseAlarms: () => termFindingsIn(one, soundRules) };
    }),
    ...[...articlesIn(new URL('articles/', corpus)), ...shipped].map(([slug, text]): Sound => {
      const falseAlarms = (): string[] => [text, turned(text)].flatMap((one) => findIn(one).findings.map(spot));
      return { kind: 'article', part: heldOut.has(slug) ? 'held out' : 'tuned', name: slug, falseAlarms };
    }),
  ];
}

function readPassages(file: string): z.infer<typeof passages> {
  return passages.parse(parse(readFileSync(new URL(file, corpus), 'utf8')));
}

function soundPassage(part: Part): (passage: { readonly zh: string; readonly en: string }) => Sound {
  return ({ zh, en }) => ({
    kind: 'passage',
    part,
    name: zh,
    falseAlarms: () => [...findingsIn(zh, en), ...findingsIn(en, zh, ['en', 'zh'])].map(spot),
  });
}

function spot({ rule, place }: Diagnostic): string {
  return place ? `${rule} ${place.file}:${place.line}:${place.column}` : rule;
}
