/**
 * `npm run bench:references`: what formatting a bibliography of 52, 1,000, and 10,000 records costs in each of the
 * journal's two styles, against citeproc alone on the same records. Each measure has a process of its own
 * (`references.ts WHO STYLE COUNT`), which prints its milliseconds; loading the processor and compiling the style are
 * outside of them, on both sides.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCitationEngine, loadCitationProcessor } from '../../src/engines/csl.ts';
import { preparation } from '../../src/engines/csl/prepare-item.ts';
import type { CslItem } from '../../src/model/csl.ts';
import { median } from './measure.ts';

const styles = { 'gb-t-7714-2025-numeric': 'zh-CN', vancouver: 'en-US' } as const;
const rounds = 5;

const [who, style, count] = process.argv.slice(2);
if (who === undefined) report();
else console.log(await measure(who, style as keyof typeof styles, Number(count)));

function report(): void {
  for (const records of [52, 1000, 10_000]) {
    for (const name of Object.keys(styles)) {
      const runs = Array.from({ length: rounds }, () => ['citeproc', 'diglot'].map((one) => timed(one, name, records)));
      const [alone, ours] = [0, 1].map((index) => median(runs.map((pair) => pair[index]!))) as [number, number];
      const ratio = median(runs.map(([floor, all]) => all! / floor!));
      console.log(
        `${String(records).padStart(6)} records  ${name.padEnd(24)} citeproc ${alone.toFixed(0).padStart(6)} ms   ` +
          `diglot ${ours.toFixed(0).padStart(6)} ms   ratio ${ratio.toFixed(2)}`,
      );
    }
  }
}

function timed(one: string, name: string, records: number): number {
  const here = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [here, one, name, String(records)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function measure(one: string, name: keyof typeof styles, records: number): Promise<number> {
  const processor = await loadCitationProcessor();
  const file = (path: string): string => readFileSync(new URL(`../../templates/csl/${path}`, import.meta.url), 'utf8');
  const xml = processor.styles.get(name) ?? file(`${name}.csl`);
  const localeXml = processor.locales.get(styles[name]) ?? file(`locales-${styles[name]}.xml`);
  const items = bibliography(records);
  if (one === 'citeproc') {
    const load = processor.compile({ name, xml, locale: styles[name], localeXml });
    const prepare = preparation(xml);
    const prepared = items.map((item, index) => prepare(item, `entry-${index}`));
    const start = performance.now();
    const citeproc = load(prepared);
    citeproc.updateItems(prepared.map(({ id }) => id));
    citeproc.makeBibliography();
    return performance.now() - start;
  }
  const locale = { tag: styles[name], xml: localeXml };
  const engine = createCitationEngine(processor, { edition: 'zh', style: { id: name, xml }, locale }).value!;
  const start = performance.now();
  engine.entries(items);
  return performance.now() - start;
}

/** As many records as wanted: those of the shipped review over and over, each with a title of its own. */
function bibliography(records: number): CslItem[] {
  const path = new URL('../../content/msc-ischemic-stroke/references.json', import.meta.url);
  const shipped = JSON.parse(readFileSync(path, 'utf8')) as CslItem[];
  return Array.from({ length: records }, (_, index) => {
    const item = shipped[index % shipped.length]!;
    return { ...item, id: `${item.id}-${index}`, title: `${item.title ?? ''} ${index}` };
  });
}
