/** Text as XML and HTML attributes and elements hold it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);
}

/** An element on a line of its own; without content an empty one. Attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, text?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return text === undefined ? `${start}/>` : `${start}>${escaped(text)}</${name}>`;
}
