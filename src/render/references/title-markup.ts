/** A piece of a title: its text and how it is set. */
export interface TitlePiece {
  readonly text: string;
  readonly setting?: TitleSetting;
}

/** Italic, bold, raised, lowered, small capitals, or protected from a style's change of case. */
export type TitleSetting = 'i' | 'b' | 'sup' | 'sub' | 'sc' | 'nocase';

const tag = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/gi;

/**
 * A title in pieces, by the markup that CSL-JSON allows (CSL 1.0.2, appendix on rich text): i, b, sup, sub,
 * small-caps and nocase spans. A nested piece carries the innermost setting. Other angle brackets are text.
 */
export function titlePieces(title: string): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  const open: { readonly name: string; readonly setting?: TitleSetting }[] = [];
  let position = 0;
  const push = (text: string): void => {
    const setting = open.findLast((element) => element.setting)?.setting;
    if (text !== '') pieces.push(setting ? { text, setting } : { text });
  };
  for (const match of title.matchAll(tag)) {
    const [source, slash, name, attributes] = match as unknown as [string, string, string, string];
    push(title.slice(position, match.index));
    position = match.index + source.length;
    if (!slash) {
      open.push({ name: name.toLowerCase(), ...settingOf(name.toLowerCase(), attributes) });
      continue;
    }
    const index = open.findLastIndex((element) => element.name === name.toLowerCase());
    if (index >= 0) open.length = index;
  }
  push(title.slice(position));
  return pieces;
}

function settingOf(name: string, attributes: string): { setting?: TitleSetting } {
  if (name !== 'span') return { setting: name as TitleSetting };
  if (/\bnocase\b/.test(attributes)) return { setting: 'nocase' };
  return /small-caps/.test(attributes) ? { setting: 'sc' } : {};
}

const raised = new Map(Object.entries({ '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ' }));
const lowered = new Map(Object.entries({ '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' }));
[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].forEach((mark, digit) => raised.set(String(digit), mark));
[...'₀₁₂₃₄₅₆₇₈₉'].forEach((mark, digit) => lowered.set(String(digit), mark));

/**
 * A title without markup. Raised and lowered digits become the characters for them (10⁶, CO₂), since 106 would be
 * another number; letters that have no such character stand on the line.
 */
export function plainTitle(title: string): string {
  return titlePieces(title)
    .map(({ text, setting }) => {
      const marks = setting === 'sup' ? raised : setting === 'sub' ? lowered : undefined;
      return marks && [...text].every((character) => marks.has(character))
        ? [...text].map((character) => marks.get(character)).join('')
        : text;
    })
    .join('');
}
