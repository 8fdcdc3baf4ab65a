import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run took. */
export interface Run {
  readonly milliseconds: number;
  /** Largest proportional set size of the process and all its descendants; 0 where the system does not tell. */
  readonly peakMegabytes: number;
  /** The same over the time, one for each tenth of a second; the last known one where looking again would take too long. */
  readonly megabytes: readonly number[];
}

/**
 * Runs a script on this Node and waits for it. `whole` times the process from start to end; `warm` takes the number of
 * milliseconds that it prints as its last line.
 */
export function run(args: readonly string[], kind: 'whole' | 'warm' = 'whole'): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    const megabytes: number[] = [];
    child.stdout.on('data', (bytes: Buffer) => (output += bytes));
    child.stderr.on('data', (bytes: Buffer) => (errors += bytes));
    let sampler = setTimeout(sample, 100);
    // To look at large processes takes the system long, and looking may not cost what it is to measure.
    function sample(): void {
      const looked = performance.now();
      const used = treeMegabytes(child.pid!);
      const tenths = Math.max(1, Math.ceil((20 * (performance.now() - looked)) / 100));
      for (let tenth = 0; tenth < tenths; tenth += 1) megabytes.push(used);
      sampler = setTimeout(sample, tenths * 100);
    }
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(sampler);
      const whole = performance.now() - start;
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}\n${errors}`));
      const milliseconds = kind === 'whole' ? whole : Number(output.trim().split('\n').at(-1));
      return resolve({ milliseconds, peakMegabytes: Math.max(0, ...megabytes), megabytes });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of what was used in the tenth of the time before a share of it. */
export function around(samples: readonly number[], share: number): number {
  const end = Math.max(1, Math.round(samples.length * share));
  const start = Math.min(end - 1, Math.round(samples.length * (share - 0.1)));
  return Math.round(median(samples.slice(start, end)));
}

/** Half the distance between the largest and the smallest. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / 2;
}

function treeMegabytes(pid: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const parent = /^PPid:\s+(\d+)/m.exec(readOrEmpty(`/proc/${name}/status`))?.[1];
      if (parent) parents.set(Number(name), Number(parent));
    }
    const belongs = (one: number): boolean => one === pid || (parents.has(one) && belongs(parents.get(one)!));
    const kilobytes = [...parents.keys()].filter(belongs).reduce((sum, one) => sum + pss(one), 0);
    return kilobytes / 1024;
  } catch {
    return 0;
  }
}

function pss(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
