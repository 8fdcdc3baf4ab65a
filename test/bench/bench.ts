/**
 * `npm run bench`: builds of the shipped articles against the floor, which is the browser's own print of the finished
 * print pages. `cold`: a process of its own, into an empty folder; then with a sentence of the English text changed, and once
 * more. Ratios within one run; the machine's noise hits both sides, since the runs take turns.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, run, spread, type Run } from './measure.ts';
import { recordPrintPages } from './print-pages.ts';
import { argumentsOf, launcher, outputBelow, requests, shippedContent } from './requests.ts';

const rounds = 5;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
try {
  for (const name of Object.keys(requests) as (keyof typeof requests)[]) await bench(name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(name: keyof typeof requests): Promise<void> {
  const recorded = await recordPrintPages(requests[name], shippedContent, outputBelow(folder, `${name}-recorded`));
  const pages = recorded.pages.map((html, index) => {
    const path = join(folder, `${name}-${index}.html`);
    writeFileSync(path, html);
    return path;
  });
  const floor = [recorded.executable, ...pages];
  const out = outputBelow(folder, name);
  const content = join(folder, `${name}-content`);
  cpSync(shippedContent, content, { recursive: true });
  const cold = () => run([launcher, ...argumentsOf(requests[name], content, out)]);
  const warm = (kept: string) => run([here('warm-build.ts'), content, out, name, kept], 'warm');
  const results: Record<string, Run[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const [measure, measured] of Object.entries({
      cold: () => {
        rmSync(out, { recursive: true, force: true });
        return cold();
      },
      'cold, a sentence': () => {
        const file = join(content, requests.review.only[0]!, 'en.md');
        writeFileSync(file, readFileSync(file, 'utf8').replace('Molecular events', 'Molecular events indeed'));
        return cold();
      },
      'cold, unchanged': cold,
      'floor, cold': () => run([here('floor.ts'), ...floor]),
      'warm, pages anew': () => warm('content'),
      'warm, all anew': () => warm('nothing'),
      'warm, unchanged': () => warm('all'),
      'floor, warm': () => run([here('floor.ts'), '--twice', ...floor], 'warm'),
    })) {
      const result = await measured();
      // The first round fills the disk caches and does not count.
      if (round > 0) (results[measure] ??= []).push(result);
    }
  }
  console.log(`${name}: ${pages.length} prints`);
  for (const [measure, runs] of Object.entries(results)) console.log(lineOf(measure, runs, results));
}

/** Median time and memory of a measure, and of its ratios to the floor, which are also listed. */
function lineOf(measure: string, runs: readonly Run[], results: Readonly<Record<string, readonly Run[]>>): string {
  const times = runs.map(({ milliseconds }) => milliseconds);
  const memory = Math.round(median(runs.map(({ peakMegabytes }) => peakMegabytes)));
  const time = `${String(Math.round(median(times))).padStart(6)} ms ± ${String(Math.round(spread(times))).padStart(4)}`;
  const said = `  ${measure.padEnd(18)} ${time}   peak ${memory} MB`;
  if (measure.startsWith('floor')) return said;
  const floors = results[measure.startsWith('cold') ? 'floor, cold' : 'floor, warm']!;
  const ratios = times.map((one, index) => one / floors[index]!.milliseconds);
  return `${said}   ${median(ratios).toFixed(2)} times the floor (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`;
}
