import type { PhrasingContent } from 'mdast';
import type { LanguageRules } from '../../model/language.ts';

const hanThenLatin = /(?<=\p{Script=Han}) (?=[A-Za-z0-9Α-ω])|(?<=[A-Za-z0-9Α-ω%]) (?=\p{Script=Han})/gu;
/** A whole word in small letters: `iPSC` and `μl` stay as they are. */
const firstWord = /^\p{Ll}{2,}(?![\p{L}\p{N}])/u;

/**
 * A cell's pieces as running text: neighbouring texts are joined, the page sets the gap between Han and Latin
 * itself where the language has no typed one, and a cell's first word gets its capital, but never a code.
 */
export function tidyText(nodes: readonly PhrasingContent[], rules: LanguageRules): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push({ ...node });
  }
  return joined.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = rules.joinsLinesWithoutSpace ? node.value.replace(hanThenLatin, '') : node.value;
    return { ...node, value: index === 0 && !node.data?.asWritten ? capitalized(value) : value };
  });
}

function capitalized(text: string): string {
  const word = firstWord.exec(text)?.[0];
  return word ? word[0]!.toUpperCase() + text.slice(1) : text;
}
