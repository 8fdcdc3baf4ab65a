import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateFolder } from '../model/ports.ts';
import { byCodePoint } from './code-point-order.ts';
import { withRegularFile } from './regular-file.ts';

/**
 * The folder of themes and citation styles on disk. `list` gives all files below a folder as paths that `read` takes
 * (`default/css/screen.css`), sorted, without hidden ones; nothing for a folder that is not there. What is no regular file inside it, as a link that
 * leads out, is as if it were not there.
 */
export function openTemplateFolder(path: string): TemplateFolder {
  const placeOf = (name: string): string => {
    const parts = name.split('/');
    if (parts.some((part) => part === '' || part === '..' || /[\\:\0]/u.test(part)))
      throw new Error(`No template: ${name}`);
    return join(path, ...parts);
  };

  const list = async (folder: string): Promise<string[]> => {
    const entries = await readdir(placeOf(folder), { withFileTypes: true }).catch(() => []);
    const visible = entries.filter(({ name }) => !name.startsWith('.'));
    const lists = visible.map((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? list(name) : Promise.resolve([name]);
    });
    return (await Promise.all(lists)).flat().sort(byCodePoint);
  };

  return {
    list,
    read: async (name) => {
      const file = placeOf(name);
      const root = await realpath(path).catch(() => path);
      const bytes = await withRegularFile(file, root, ({ handle }) => handle.readFile());
      return typeof bytes === 'string' ? undefined : new TextDecoder().decode(bytes);
    },
  };
}
