type Defined<T> = T extends readonly (infer Item)[]
  ? Defined<Item>[]
  : T extends object
    ? { [Key in keyof T]: Defined<Exclude<T[Key], undefined>> }
    : T;

/**
 * A value from a schema without its `undefined` fields: a schema says "may be undefined" where the model says
 * "may be absent". The type argument must follow from the schema's type.
 */
export function withoutUndefined<T>(value: unknown): Defined<T> & T {
  return strip(value) as Defined<T> & T;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  // Bytes have numbers for keys.
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, strip(inner)]])),
  );
}
