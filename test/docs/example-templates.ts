import type { RuleExample } from '../../src/model/rule.ts';
import type { TemplateFolder } from '../../src/model/ports.ts';
import { openTemplateFolder } from '../../src/platform/template-folder.ts';
import { project } from '../support/build.ts';
import { withKeysOf } from './example-article.ts';

const shipped = openTemplateFolder(`${project}/templates`);
const folder = 'templates/';

/** The shipped templates with what an example has under `templates/` laid over them. */
export function templatesUnder(example: RuleExample): TemplateFolder {
  const own = Object.keys(example).flatMap((name) => (name.startsWith(folder) ? name.slice(folder.length) : []));
  return {
    list: async (path) => {
      const names = own.filter((name) => name.startsWith(`${path}/`));
      return [...new Set([...(await shipped.list(path)), ...names])].sort();
    },
    read: async (path) => {
      const text = example[folder + path];
      if (text === undefined) return shipped.read(path);
      const below = await shipped.read(path);
      if (below !== undefined && path.endsWith('.json')) return laidOver(below, text);
      return below !== undefined && path.endsWith('.yaml') ? withKeysOf(below, text) : text;
    },
  };
}

/** JSON with the example's keys in it; what is no JSON stands as it is. */
function laidOver(below: string, text: string): string {
  try {
    return JSON.stringify(merged(JSON.parse(below), JSON.parse(text)), undefined, 2);
  } catch {
    return text;
  }
}

function merged(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map((key) => [key, key in above ? merged(below[key], above[key]) : below[key]]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
