import type { LabelTree } from '../model/labels.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { readData } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { themeSchema } from './schemas/theme.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * A theme from the files of `templates/`: `<name>/theme.yaml`, `<name>/labels/<tag>.json`, its page templates,
 * styles and scripts, and the citation styles of `csl/`. `namedAt`: where the journal names it.
 * Diagnostics: `files-are-present`, and those of data files.
 */
export function readTheme(name: string, files: readonly SourceFile[], namedAt?: Place): Result<Theme | undefined> {
  const folder = `${name}/`;
  const declaration = files.find(({ path }) => path === `${folder}theme.yaml`);
  if (!declaration) {
    const file = `templates/${folder}theme.yaml`;
    const missing = filesArePresent.at(namedAt ?? wholeFile(file), { file, wantedBy: 'journal.yaml' });
    return { value: undefined, diagnostics: [missing] };
  }
  const data = readData(inTemplates(declaration), themeSchema);
  const diagnostics: Diagnostic[] = [...data.diagnostics];
  const labels: Record<string, LabelTree> = {};
  const texts: Record<string, string> = {};
  const csl: Record<string, string> = {};
  for (const file of files) {
    if (file === declaration || (!file.path.startsWith(folder) && !file.path.startsWith('csl/'))) continue;
    const { value: text = '', diagnostics: unreadable } = decode(inTemplates(file));
    diagnostics.push(...unreadable);
    const language = /^labels\/([A-Za-z-]+)\.json$/.exec(file.path.slice(folder.length))?.[1];
    if (file.path.startsWith('csl/')) csl[file.path.slice('csl/'.length)] = text;
    else if (language) {
      const parsed = parseJson(text, inTemplates(file).path);
      diagnostics.push(...parsed.diagnostics);
      labels[language] = (parsed.value?.value ?? {}) as LabelTree;
    } else texts[file.path.slice(folder.length)] = text;
  }
  if (!data.value) return { value: undefined, diagnostics };
  return { value: withoutUndefined<Theme>({ name, labels, csl, files: texts, ...data.value.data }), diagnostics };
}

/** The file as messages name it: from the project's folder. */
function inTemplates(file: SourceFile): SourceFile {
  return { ...file, path: `templates/${file.path}` };
}
