/**
 * What one process remembers from build to build: for each unit of work its last value, as long as the key, a digest of
 * everything that it was made from, stays the same.
 */
export interface Memo {
  /**
   * The remembered value, or the one that `make` makes, of what was remembered with another key, and that is remembered from
   * now on. A promise is remembered as long as it has not failed.
   */
  remember<T>(unit: string, key: string, make: (before?: T) => T): T;
}

/** A memory that keeps nothing, for a process that does everything once. */
export const forgetful: Memo = { remember: (_unit, _key, make) => make() };

/** An empty memory. */
export function createMemo(): Memo {
  const units = new Map<string, { readonly key: string; readonly value: unknown }>();
  return {
    remember<T>(unit: string, key: string, make: (before?: T) => T): T {
      const known = units.get(unit);
      if (known?.key === key) return known.value as T;
      const value = make(known?.value as T | undefined);
      units.set(unit, { key, value });
      if (value instanceof Promise) value.catch(() => units.delete(unit));
      return value;
    },
  };
}
