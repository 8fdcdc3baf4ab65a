import { copyFile, constants, lstat, mkdir, rm, rmdir } from 'node:fs/promises';
import { layBeside, placeInContent } from './content-draft.ts';

/** What the system says where a file cannot have a second name. */
const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Gives a file a second name, where there is nothing of that name. */
type Link = (from: string, to: string) => Promise<void>;

/**
 * Makes a file that is not there yet: it is laid beside its place whole and takes it only if nothing has by then. Gives
 * false where something is at the path, or where the path leads out of the content folder.
 */
export async function createInContent(root: string, path: string, text: string, link: Link): Promise<boolean> {
  const made = await makeFolder(root, path);
  const place = await placeInContent(root, path);
  let isWritten = false;
  try {
    if (place === undefined || (await lstat(place).catch(() => undefined))) return false;
    const beside = await layBeside({ place }, text);
    try {
      isWritten = await putInPlace(beside, place, link);
    } finally {
      await rm(beside, { force: true });
    }
    return isWritten;
  } finally {
    if (made && !isWritten) await rmdir(made).catch(() => undefined);
  }
}

/** Makes a folder of the content folder that is not there yet. Gives false where something is at its path. */
export async function createFolderInContent(root: string, name: string): Promise<boolean> {
  const place = name.includes('/') ? undefined : await placeInContent(root, name);
  if (place === undefined || (await lstat(place).catch(() => undefined))) return false;
  await mkdir(place);
  return true;
}

/** Makes the folder of a path, if it is missing in an article's folder. Gives its place if it was. */
async function makeFolder(root: string, path: string): Promise<string | undefined> {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (!folder.includes('/')) return undefined;
  const place = await placeInContent(root, folder);
  if (place === undefined || (await lstat(place).catch(() => undefined))) return undefined;
  await mkdir(place);
  return place;
}

async function putInPlace(beside: string, place: string, link: Link): Promise<boolean> {
  try {
    await link(beside, place);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!noLinks.has(code)) throw error;
  }
  try {
    await copyFile(beside, place, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
