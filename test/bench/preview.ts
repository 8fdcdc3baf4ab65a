/**
 * `node test/bench/preview.ts`: from a saved sentence of the review to its page and to the whole site, in a process that has
 * built it before, against making all web pages anew.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContent, openMachineShelf, openPrinterWhenAsked } from '../../src/cli/ports.ts';
import { openPreview } from '../../src/pipeline/preview/preview.ts';
import { median } from './measure.ts';
import { shippedContent } from './requests.ts';

const rounds = 25;
const slug = 'msc-ischemic-stroke';
const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'));
const content = join(folder, 'content');
try {
  cpSync(shippedContent, content, { recursive: true });
  const shelf = await openMachineShelf();
  const ports = {
    ...openContent(content),
    printer: openPrinterWhenAsked(),
    ...(shelf && { shelf }),
    version: '0.0.0',
  };
  const open = () => openPreview({ only: [], languages: [] }, ports);
  const nobody = (): void => undefined;
  const { rebuild } = open();
  await rebuild([], nobody);
  const file = join(content, slug, 'en.md');
  const text = readFileSync(file, 'utf8');
  const shown: number[] = [];
  const whole: number[] = [];
  const cold: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    writeFileSync(
      file,
      text.replace('Molecular events', () => `Molecular events${' indeed'.repeat(round)}`),
    );
    const start = performance.now();
    await rebuild([`en/${slug}/index.html`], () => shown.push(performance.now() - start));
    whole.push(performance.now() - start);
    if (round % 5 > 0) continue;
    const begin = performance.now();
    await open().rebuild([], nobody);
    cold.push(performance.now() - begin);
  }
  const all = median(cold);
  // The first rounds warm up.
  for (const [name, times] of Object.entries({ 'the open page': shown.slice(5), 'the whole site': whole.slice(5) })) {
    const time = median(times);
    console.log(`${name.padEnd(16)} ${time.toFixed(0).padStart(6)} ms   ${(time / all).toFixed(2)} of all made anew`);
  }
  console.log(`${'all made anew'.padEnd(16)} ${all.toFixed(0).padStart(6)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
