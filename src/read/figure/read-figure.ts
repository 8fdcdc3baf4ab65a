import { wordsAreInEveryLanguage } from '../../columns/rules/words-are-in-every-language.ts';
import type { Diagnostic, Result } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/figure.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { nameOf, type DataPath, type DataSource } from '../data-source.ts';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { idPattern } from '../schemas/localized.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { checkShape } from '../yaml.ts';
import { figureSchema } from './schema.ts';

/**
 * A figure's words from `figures/<id>.yaml`; the file's name is the figure's id. Nothing when its shape cannot be read.
 * Diagnostics: `fields-are-known`, `fields-are-present`, `values-have-their-kind`, `ids-are-well-formed`,
 * `words-are-in-every-language`.
 */
export function readFigure(source: DataSource, languages: readonly ContentLanguage[]): Result<Figure | undefined> {
  const { value: yaml, diagnostics } = checkShape(figureSchema, source);
  if (!yaml) return { value: undefined, diagnostics };
  const place = source.placeOf([]);
  const id = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const words: readonly [DataPath, Localized | undefined][] = [
    [['caption'], yaml.caption],
    [['alt'], yaml.alt],
    [['description'], yaml.description],
    ...Object.entries(yaml.labels).map(([key, label]): [DataPath, Localized] => [['labels', key], label]),
  ];
  return {
    value: withoutUndefined<Figure>({ id, ...yaml, place }),
    diagnostics: [
      ...diagnostics,
      ...(idPattern.test(id) ? [] : [idsAreWellFormed.at(place, { id })]),
      ...words.flatMap(([path, said]) => (said ? missing(path, said, source, languages) : [])),
    ],
  };
}

/** One finding for each language that words lack. */
function missing(
  path: DataPath,
  words: Localized,
  source: DataSource,
  languages: readonly ContentLanguage[],
): Diagnostic[] {
  return languages
    .filter((language) => words[language] === undefined)
    .map((language) =>
      wordsAreInEveryLanguage.at(source.placeOf(path), { what: nameOf(path, source.value), language }),
    );
}
