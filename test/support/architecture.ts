/** Source files by their path below `src/`. */
export type Sources = ReadonlyMap<string, string>;

/** Which floor each room is on; `CONTRIBUTING.md` draws the house. */
const floors: Readonly<Record<string, number>> = {
  model: 0,
  languages: 1,
  columns: 1,
  engines: 1,
  platform: 1,
  read: 2,
  check: 2,
  resolve: 2,
  render: 2,
  edit: 2,
  pipeline: 3,
  cli: 4,
};

export const rooms = Object.keys(floors);

/** What may be imported from the same floor: the outside world hands fonts to the engine that cuts them. */
const neighbours: Readonly<Record<string, readonly string[]>> = { platform: ['engines'] };

/** Parts of Node that reach out of the process. */
const outside = /^node:(fs|fs\/promises|http|https|http2|net|tls|dns|dgram|os|child_process|worker_threads|process)$/;

/** Values that differ from run to run or from machine to machine. */
const unsteady = /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.(env|cwd|argv|platform))/;

const longest = 300;

/** True when a file of one room may import from another. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to === 'platform') return from === 'cli';
  return floors[to]! < floors[from]! || (neighbours[from]?.includes(to) ?? false);
}

/** What is wrong with a house, each as `file: what`; nothing for a sound one. */
export function breaches(sources: Sources): string[] {
  const files = [...sources].map(([path, text]) => ({ path, text, imports: importsOf(path, text) }));
  return [...files.flatMap((file) => [...importBreaches(file), ...fileBreaches(file)]), ...circles(files)];
}

interface File {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** A path below `src/`, or the name of a package. */
  readonly from: string;
  readonly ours: boolean;
  readonly typesOnly: boolean;
}

function importBreaches({ path, imports }: File): string[] {
  const room = roomOf(path);
  if (!(room in floors)) return path === 'index.ts' ? [] : [`${path}: there is no room ${room}/`];
  return imports.flatMap(({ from, ours, typesOnly }) => {
    if (ours && roomOf(from) in floors && !mayImport(room, roomOf(from))) return [`${path}: imports ${from}`];
    if (room === 'model' && !ours && !typesOnly) return [`${path}: imports more than types of ${from}`];
    if (outside.test(from) && room !== 'platform' && room !== 'cli') return [`${path}: reaches out through ${from}`];
    return [];
  });
}

function fileBreaches({ path, text }: File): string[] {
  const room = roomOf(path);
  const lines = text.split('\n').length - 1;
  const says = (pattern: RegExp, what: string): string[] => (pattern.test(text) ? [`${path}: ${what}`] : []);
  return [
    ...(lines > longest ? [`${path}: has ${lines} lines`] : []),
    ...(/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path) ? [`${path}: is named for no job`] : []),
    ...(path !== 'index.ts' && path.endsWith('/index.ts') ? [`${path}: is a barrel`] : []),
    ...says(/^export default\b/m, 'has a default export'),
    ...says(/^(export )?(declare )?(const )?enum\b/m, 'has an enum'),
    ...says(/^export \*/m, 'exports another file whole'),
    ...(room === 'platform' || room === 'cli' ? [] : says(unsteady, 'reads clock, chance or environment')),
    ...(room === 'cli' ? [] : says(/\bconsole\.\w+\(/, 'writes to the console')),
  ];
}

/** Circles of imports, types included, each once, from its first file on. */
function circles(files: readonly File[]): string[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ ours }) => ours).map(({ from }) => from)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) return void found.push(`${path}: imports itself through ${trail.slice(at + 1).join(' and ')}`);
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of [...next.keys()].sort()) walk(path, []);
  return found;
}

function importsOf(path: string, text: string): Import[] {
  const statements =
    /^import(\s+type)?\s+(?:[^;'"]*?\sfrom\s+)?'([^']+)'|^export(\s+type)?\s+[*{][^;'"]*?\sfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(statements)].map(([, type, imported, typeAgain, exported, dynamic]) => {
    const target = (imported ?? exported ?? dynamic)!;
    const ours = target.startsWith('.');
    return { from: ours ? resolved(path, target) : target, ours, typesOnly: (type ?? typeAgain) !== undefined };
  });
}

function resolved(path: string, target: string): string {
  return new URL(target, `file:///src/${path}`).pathname.replace(/^\/(src\/)?/, '');
}

function roomOf(path: string): string {
  return path.split('/')[0]!;
}
