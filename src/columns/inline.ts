import type { PhrasingContent } from 'mdast';
import type { LanguageRules, Localized } from '../model/language.ts';
import { unitSymbols } from './units.ts';

const superscript = /\^([^\s^]{1,16})\^/;

/** Text with `10^6^` as superscript nodes. */
export function withSuperscripts(text: string): PhrasingContent[] {
  return text.split(superscript).flatMap((piece, index): PhrasingContent[] => {
    if (piece === '') return [];
    const plain = { type: 'text' as const, value: piece };
    return [index % 2 === 0 ? plain : { type: 'superscript', children: [plain] }];
  });
}

const escapedSymbols = unitSymbols.map((symbol) => symbol.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
const gapBeforeUnit = new RegExp(`(?<=\\d) (?=(?:${escapedSymbols.join('|')})(?![A-Za-zα-ω\\d]))`, 'g');

/** Text as an edition prints it: superscripts, and no line break between a number and its unit's symbol. */
export function inlineText(text: string, rules: LanguageRules): PhrasingContent[] {
  return withSuperscripts(text.replace(gapBeforeUnit, rules.unitGap));
}

/**
 * Text that is the same in all of several languages is no word of any of them but a code, a symbol, or a name, and is
 * never given a capital.
 */
export function wordsOrCode(nodes: readonly PhrasingContent[], words: Localized): PhrasingContent[] {
  const [first, ...others] = Object.values(words);
  const isCode = others.length > 0 && others.every((other) => other === first);
  return nodes.map((node) => (isCode && node.type === 'text' ? { ...node, data: { asWritten: true } } : node));
}

/** The language's list of items that may hold nodes: `1×10⁶个和5×10⁶个`. */
export function listOf(items: readonly PhrasingContent[][], rules: LanguageRules): PhrasingContent[] {
  const frame = rules.list(items.map((_, index) => `{${index}}`));
  return frame.split(/\{(\d+)\}/).flatMap((piece, index): PhrasingContent[] => {
    if (index % 2 === 1) return items[Number(piece)]!;
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}
