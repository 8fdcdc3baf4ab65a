/** The same function, which finds out what it gives once for each object, and forgets it with the object. */
export function oncePer<Thing extends object, T>(find: (thing: Thing) => T): (thing: Thing) => T {
  return kept(find, new WeakMap<Thing, Found<T>>());
}

/** The same function, which finds out what it gives once for each word: for words of which there are not many, as tags of languages. */
export function oncePerWord<T>(find: (word: string) => T): (word: string) => T {
  return kept(find, new Map<string, Found<T>>());
}

/**
 * What was made last of a thing under a name, as long as the others that it was made with are the same ones, or else what
 * `make` makes.
 */
export type Kept<Thing extends object, T> = (
  thing: Thing,
  name: string,
  others: readonly unknown[],
  make: () => T,
) => T;

/** Nothing is made yet. */
export function keptPer<Thing extends object, T>(): Kept<Thing, T> {
  const ofThing = oncePer(
    (_thing: Thing) => new Map<string, { readonly others: readonly unknown[]; readonly value: T }>(),
  );
  return (thing, name, others, make) => {
    const known = ofThing(thing).get(name);
    if (known?.others.length === others.length && known.others.every((one, index) => one === others[index]))
      return known.value;
    const value = make();
    ofThing(thing).set(name, { others, value });
    return value;
  };
}

interface Found<T> {
  readonly value: T;
}

function kept<Key, T>(
  find: (key: Key) => T,
  found: { get(key: Key): Found<T> | undefined; set(key: Key, value: Found<T>): unknown },
): (key: Key) => T {
  return (key) => {
    const known = found.get(key) ?? { value: find(key) };
    found.set(key, known);
    return known.value;
  };
}
