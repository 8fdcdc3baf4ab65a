/**
 * `npm run bench`: the whole build of `content/` against the floor, which is the browser's own print of the two
 * finished print pages. Ratios within one run; the machine's noise hits both sides, since the runs take turns.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, run, spread, type Run } from './measure.ts';
import { recordPrintPages } from './print-pages.ts';

const rounds = 5;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const launcher = fileURLToPath(new URL('../../bin/diglot.js', import.meta.url));
const content = fileURLToPath(new URL('../../content', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
try {
  const recorded = await recordPrintPages(content, join(folder, 'recorded'));
  const pages = recorded.pages.map((html, index) => {
    const path = join(folder, `page-${index}.html`);
    writeFileSync(path, html);
    return path;
  });
  const floor = [recorded.executable, ...pages];
  mkdirSync(join(folder, 'out'));
  const out = join(folder, 'out');
  const measures = {
    'whole build, cold': () => run([launcher, 'build', '--content', content, '--out', out]),
    'floor, cold': () => run([here('floor.ts'), ...floor]),
    'second build, all anew': () => run([here('warm-build.ts'), content, out, 'anew'], 'warm'),
    'second build, unchanged': () => run([here('warm-build.ts'), content, out], 'warm'),
    'floor, warm': () => run([here('floor.ts'), '--twice', ...floor], 'warm'),
  };
  const results: Record<string, Run[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(measures)) {
      const result = await measure();
      // The first round fills the disk caches and does not count.
      if (round > 0) (results[name] ??= []).push(result);
    }
  }
  for (const [name, runs] of Object.entries(results)) {
    const times = runs.map(({ milliseconds }) => milliseconds);
    const memory = runs.map(({ peakMegabytes }) => peakMegabytes);
    console.log(
      `${name.padEnd(24)} ${String(Math.round(median(times))).padStart(6)} ms ± ${String(Math.round(spread(times))).padStart(4)}   ` +
        `peak ${Math.round(median(memory))} MB`,
    );
  }
  const pairs = [
    ['whole build, cold', 'floor, cold'],
    ['second build, all anew', 'floor, warm'],
    ['second build, unchanged', 'floor, warm'],
  ] as const;
  for (const [ours, floors] of pairs) {
    const ratios = results[ours]!.map((one, index) => one.milliseconds / results[floors]![index]!.milliseconds);
    const each = ratios.map((ratio) => ratio.toFixed(2)).join(' ');
    console.log(`${ours.padEnd(24)} ${median(ratios).toFixed(2)} times the floor (${each})`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
