import type { LabelTree } from '../model/labels.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import { decode } from './decode.ts';
import { readData } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';
import { themeSchema } from './schemas/theme.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * A theme from the files of `templates/`: `<name>/theme.yaml`, `<name>/labels/<tag>.json`, its page templates,
 * styles and scripts, and the citation styles of `csl/`.
 */
export function readTheme(name: string, files: readonly SourceFile[]): Result<Theme | undefined> {
  const folder = `${name}/`;
  const declaration = files.find(({ path }) => path === `${folder}theme.yaml`);
  if (!declaration) {
    const file = `templates/${folder}theme.yaml`;
    return { value: undefined, diagnostics: [filesArePresent.at(wholeFile(file), { file })] };
  }
  const data = readData(declaration, themeSchema);
  const diagnostics: Diagnostic[] = [...data.diagnostics];
  const labels: Record<string, LabelTree> = {};
  const texts: Record<string, string> = {};
  const csl: Record<string, string> = {};
  for (const file of files) {
    if (!file.path.startsWith(folder) && !file.path.startsWith('csl/')) continue;
    const text = decode(file);
    diagnostics.push(...text.diagnostics);
    const language = /^labels\/([A-Za-z-]+)\.json$/.exec(file.path.slice(folder.length))?.[1];
    if (file.path.startsWith('csl/')) csl[file.path.slice('csl/'.length)] = text.value ?? '';
    else if (language) labels[language] = parseLabels(text.value ?? '', file.path, diagnostics);
    else texts[file.path.slice(folder.length)] = text.value ?? '';
  }
  if (!data.value) return { value: undefined, diagnostics };
  return { value: withoutUndefined<Theme>({ name, labels, csl, files: texts, ...data.value.data }), diagnostics };
}

function parseLabels(text: string, file: string, diagnostics: Diagnostic[]): LabelTree {
  try {
    return JSON.parse(text) as LabelTree;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    diagnostics.push(yamlIsWellFormed.at(wholeFile(`templates/${file}`), { code: 'JSON', detail }));
    return {};
  }
}
