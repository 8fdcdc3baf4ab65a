// Named apart, since an object that is seen to have a method of this name would pass for a promise.
const [condition, ifMet, ifNot] = ['if', 'then', 'else'];

/** What a schema asks for where a condition is met, and where it is not. */
export function when(what: object, met: object, unmet?: object): Record<string, unknown> {
  return { [condition!]: what, [ifMet!]: met, ...(unmet && { [ifNot!]: unmet }) };
}
