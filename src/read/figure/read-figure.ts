import type { Result } from '../../model/diagnostic.ts';
import type { Figure, FigureKind } from '../../model/figure.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { SourceFile } from '../../model/ports.ts';
import type { Table } from '../../model/table.ts';
import type { DataSource } from '../data-source.ts';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { idPattern } from '../schemas/localized.ts';
import { nothingShared, type Shared } from '../shared/shared.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkShape } from '../yaml.ts';
import type { FigureReader } from './figure-reader.ts';
import { labelsInWords, type LabelsInWords } from './label-terms.ts';
import { figureReaders } from './kinds.ts';
import { anyFigureSchema, type FigureYaml } from './schema.ts';
import { wordsMissing, type PlacedWords } from './words-missing.ts';

/**
 * A figure from `figures/<id>.yaml` and what stands beside it; the file's name is the figure's id. Nothing when it cannot
 * be read. `files`: those of the article; `tables`: what was read of them; `shared`: the vocabularies that labels may
 * take their words from.
 * Diagnostics: `fields-are-known`, `fields-are-present`, `values-have-their-kind`, `ids-are-well-formed`,
 * `words-are-in-every-language`, and those of its kind.
 */
export function readFigure(
  source: DataSource,
  languages: readonly ContentLanguage[],
  files: readonly SourceFile[] = [],
  tables: Readonly<Record<string, Table>> = {},
  shared: Pick<Shared, 'vocabularies'> = nothingShared,
): Result<Figure | undefined> {
  const { kind } = (source.value ?? {}) as { kind?: unknown };
  if (!isKind(kind)) return { value: undefined, diagnostics: checkShape(anyFigureSchema, source).diagnostics };
  const { schema, read }: FigureReader = figureReaders[kind];
  const { value: yaml, diagnostics } = checkShape(schema, source);
  if (!yaml) return { value: undefined, diagnostics };
  const folder = source.file.replace(/[^/]*$/, '');
  const id = source.file.slice(folder.length).replace(/\.yaml$/, '');
  const fileNamed = (name: string) => files.find(({ path }) => path === folder + name);
  const tableIds = files.flatMap(({ path }) => /(?:^|\/)tables\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
  const own = read(yaml, { id, source, languages, fileNamed, tables, tableIds });
  const labels = labelsInWords(yaml.labels, shared, source);
  const place = source.placeOf([]);
  return {
    value: withoutUndefined<Figure>({ id, ...yaml, ...labels.value, ...own.value, place }),
    diagnostics: [
      ...diagnostics,
      ...(idPattern.test(id) ? [] : [idsAreWellFormed.at(place, { id })]),
      ...labels.diagnostics,
      ...wordsMissing(wordsOf(yaml, labels.value), source, languages),
      ...own.diagnostics,
    ],
  };
}

function isKind(kind: unknown): kind is FigureKind {
  return typeof kind === 'string' && Object.hasOwn(figureReaders, kind);
}

/** The words that figures of every kind have. */
function wordsOf(yaml: FigureYaml, { labels, labelTerms }: LabelsInWords): PlacedWords[] {
  return [
    [['caption'], yaml.caption],
    [['legend'], yaml.legend],
    [['alt'], yaml.alt],
    [['description'], yaml.description],
    ...Object.entries(labels)
      .filter(([key]) => labelTerms[key] === undefined)
      .map(([key, label]): PlacedWords => [['labels', key], label]),
  ];
}
