import type { PhrasingContent } from 'mdast';

/**
 * Whether the words of two languages are the same thing to the eye: numbers, symbols of units and citations, however each
 * language sets its dashes, brackets and blanks, groups
 * its digits, writes its liters (ml, mL), and counts (①, (i)).
 */
export function saysTheSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** What content says, its citations by the works that they name. */
export function wordsIn(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => {
      if (node.type === 'citationCluster') return node.items.map(({ key }) => `@${key}`).join('');
      if ('children' in node) return wordsIn(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

/** How the languages count within a cell: ① in Chinese, (i) elsewhere. */
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function bare(words: string): string {
  return words
    .replaceAll(/[①-⑩]/gu, (sign) => `(${romans[sign.codePointAt(0)! - 0x2460]})`)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad\u200b\u2060]/gu, '')
    .replaceAll(/[‐-―−〜]/gu, '-')
    .replaceAll('~', '-')
    .replaceAll('、', ',')
    .replaceAll('。', '.')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
}
