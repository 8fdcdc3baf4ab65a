import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere, placeOf } from './paths.ts';

/** One change of the output folder. Each can be taken again after it was taken, or half taken, before. */
export type Step =
  /** A staged folder takes the place of the published one. */
  | { readonly swap: string }
  /** A published folder goes, as nothing of it stays. */
  | { readonly takeAway: string }
  /** A staged file takes the place of the published one. */
  | { readonly move: string }
  /** A published file goes. */
  | { readonly remove: string };

/** Folders that the steps work between, and how a file or a folder is renamed. */
export interface StepSurroundings {
  readonly root: string;
  readonly staged: string;
  readonly replaced: string;
  rename(from: string, to: string): Promise<void>;
}

/** Takes the steps in their order. Node cannot exchange two folders in one go, so a swap is two renames. */
export async function takeSteps(steps: readonly Step[], surroundings: StepSurroundings): Promise<void> {
  const { root, staged, replaced, rename } = surroundings;
  await mkdir(replaced, { recursive: true });
  for (const [index, step] of steps.entries()) {
    const aside = join(replaced, String(index));
    if ('swap' in step) {
      const [from, to] = [placeOf(staged, step.swap), placeOf(root, step.swap)];
      if (!(await isThere(from))) continue;
      await mkdir(dirname(to), { recursive: true });
      if (await isThere(to)) await rename(to, aside);
      await rename(from, to);
    } else if ('move' in step) {
      const [from, to] = [placeOf(staged, step.move), placeOf(root, step.move)];
      if (!(await isThere(from))) continue;
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    } else if ('takeAway' in step) {
      const path = placeOf(root, step.takeAway);
      if (await isThere(path)) await rename(path, aside);
      await prune(root, dirname(path));
    } else {
      const path = placeOf(root, step.remove);
      await rm(path, { force: true });
      await prune(root, dirname(path));
    }
  }
}

/** Removes folders that have become empty, from the innermost outwards, but never the root. */
async function prune(root: string, innermost: string): Promise<void> {
  for (let folder = innermost; folder !== root; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
    }
  }
}
