import type { LabelTree } from '../model/labels.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import { webPartPath, type Theme, type WebPartKind } from '../model/theme.ts';
import type { DataSource } from './data-source.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { mergeTrees } from './merge-trees.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { themeSchema } from './schemas/theme.ts';
import { inTemplates, layeredSource, themeLayers } from './theme-layers.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape } from './yaml.ts';

/**
 * A theme from the files of `templates/`: `<name>/theme.yaml`, `<name>/labels/<tag>.json`, its page templates,
 * styles and scripts, laid over those of the theme that it extends, and the citation styles of `csl/`. Settings and
 * labels are joined key by key, style sheets follow those of the same path, any other file takes the place of the other.
 * `namedAt`: where the journal names it. Diagnostics: those of `themeLayers` and of data files,
 * and `files-are-present`.
 */
export function readTheme(name: string, files: readonly SourceFile[], namedAt?: Place): Result<Theme | undefined> {
  const { value: layers, diagnostics: found } = themeLayers(name, files, namedAt);
  if (!layers) return { value: undefined, diagnostics: found };
  const source = layeredSource(layers);
  const settings = checkShape(themeSchema, source);
  const diagnostics: Diagnostic[] = [...found, ...settings.diagnostics];
  const labels: Record<string, LabelTree> = {};
  const texts: Record<string, string> = {};
  const origins: Record<string, string> = {};
  const csl: Record<string, string> = {};
  const textOf = (file: SourceFile): string => {
    const { value = '', diagnostics: unreadable } = decode(inTemplates(file));
    diagnostics.push(...unreadable);
    return value;
  };
  for (const layer of layers.toReversed()) {
    const folder = `${layer.name}/`;
    for (const file of files.filter(({ path }) => path.startsWith(folder) && path !== `${folder}theme.yaml`)) {
      const text = textOf(file);
      const path = file.path.slice(folder.length);
      const language = /^labels\/([A-Za-z-]+)\.json$/.exec(path)?.[1];
      origins[path] = layer.name;
      if (language) {
        const parsed = parseJson(text, inTemplates(file).path);
        diagnostics.push(...parsed.diagnostics);
        labels[language] = mergeTrees(labels[language] ?? {}, parsed.value?.value ?? {}) as LabelTree;
      } else texts[path] = path.endsWith('.css') ? (texts[path] ?? '') + text : text;
    }
  }
  for (const file of files.filter(({ path }) => path.startsWith('csl/')))
    csl[file.path.slice('csl/'.length)] = textOf(file);
  if (!settings.value) return { value: undefined, diagnostics };
  diagnostics.push(...missingParts(settings.value.web, texts, source));
  const { extends: _base, ...data } = settings.value;
  return { value: withoutUndefined<Theme>({ name, labels, csl, files: texts, origins, ...data }), diagnostics };
}

/** Parts of the web pages' style sheet and script that no file holds. */
function missingParts(
  web: Pick<Theme['web'], WebPartKind>,
  texts: Readonly<Record<string, string>>,
  source: DataSource,
): Diagnostic[] {
  return (['styles', 'scripts'] as const).flatMap((kind) =>
    web[kind].flatMap((name, index) => {
      const file = webPartPath(kind, name);
      const place = source.placeOf(['web', kind, index]);
      return file in texts ? [] : [filesArePresent.at(place, { file, wantedBy: 'theme.yaml' })];
    }),
  );
}
