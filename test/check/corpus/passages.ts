import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { pairRules } from '../../../src/check/pairs/pair-rules.ts';

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const passage = z.strictObject({ zh: z.string(), en: z.string() });

/** A passage in two languages. */
export type Passage = z.infer<typeof passage>;

/** Passages by name that say the same in both languages. */
export const soundPassages = z.record(z.string(), passage).parse(read('sound.yaml'));

/** One mistake in a sound passage: its name, the language, and by turns what stands there and what the mistake makes of it. */
const defect = z.tuple([z.string(), z.enum(['zh', 'en'])]).rest(z.string());

/** By kind, mistakes in the sound passages, and the rule that must say so. */
export const passageDefects = z
  .record(z.string(), z.strictObject({ rule: z.enum(Object.keys(pairRules) as [string]), defects: z.array(defect) }))
  .parse(read('defects.yaml'));

/** A sound passage with a mistake in it. */
export function withDefect([name, language, ...changes]: z.infer<typeof defect>): Passage {
  const texts = { ...soundPassages[name]! };
  for (let index = 0; index < changes.length; index += 2) {
    const [from, to] = [changes[index]!, changes[index + 1]!];
    if (!texts[language].includes(from)) throw new Error(`${name} has no ${from}`);
    texts[language] = texts[language].replace(from, () => to);
  }
  return texts;
}
