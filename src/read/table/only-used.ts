import { valuesOf, type Field, type Table, type Vocabularies } from '../../model/table.ts';

/**
 * A table with what it uses of what it shares: of shared vocabularies the terms that its rows name or that go without
 * saying, of shared units those of its values. So it says the same whatever its article or journal adds for others. Its own
 * vocabularies are closed lists and stay whole.
 */
export function onlyUsed(table: Table): Table {
  const uses = usesOf(table);
  const vocabularies: Vocabularies = Object.fromEntries(
    Object.values(table.vocabularies).map((one) => [one.id, { ...one, terms: termsOf(one, table, uses) }]),
  );
  const fields = Object.fromEntries(
    Object.entries(table.fields).map(([id, { vocabulary, units = {}, ...field }]): [string, Field] => {
      const used = Object.entries(units).filter(([code]) => uses.units.has(code));
      return [
        id,
        {
          ...field,
          ...(vocabulary && { vocabulary: vocabularies[vocabulary.id]! }),
          ...(used.length > 0 && { units: Object.fromEntries(used) }),
        },
      ];
    }),
  );
  return { ...table, vocabularies, fields };
}

interface Uses {
  /** `routes.tail-vein` */
  readonly terms: ReadonlySet<string>;
  /** UCUM codes. */
  readonly units: ReadonlySet<string>;
}

function termsOf({ id, terms }: Vocabularies[string], { place }: Table, uses: Uses): Vocabularies[string]['terms'] {
  const kept = Object.values(terms).filter(
    (term) => term.place.file === place.file || uses.terms.has(`${id}.${term.id}`),
  );
  // What the texts are held to is no part of the table.
  return Object.fromEntries(kept.map(({ glossary: _glossary, ...term }) => [term.id, term]));
}

function usesOf({ fields, rows }: Table): Uses {
  const [terms, units] = [new Set<string>(), new Set<string>()];
  const cells = rows.flatMap(({ values, arms }) => [values, ...arms.map((arm) => arm.values)]);
  for (const { id, vocabulary, unit, usual } of Object.values(fields)) {
    if (unit !== undefined) units.add(unit);
    for (const value of [usual, ...cells.flatMap((own) => valuesOf(own[id]))]) {
      if (vocabulary && typeof value === 'string') terms.add(`${vocabulary.id}.${value}`);
      const own = (value as { readonly unit?: unknown } | null | undefined)?.unit;
      if (typeof own === 'string') units.add(own);
    }
  }
  return { terms, units };
}
