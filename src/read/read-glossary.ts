import type { MarkedValue } from '../model/article.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { GlossaryTerm, TermForms } from '../model/glossary.ts';
import type { Place } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import { isMarked, type DataSource } from './data-source.ts';
import { readYaml } from './read-data.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { glossarySchema, languagesOfTerms, type FormsYaml } from './schemas/glossary.ts';
import { withoutUndefined } from './without-undefined.ts';
import { checkShape } from './yaml.ts';

const houseFile = 'glossary.yaml';

/** Terms, and what is marked `{untranslated}` in their file. */
export type ReadGlossary = Result<readonly GlossaryTerm[]> & { readonly marked: readonly MarkedValue[] };

/** The journal's own terms; none where it has no `glossary.yaml`. Diagnostics: those of `readGlossary`. */
export function readHouseGlossary(files: readonly SourceFile[]): ReadGlossary {
  const file = files.find(({ path }) => path === houseFile);
  if (!file) return { value: [], diagnostics: [], marked: [] };
  const { value, ...read } = readGlossary(file);
  return { ...read, value: value.map((term) => ({ ...term, house: true })) };
}

/** The terms that hold for an article: the journal's, those that the article defines itself in the place of them. */
export function joinGlossaries(house: readonly GlossaryTerm[], own: readonly GlossaryTerm[]): GlossaryTerm[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...house.filter(({ id }) => !ids.has(id)), ...own];
}

/**
 * The terms of a `glossary.yaml`, in the file's order. Terms that have mistakes are reported and left out.
 * Diagnostics: those of a data file, and `ids-are-unique` for a term that stands twice.
 */
export function readGlossary(file: SourceFile): ReadGlossary {
  const { value: source, diagnostics: unread } = readYaml(file);
  if (!source) return { value: [], diagnostics: unread, marked: [] };
  const languages = languagesOfTerms(source.value);
  const schema = glossarySchema(languages);
  const shape = checkShape(schema, source);
  const diagnostics: Diagnostic[] = [...unread, ...shape.diagnostics];
  const items: readonly unknown[] = Array.isArray(source.value) ? source.value : [];
  const seen = new Map<string, Place>();
  const terms = items.flatMap((item, index): GlossaryTerm[] => {
    const term = schema.element.safeParse(item).data as TermYaml | undefined;
    if (!term) return [];
    const place = { ...source.placeOf([index, 'id']), within: term.id };
    const earlier = seen.get(term.id);
    if (earlier) {
      const values = { id: term.id, file: earlier.file, line: earlier.line };
      diagnostics.push(idsAreUnique.at(place, values, [{ place: earlier }]));
      return [];
    }
    seen.set(term.id, place);
    const forms = languages.flatMap((language) => {
      const own = term[language] as FormsYaml | undefined;
      return own ? [[language, formsOf(own, term, language, [index, language, 'preferred'], source)] as const] : [];
    });
    return [{ id: term.id, forms: Object.fromEntries(forms), house: false, place }];
  });
  return { value: terms, diagnostics, marked: source.marked() };
}

/** A term as the schema leaves it; its other keys are languages. */
interface TermYaml {
  readonly id: string;
  readonly abbr?: string | Readonly<Record<string, string>>;
  readonly [language: string]: unknown;
}

function formsOf(
  own: FormsYaml,
  { id, abbr }: TermYaml,
  language: string,
  path: readonly (string | number)[],
  source: DataSource,
): TermForms {
  const abbreviation = typeof abbr === 'string' ? abbr : abbr?.[language];
  const place = { ...source.placeOf(path), within: id };
  const untranslated = isMarked(source, path) || undefined;
  return withoutUndefined<TermForms>({ ...own, abbreviation, untranslated, place });
}
