import type { Article, Text, UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** Findings of reading that leave it open which blocks a text has. */
const structural: ReadonlySet<string> = new Set([
  'directives-are-known',
  'headings-are-in-order',
  'ids-are-unique',
  'ids-are-well-formed',
  'syntax-is-closed',
  'text-is-markdown',
]);

/** What cannot be compared between the languages, because reading has found a mistake there already. */
export interface Doubt {
  /** Ids of sections whose blocks are in doubt in some language. */
  readonly sections: ReadonlySet<string>;
  /** True when it is open which sections some text has. */
  readonly headings: boolean;
}

/** Where the structure of an article's texts is in doubt. */
export function doubtAbout(article: Article, found: readonly Diagnostic[]): Doubt {
  const sections = new Set<string>();
  let headings = false;
  for (const text of Object.values(article.texts)) {
    for (const { rule, place } of found) {
      if (place?.file !== text.file || !structural.has(rule)) continue;
      sections.add(sectionAt(text, place.line));
      headings ||= text.sections.some((section) => section.place.line === place.line);
    }
  }
  return { sections, headings };
}

/** True when reading has found one of these rules broken inside a unit. */
export function isFoundIn(unit: UnitText, rules: readonly string[], found: readonly Diagnostic[]): boolean {
  const [first, last] = linesOf(unit);
  return found.some(
    ({ rule, place }) =>
      rules.includes(rule) && place?.file === unit.place.file && place.line >= first && place.line <= last,
  );
}

function sectionAt(text: Text, line: number): string {
  const note = text.units.find((unit) => {
    const [first, last] = linesOf(unit);
    return unit.kind === 'note' && line >= first && line <= last;
  });
  return note?.section ?? text.sections.findLast(({ place }) => place.line <= line)?.id ?? 's0';
}

function linesOf({ place, node }: UnitText): [first: number, last: number] {
  return [place.line, node.position?.end.line ?? place.line];
}
