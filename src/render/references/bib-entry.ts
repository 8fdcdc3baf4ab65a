import type { ExportReference } from './export-reference.ts';

/** A field of an entry and its value, which is LaTeX. An empty value is no field. */
export type BibField = readonly [name: string, value: string];

/** An entry's type and fields, in the order in which they are written. */
export interface BibEntry {
  readonly type: string;
  readonly fields: readonly BibField[];
}

/** What stands without braces: the names that BibTeX has for months. */
const bare: ReadonlySet<string> = new Set(['month']);

/** Records as a file of BibTeX or BibLaTeX, each under the key that the text cites, one field a line. */
export function bibEntries(
  references: readonly ExportReference[],
  entryOf: (reference: ExportReference) => BibEntry,
): string {
  const keyOf = uniqueKeys();
  return references
    .map((reference) => {
      const { type, fields } = entryOf(reference);
      const lines = fields
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (bare.has(name) ? `  ${name} = ${value}` : `  ${name} = {${value}}`));
      return `@${type}{${[keyOf(reference.key), ...lines].join(',\n')}\n}\n`;
    })
    .join('\n');
}

/** Keys that BibTeX can read, each once, whatever the letter case: a second one gets `-2`. */
function uniqueKeys(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    const stem = key.replace(/[^A-Za-z0-9:._-]+/g, '-') || 'reference';
    let candidate = stem;
    for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) candidate = `${stem}-${count}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}
