import { execFileSync } from 'node:child_process';

/** The processes below one, by their numbers. */
export function descendants(parent: number): number[] {
  const pairs = listed(['-eo', 'pid=,ppid=']).map((line) => line.split(/\s+/u).map(Number) as [number, number]);
  const below = (one: number): number[] => pairs.flatMap(([pid, ppid]) => (ppid === one ? [pid, ...below(pid)] : []));
  return below(parent);
}

/** True for a process that runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    return !listed(['-o', 'stat=', '-p', String(pid)])[0]!.startsWith('Z');
  } catch {
    return false;
  }
}

/** The processes in which browsers below one process hold their pages. */
export function renderersBelow(parent: number): number[] {
  const all = new Set(descendants(parent));
  const renderers = listed(['-eo', 'pid=,args=']).filter((line) => line.includes('--type=renderer'));
  return renderers.map((line) => Number.parseInt(line, 10)).filter((pid) => all.has(pid));
}

function listed(options: readonly string[]): string[] {
  const lines = execFileSync('ps', options, { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim());
}
