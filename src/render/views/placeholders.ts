/** What the tool knows and an editor's sentence may ask for. */
export type Placeholders = Readonly<Record<'version' | 'date' | 'url', string>>;

/**
 * Fills `{version}`, `{date}` and `{url}` in a sentence of the front matter. A part in `[[ ]]` vanishes when a
 * placeholder in it is empty, so that no edition without an address prints "Available from: .".
 */
export function fillPlaceholders(sentence: string, values: Placeholders): string {
  const whole = sentence.replace(/\[\[(.*?)\]\]/gs, (_, part: string) =>
    [...part.matchAll(/\{(version|date|url)\}/g)].every((match) => values[match[1] as keyof Placeholders] !== '')
      ? part
      : '',
  );
  return whole.replace(/\{(version|date|url)\}/g, (_, name: keyof Placeholders) => values[name]);
}
