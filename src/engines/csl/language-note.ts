import type { ElementContent } from 'hast';

/** What begins the part of an entry that says where the work is read. */
const whereRead = /(?<=\s)(?=Available from: |doi:|DOI:|https?:\/\/|PubMed PM)/;

/**
 * An entry that names the language of the work behind its pages and before the address, as NLM wants for a title that
 * is given in translation: `… 2010;4(3):225-8. Chinese. doi:…`. For styles that do not print `stated-language` themselves.
 */
export function withLanguageNote(content: readonly ElementContent[], language: string): ElementContent[] {
  const index = content.findIndex((node) => node.type === 'text' && whereRead.test(node.value));
  const node = content[index];
  if (node?.type !== 'text') {
    const last = content.at(-1);
    const isClosed = last?.type === 'text' && /\.\s*$/.test(last.value);
    return [...content, { type: 'text', value: `${isClosed ? '' : '.'} ${language}.` }];
  }
  const at = whereRead.exec(node.value)!.index;
  const value = `${node.value.slice(0, at)}${language}. ${node.value.slice(at)}`;
  return [...content.slice(0, index), { type: 'text', value }, ...content.slice(index + 1)];
}
