import { resolve } from 'node:path';
import type { Place } from '../../model/place.ts';

/** Editors that a link opens a file in, by the name that the command knows them by, with the address that they answer to. */
export const editorAddresses = {
  code: 'vscode://file{path}:{line}:{column}',
  cursor: 'cursor://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  none: '',
} as const satisfies Record<string, string>;

/** Schemes whose addresses a browser would run, or that lead nowhere from a page. */
const refused = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:']);

/** Gives the address that opens a place in an editor; nothing where none is wanted. */
export type EditorLink = (place: Place) => string | undefined;

/** The address that an option names: one of `editorAddresses`, or an address with `{path}`; nothing for anything else. */
export function editorAddressOf(option: string): string | undefined {
  if (Object.hasOwn(editorAddresses, option)) return editorAddresses[option as keyof typeof editorAddresses];
  const filled = URL.parse(option.replace(/\{(?:path|line|column)\}/g, '1'));
  return filled && option.includes('{path}') && !refused.has(filled.protocol) ? option : undefined;
}

/** Links to places by an address. `folders`: where the content lies, and the folder that `templates/` is in. */
export function editorLinks(
  address: string,
  { content, project }: { readonly content: string; readonly project: string },
): EditorLink {
  return ({ file, line, column }) => {
    if (address === '') return undefined;
    const whole = resolve(file.startsWith('templates/') ? project : content, file).replaceAll('\\', '/');
    // A drive's letter is no first part of an address.
    const path = encodeURIComponent(whole.replace(/^(?!\/)/, '/'))
      .replaceAll('%2F', '/')
      .replaceAll('%3A', ':');
    const values = { path, line: String(line), column: String(column) };
    return address.replace(/\{(path|line|column)\}/g, (_, name: keyof typeof values) => values[name]);
  };
}
