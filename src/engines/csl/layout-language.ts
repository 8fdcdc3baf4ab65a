/** Languages that a style has layouts of their own for (CSL-M's `<layout locale="en fr">`), without region. */
export function layoutLanguages(xml: string): ReadonlySet<string> {
  const lists = [...xml.matchAll(/<layout\b[^>]*?\blocale="([^"]*)"/g)].map((match) => match[1]!);
  return new Set(lists.flatMap((list) => list.split(/\s+/)).map(primary));
}

const writtenInHanKanaOrHangul = new Set(['zh', 'ja', 'ko', 'yue', 'wuu', 'und']);

/**
 * The language by which the style is to choose its layout. A style need not list every Western language: an entry in
 * one that no layout names takes the English layout where there is one. Without this a Finnish entry would end in 等.
 */
export function layoutLanguage(tag: string, layouts: ReadonlySet<string>): string {
  const language = primary(tag);
  if (layouts.has(language) || writtenInHanKanaOrHangul.has(language)) return tag;
  return layouts.has('en') ? 'en' : tag;
}

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}
