import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Figure, FigureKind } from '../../model/figure.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { SourceFile } from '../../model/ports.ts';
import { nameOf, type DataPath, type DataSource } from '../data-source.ts';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { idPattern } from '../schemas/localized.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkShape } from '../yaml.ts';
import type { FigureReader } from './figure-reader.ts';
import { figureReaders } from './kinds.ts';
import { anyFigureSchema, type FigureYaml } from './schema.ts';

/**
 * A figure from `figures/<id>.yaml` and what stands beside it; the file's name is the figure's id. Nothing when it cannot
 * be read. `files`: those of the article.
 * Diagnostics: `fields-are-known`, `fields-are-present`, `values-have-their-kind`, `ids-are-well-formed`,
 * `words-are-in-every-language`, and those of its kind.
 */
export function readFigure(
  source: DataSource,
  languages: readonly ContentLanguage[],
  files: readonly SourceFile[] = [],
): Result<Figure | undefined> {
  const { kind } = (source.value ?? {}) as { kind?: unknown };
  if (!isKind(kind)) return { value: undefined, diagnostics: checkShape(anyFigureSchema, source).diagnostics };
  const { schema, read }: FigureReader = figureReaders[kind];
  const { value: yaml, diagnostics } = checkShape(schema, source);
  if (!yaml) return { value: undefined, diagnostics };
  const folder = source.file.replace(/[^/]*$/, '');
  const id = source.file.slice(folder.length).replace(/\.yaml$/, '');
  const fileNamed = (name: string) => files.find(({ path }) => path === folder + name);
  const own = read(yaml, { id, source, languages, fileNamed });
  const place = source.placeOf([]);
  return {
    value: withoutUndefined<Figure>({ id, ...yaml, ...own.value, place }),
    diagnostics: [
      ...diagnostics,
      ...(idPattern.test(id) ? [] : [idsAreWellFormed.at(place, { id })]),
      ...wordsMissing(yaml, source, languages),
      ...own.diagnostics,
    ],
  };
}

function isKind(kind: unknown): kind is FigureKind {
  return typeof kind === 'string' && Object.hasOwn(figureReaders, kind);
}

/** One finding for each language that words of a figure lack. */
function wordsMissing(yaml: FigureYaml, source: DataSource, languages: readonly ContentLanguage[]): Diagnostic[] {
  const words: readonly [DataPath, Localized | undefined][] = [
    [['caption'], yaml.caption],
    [['legend'], yaml.legend],
    [['alt'], yaml.alt],
    [['description'], yaml.description],
    ...Object.entries(yaml.labels).map(([key, label]): [DataPath, Localized] => [['labels', key], label]),
  ];
  return words.flatMap(([path, said]) =>
    languages
      .filter((language) => said && said[language] === undefined)
      .map((language) =>
        wordsAreInEveryLanguage.at(source.placeOf(path), { what: nameOf(path, source.value), language }),
      ),
  );
}
