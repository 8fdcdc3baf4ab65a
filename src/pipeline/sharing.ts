/**
 * A value with whatever in it is as it was in a known one taken from there, so that what has been found out about an object
 * holds for it on: nothing is changed but which of two equal objects stands where. Plain objects and arrays are compared, at the
 * same places; all else is what it is, and what cannot be set stays. `fresh` must be nobody else's yet.
 */
export function sharing<T>(known: unknown, fresh: T): T {
  return share(known, fresh) as T;
}

function share(known: unknown, fresh: unknown): unknown {
  if (known === fresh || typeof known !== 'object' || typeof fresh !== 'object') return fresh;
  if (known === null || fresh === null) return fresh;
  if (Array.isArray(fresh)) return Array.isArray(known) ? shareItems(known, fresh) : fresh;
  return isPlain(fresh) && isPlain(known) ? shareFields(known, fresh) : fresh;
}

function shareItems(known: readonly unknown[], fresh: unknown[]): unknown {
  let isSame = known.length === fresh.length;
  for (let index = 0; index < fresh.length; index += 1) {
    const now = fresh[index];
    const shared = share(known[index], now);
    if (shared !== now) fresh[index] = shared;
    isSame &&= shared === known[index];
  }
  return isSame ? known : fresh;
}

function shareFields(known: Record<string, unknown>, fresh: Record<string, unknown>): unknown {
  let isSame = true;
  let count = 0;
  for (const key in fresh) {
    count += 1;
    const [before, now] = [known[key], fresh[key]];
    const shared = share(before, now);
    if (shared !== now && !Reflect.set(fresh, key, shared)) isSame = false;
    if (shared !== before || (before === undefined && !Object.hasOwn(known, key))) isSame = false;
  }
  return isSame && Object.keys(known).length === count ? known : fresh;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
