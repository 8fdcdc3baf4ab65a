import { fileURLToPath } from 'node:url';
import type { TemplateFolder } from '../../src/model/ports.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { replaced } from './mistake.ts';

/** The folder that holds `package.json` and `templates/`. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** What stands in a file: a whole text, or by text that stands there what is to stand there instead. */
type Change = string | Readonly<Record<string, string>>;

/** The shipped templates with changes by file, new files among them. */
export function templatesWith(changes: Readonly<Record<string, Change>>): TemplateFolder {
  const shipped = openTemplateFolder(`${project}templates`);
  const added = Object.keys(changes).filter((path) => typeof changes[path] === 'string');
  return {
    list: async (folder) => {
      const own = added.filter((path) => path.startsWith(`${folder}/`));
      return [...new Set([...(await shipped.list(folder)), ...own])].sort();
    },
    read: async (path) => {
      const change = changes[path];
      if (typeof change === 'string') return change;
      const text = await shipped.read(path);
      return text === undefined || !change ? text : replaced(text, change, path);
    },
  };
}
