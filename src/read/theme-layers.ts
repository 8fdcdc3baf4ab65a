import type { Diagnostic, Result } from '../model/diagnostic.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import type { DataPath, DataSource } from './data-source.ts';
import { mergeTrees, isTree } from './merge-trees.ts';
import { readYaml } from './read-data.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { themesExtendOthers } from './rules/themes-extend-others.ts';
import { themeNamePattern } from './schemas/localized.ts';

/** A theme's folder and its `theme.yaml`; the theme itself first, then what it extends, and so on. */
export interface ThemeLayer {
  readonly name: string;
  readonly source: DataSource;
}

/** The theme that a theme says it extends, for whoever fetches its files; nothing where it says none that can be one. */
export function themeExtended(name: string, files: readonly SourceFile[]): string | undefined {
  const file = declarationOf(name, files);
  const wish = file && wishOf(readYaml(file).value);
  return typeof wish === 'string' && themeNamePattern.test(wish) ? wish : undefined;
}

/**
 * The layers of a theme, down to one that extends no other. `namedAt`: where the journal names it.
 * Diagnostics: `files-are-present`, `themes-extend-others`, and those of YAML files.
 */
export function themeLayers(
  name: string,
  files: readonly SourceFile[],
  namedAt?: Place,
): Result<readonly ThemeLayer[] | undefined> {
  const layers: ThemeLayer[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let next: string | undefined = name; next !== undefined; next = wordOf(wishOf(layers.at(-1)!.source))) {
    const wish: string = next;
    const asker = layers.at(-1)?.source;
    if (layers.some((layer) => layer.name === wish)) {
      diagnostics.push(themesExtendOthers.at(asker!.placeOf(['extends']), { theme: wish, problem: 'circle' }));
      return { value: undefined, diagnostics };
    }
    const file = declarationOf(wish, files);
    if (!file) {
      diagnostics.push(
        asker
          ? themesExtendOthers.at(asker.placeOf(['extends']), { theme: wish, problem: 'absent' })
          : missing(wish, namedAt),
      );
      return { value: undefined, diagnostics };
    }
    const read = readYaml(inTemplates(file));
    diagnostics.push(...read.diagnostics);
    if (!read.value) return { value: undefined, diagnostics };
    layers.push({ name: wish, source: read.value });
  }
  return { value: layers, diagnostics };
}

/** The settings of all layers as one, the nearest first; each value stands where it was written. */
export function layeredSource(layers: readonly ThemeLayer[]): DataSource {
  const sources = layers.map(({ source }) => source);
  const [own] = sources as [DataSource];
  const holderOf = (path: DataPath): DataSource => sources.find(({ value }) => isWritten(value, path)) ?? own;
  return {
    file: own.file,
    value: sources.map(({ value }) => value).reduceRight((base, value) => mergeTrees(base, value)),
    placeOf: (path) => holderOf(path).placeOf(path),
    keyPlaceOf: (path) => holderOf(path).keyPlaceOf(path),
    comments: () => own.comments(),
    marked: () => own.marked(),
  };
}

/** The file as messages name it: from the project's folder. */
export function inTemplates(file: SourceFile): SourceFile {
  return { ...file, path: `templates/${file.path}` };
}

function declarationOf(name: string, files: readonly SourceFile[]): SourceFile | undefined {
  return files.find(({ path }) => path === `${name}/theme.yaml`);
}

function missing(name: string, namedAt?: Place): Diagnostic {
  const file = `templates/${name}/theme.yaml`;
  return filesArePresent.at(namedAt ?? wholeFile(file), { file, wantedBy: 'journal.yaml' });
}

function wishOf(source: DataSource | undefined): unknown {
  return isTree(source?.value) ? source.value['extends'] : undefined;
}

/** What is no word is for the schema to complain of. */
function wordOf(wish: unknown): string | undefined {
  return typeof wish === 'string' ? wish : undefined;
}

function isWritten(value: unknown, path: DataPath): boolean {
  let here = value;
  for (const key of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return false;
    here = (here as Record<string | number, unknown>)[key];
  }
  return true;
}
