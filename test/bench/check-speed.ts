import { fileURLToPath } from 'node:url';
import { openContent } from '../../src/cli/ports.ts';
import type { ContentFolder, Shelf } from '../../src/model/ports.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { articlesIn, type ArticleText } from '../check/corpus/articles.ts';
import { grown } from './grown-article.ts';
import { median } from './measure.ts';
import { everything } from './requests.ts';

const slug = 'msc-ischemic-stroke';
const shipped = fileURLToPath(new URL('../../content', import.meta.url));

/** How many times its size the article is, and how often it is read. */
const sizes: readonly (readonly [times: number, rounds: number])[] = [
  [1, 15],
  [2, 9],
  [10, 5],
  [30, 3],
  [100, 3],
];

/**
 * Prints how long it takes, once the program has started, to read, check and resolve the shipped article and larger ones:
 * the first time, when Node has yet to compile all that is run, and then anew each time. Formatted reference entries are
 * kept from time to time, as they are on an editor's machine.
 */
export async function printSpeed(): Promise<void> {
  const { content, templates } = openContent(shipped);
  const text = articlesIn(new URL('../../content/', import.meta.url)).get(slug)!;
  const ports = { templates, memo: createMemo(), shelf: inMemoryShelf() };
  let count = 0;
  const run = async (files: ArticleText): Promise<{ readonly ms: number; readonly units: number }> => {
    count += 1;
    const folder = inMemoryFolder(content, anew(files, count));
    const start = performance.now();
    const { articles, diagnostics } = await checkContent(everything, { ...ports, content: folder });
    const ms = performance.now() - start;
    if (diagnostics.length > 0) throw new Error(`${diagnostics[0]!.rule} in the grown article`);
    return { ms, units: articles[0]!.article!.units.length };
  };

  print('Read, check, resolve', 'units', 'ms', 'µs a unit', 'to that of 2');
  const first = await run(text);
  print('the first time', String(first.units), first.ms.toFixed(0));
  let ofTwo = 0;
  for (const [times, rounds] of sizes) {
    const large = grown(text, times);
    const runs = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await run(large));
    // The first third warms up.
    const ms = median(runs.slice(Math.floor(rounds / 3)).map((one) => one.ms));
    const { units } = runs[0]!;
    const each = (ms / units) * 1000;
    if (times === 2) ofTwo = each;
    print(
      `${times} times its size`,
      String(units),
      ms.toFixed(0),
      each.toFixed(0),
      ofTwo ? (each / ofTwo).toFixed(2) : '',
    );
  }
}

function print(name: string, ...cells: readonly string[]): void {
  console.log(name.padEnd(20) + cells.map((cell) => cell.padStart(14)).join(''));
}

/** The same article in other bytes, so that nothing of it is remembered. */
function anew(text: ArticleText, count: number): ArticleText {
  const declaration = `${slug}/article.yaml`;
  return { ...text, [declaration]: `${text[declaration]}\n# ${count}\n` };
}

function inMemoryFolder(content: ContentFolder, text: ArticleText): ContentFolder {
  const files = Object.entries(text).map(([path, one]) => ({ path, bytes: new TextEncoder().encode(one) }));
  return {
    ...content,
    articleSlugs: () => Promise.resolve([slug]),
    articleFiles: () => Promise.resolve({ files, refused: [] }),
  };
}

function inMemoryShelf(): Shelf {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (name) => Promise.resolve(kept.get(name)),
    write: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
  };
}
