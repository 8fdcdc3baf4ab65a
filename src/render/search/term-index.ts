import { createHash } from 'node:crypto';
import type { OutputFile } from '../../model/output.ts';
import type { ArticleText } from './article-text.ts';
import { keysOf } from './keys.ts';
import { packet } from './packet.ts';

/** A run of keys in one file: the first of them, and the name of the file. */
export type Shard = readonly [firstKey: string, name: string];

/** About how many bytes of keys stand in a file: few enough to fetch at a keystroke. */
const shardLength = 32_768;

/** Steps of weight that one number holds beside the number of an article. */
const weights = 4;

/** Which articles hold which key. */
export interface TermIndex {
  /** Takes an article in; articles come in the order of their numbers. */
  add(number: number, text: ArticleText): void;
  /** The keys in code-unit order, cut into files that are named after what they hold. */
  files(): { readonly shards: readonly Shard[]; readonly files: readonly OutputFile[] };
}

/**
 * An empty index. It keeps for each key the numbers of its articles and nothing of their texts: a file of an article
 * tells where in it the words stand.
 */
export function createTermIndex(): TermIndex {
  const articlesOf = new Map<string, number[]>();
  return {
    add(number, text) {
      for (const [key, weight] of weightsOf(text)) {
        const entry = number * weights + weight;
        const known = articlesOf.get(key);
        if (known) known.push(entry);
        else articlesOf.set(key, [entry]);
      }
    },
    files() {
      const shards: Shard[] = [];
      const files: OutputFile[] = [];
      let [lines, length]: [object[], number] = [[], 0];
      const close = (): void => {
        if (lines.length === 0) return;
        const name = `terms/${shortDigest(JSON.stringify(lines))}`;
        shards.push([(lines[0] as [string])[0], name]);
        files.push(packet(name, lines, lines));
        [lines, length] = [[], 0];
      };
      for (const key of [...articlesOf.keys()].sort()) {
        const line = [key, ...steps(articlesOf.get(key)!)];
        lines.push(line);
        length += Buffer.byteLength(JSON.stringify(line));
        if (length > shardLength) close();
      }
      close();
      return { shards, files };
    },
  };
}

/** The keys of an article, each with the greatest weight of the units that it stands in. */
function weightsOf({ units, terms }: ArticleText): Map<string, number> {
  const found = new Map<string, number>();
  const enter = (text: string, weight: number): void => {
    for (const key of keysOf(text)) found.set(key, Math.max(weight, found.get(key) ?? 0));
  };
  for (const { text, weight } of units) for (const words of Object.values(text)) enter(words ?? '', weight);
  for (const forms of terms) for (const some of Object.values(forms)) for (const form of some ?? []) enter(form, 0);
  return found;
}

/** Rising numbers as the steps between them. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (index > 0 ? numbers[index - 1]! : 0));
}

/** 12 hexadecimal digits of the SHA-256 of a text. */
export function shortDigest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
