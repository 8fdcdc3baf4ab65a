import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputChange, OutputFolder } from '../model/ports.ts';
import { EnvironmentProblem } from './environment-problem.ts';
import { lockOutputFolder } from './output/lock.ts';
import { assertOurs } from './output/ownership.ts';
import { isThere, placeOf, workshop } from './output/paths.ts';
import { stage } from './output/stage.ts';
import { takeSteps, type Step, type StepSurroundings } from './output/steps.ts';
import { outputFolderIsFree } from './rules/output-folder-is-free.ts';
import { outputFolderIsWritable } from './rules/output-folder-is-writable.ts';
import { outputIsAFolder } from './rules/output-is-a-folder.ts';

/** What is known about an output folder beside its path. */
export interface OutputFolderOptions {
  /** True for the project's own `dist/`: whatever lies there may be replaced, without a manifest that lists it. */
  readonly own?: boolean;
  /** What tests put in the place of the disk's own. */
  readonly rename?: StepSurroundings['rename'];
}

const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);
/** What the system says where something other than a folder stands in a folder's place. */
const obstacles = new Set(['EEXIST', 'ENOTDIR', 'ENOENT', 'ELOOP']);

/**
 * The output folder on disk. A publication is staged whole before anything visible changes; then its steps are written
 * down, which is the point of no return, and taken. One that was cut short after that point is completed when the
 * folder is next opened, one that was cut short before leaves no trace.
 * Throws `output-folder-is-ours`, `output-folder-is-free`, `output-folder-is-writable`,
 * `output-is-a-folder`.
 */
export async function openOutputFolder(path: string, options: OutputFolderOptions = {}): Promise<OutputFolder> {
  return withoutRefusal(path, async () => {
    await makeFolder(path);
    const root = await realpath(path);
    const bench = benchOf(root, options.rename ?? rename);
    if (await isThere(bench.path)) await recover(root, bench);
    return {
      read: (file) => readFile(placeOf(root, file)).catch(() => undefined),
      publish: (change) => withoutRefusal(path, () => publish(root, bench, change, options.own ?? false)),
    };
  });
}

/** Makes the folder where there is none. Throws `output-is-a-folder` where something else stands in the way. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!obstacles.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    let found = folder;
    while (!(await isThere(found)) && found !== dirname(found)) found = dirname(found);
    throw new EnvironmentProblem(outputIsAFolder.at(undefined, { folder, found }), { cause: error });
  }
}

/** The workshop inside an output folder. */
interface Bench {
  readonly path: string;
  /** The steps of a publication that is staged, once all of it is. */
  readonly steps: string;
  readonly surroundings: StepSurroundings;
}

function benchOf(root: string, rename_: StepSurroundings['rename']): Bench {
  const path = join(root, workshop);
  const surroundings = { root, staged: join(path, 'staged'), replaced: join(path, 'replaced'), rename: rename_ };
  return { path, steps: join(path, 'steps.json'), surroundings };
}

async function publish(root: string, bench: Bench, change: OutputChange, own: boolean): Promise<void> {
  const write = change.write.map(({ path }) => path);
  for (const path of [...write, ...change.remove]) placeOf(root, path);
  await mkdir(root, { recursive: true });
  const unlock = await lockOutputFolder(root);
  try {
    await complete(bench);
    await assertOurs(root, write, own);
    const steps = await stage(root, bench.surroundings.staged, change);
    const draft = `${bench.steps}.draft`;
    await writeFile(draft, JSON.stringify(steps));
    await rename(draft, bench.steps);
    await complete(bench);
  } finally {
    // Steps that are written down stay, to be taken at the next start; without them nothing is worth keeping.
    if (!(await isThere(bench.steps))) await rm(bench.path, { recursive: true, force: true });
    await unlock();
  }
}

/** Takes the steps that are written down, if any, and clears the workshop but for its lock. */
async function complete({ steps, surroundings }: Bench): Promise<void> {
  const written = await readFile(steps, 'utf8').catch(() => undefined);
  if (written !== undefined) await takeSteps(JSON.parse(written) as Step[], surroundings);
  await rm(steps, { force: true });
  await rm(surroundings.staged, { recursive: true, force: true });
  await rm(surroundings.replaced, { recursive: true, force: true });
}

/** Completes or clears away what a process that is gone left; one that lives is left to its work. */
async function recover(root: string, bench: Bench): Promise<void> {
  try {
    const unlock = await lockOutputFolder(root);
    await complete(bench);
    await rm(bench.path, { recursive: true, force: true });
    await unlock();
  } catch (error) {
    if (!(error instanceof EnvironmentProblem && error.code === outputFolderIsFree.id)) throw error;
  }
}

/** Turns the system's refusal to write into a finding. */
async function withoutRefusal<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (error instanceof EnvironmentProblem || !refusals.has(code)) throw error;
    throw new EnvironmentProblem(outputFolderIsWritable.at(undefined, { folder, error: code }), { cause: error });
  }
}
