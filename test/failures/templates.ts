import { fileURLToPath } from 'node:url';
import type { TemplateFolder } from '../../src/model/ports.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { replaced } from './mistake.ts';

/** The folder that holds `package.json` and `templates/`. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** The shipped templates with changes by file: text that stands there, and what is to stand there instead. */
export function templatesWith(changes: Readonly<Record<string, Readonly<Record<string, string>>>>): TemplateFolder {
  const shipped = openTemplateFolder(`${project}templates`);
  return {
    list: (path) => shipped.list(path),
    read: async (path) => {
      const text = await shipped.read(path);
      const change = changes[path];
      return text === undefined || !change ? text : replaced(text, change, path);
    },
  };
}
