/**
 * What a style asks of the engine in an instruction that other processors pass over, such as
 * `<?diglot pinyin-names="full"?>`: its values by name.
 */
export function styleInstructions(xml: string): ReadonlyMap<string, string> {
  const inside = /<\?diglot\s([^?]*)\?>/.exec(xml)?.[1] ?? '';
  return new Map([...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}
