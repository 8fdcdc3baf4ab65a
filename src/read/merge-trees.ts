type Tree = Readonly<Record<string, unknown>>;

/** True for a map of keys and values. */
export function isTree(value: unknown): value is Tree {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value laid over another: maps are joined key by key, all else, lists included, takes the place of what was there. */
export function mergeTrees(base: unknown, over: unknown): unknown {
  if (!isTree(base) || !isTree(over)) return over;
  const joined = Object.entries(over).map(([key, value]) => [
    key,
    Object.hasOwn(base, key) ? mergeTrees(base[key], value) : value,
  ]);
  return { ...base, ...(Object.fromEntries(joined) as Tree) };
}
