import type { Article, Unit } from '../../model/article.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { valuesOf, type Table } from '../../model/table.ts';
import type { PlaceOf } from '../context.ts';
import { notWords } from '../words-of.ts';
import { dataWording, unitWording, type Wording } from './wording.ts';

/** What is said in several languages: a unit, an element of the front matter, a text of a table. */
export interface Passage {
  /** `data`: what a table says in its data files alone. */
  readonly part: 'front' | 'abstract' | 'text' | 'note' | 'caption' | 'head' | 'label' | 'cell' | 'table-note' | 'data';
  /** Id of the section that a unit stands in, or of the table. */
  readonly section: string;
  readonly unit?: Unit;
  readonly wordings: Localized<Wording>;
}

type Path = readonly (string | number)[];
type Found = readonly [part: Passage['part'], path: Path, words: Localized];

/** Everything that an article says in words of its own, in reading order; of each edition what it prints. */
export function passagesOf(article: Article, placeOf: PlaceOf): Passage[] {
  const inData = ([part, path, words]: Found, section: string): Passage => ({
    part,
    section,
    wordings: localized(languagesOf(article, part), (language) => {
      const said = words[language];
      return said === undefined ? undefined : dataWording(said, () => placeOf([...path, language]));
    }),
  });
  return [
    ...frontMatterOf(article).map((found) => inData(found, '')),
    ...unitPassagesOf(article),
    ...Object.values(article.tables).flatMap((table) => wordsOf(table).map((found) => inData(found, table.id))),
  ];
}

/** What the texts of an article say, in reading order. */
export function unitPassagesOf(article: Article): Passage[] {
  return article.units.flatMap((unit): Passage[] => {
    if (unit.kind === 'code' || unit.kind === 'math' || unit.kind === 'placement') return [];
    const [first] = Object.values(unit.text);
    const section = first?.section ?? '';
    const part = unit.kind === 'note' ? 'note' : section === 'abs' ? 'abstract' : 'text';
    const wordings = localized(languagesOf(article, part), (language) => {
      const text = unit.text[language];
      return text && !text.untranslated ? unitWording(text) : undefined;
    });
    return [{ part, section, unit, wordings }];
  });
}

/** The languages whose editions print a part. */
function languagesOf({ editions, languages }: Article, part: Passage['part']): ContentLanguage[] {
  const isFirst = part === 'front' || part === 'abstract';
  return languages.filter((language) => (isFirst ? editions[language] !== 'none' : editions[language] === 'full'));
}

function localized(
  languages: readonly ContentLanguage[],
  wordingIn: (language: ContentLanguage) => Wording | undefined,
): Localized<Wording> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const wording = wordingIn(language);
      return wording ? [[language, wording]] : [];
    }),
  );
}

/** The words of the front matter and the history; the titles of the work that it is based on are somebody else's. */
function frontMatterOf({ frontMatter, history, basedOn, languages }: Article): Found[] {
  const { doi: _doi, position: _position, ...elements } = frontMatter;
  const found: Found[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (value === null || typeof value !== 'object') return;
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    const isWords = entries.some(([key, inner]) => languages.includes(String(key)) && typeof inner === 'string');
    if (isWords) found.push(['front', path, withoutTitles(value as Localized)]);
    else for (const [key, inner] of entries) walk(inner, [...path, key]);
  };
  const withoutTitles = (words: Localized): Localized =>
    Object.fromEntries(
      Object.entries(words).map(([language, said]) => {
        const title = basedOn?.title[language];
        return [language, title ? said?.replaceAll(title, notWords.repeat(title.length)) : said];
      }),
    );
  walk({ ...elements, history }, []);
  return found;
}

function wordsOf({
  id,
  caption,
  columns,
  groups,
  vocabularies,
  rows,
  fields,
  notes,
  abbreviations,
  flags,
}: Table): Found[] {
  const at = (part: Passage['part'], path: Path, words: Localized): Found => [part, ['tables', id, ...path], words];
  const cells = (values: Table['rows'][number]['values'], path: Path): Found[] =>
    Object.entries(values).flatMap(([field, cell]) =>
      fields[field]?.type === 'text'
        ? valuesOf(cell as Parameters<typeof valuesOf<Localized>>[0]).map((words) =>
            at('cell', [...path, field], words),
          )
        : [],
    );
  return [
    at('caption', ['caption'], caption),
    ...columns.map(({ head }, index) => at('head', ['columns', index, 'head'], head)),
    ...groups.map(({ label }, index) => at('head', ['groups', index, 'label'], label)),
    ...Object.values(vocabularies).flatMap(({ id: name, terms }) =>
      Object.values(terms).map((term) => at('label', ['vocabularies', name, term.id, 'label'], term.label)),
    ),
    ...rows.flatMap(({ values, arms }, row) => [
      ...cells(values, ['rows', row]),
      ...arms.flatMap((arm, index) => [
        at('data', ['rows', row, 'arms', index, 'label'], arm.label),
        ...cells(arm.values, ['rows', row, 'arms', index]),
      ]),
    ]),
    ...abbreviations.map(({ expansion }, index) => at('data', ['abbreviations', index, 'expansion'], expansion)),
    ...notes.map(({ text }, index) => at('table-note', ['notes', index, 'text'], text)),
    ...flags.map(({ text }, index) => at('data', ['flags', index, 'text'], text)),
  ];
}
