/** A thing of schema.org: properties by name, each a value, another thing, or a list. */
export type Node = Readonly<Record<string, unknown>>;

/** A thing without what it does not have: neither empty words nor empty lists nor things of which only the type is known. */
export function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  return { '@type': type, ...Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value))) };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === '@type');
}
