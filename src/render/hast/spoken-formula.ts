import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Labels } from '../../model/labels.ts';

/**
 * A formula in the words in which it is read out: `p equals the fraction c over c plus d, end of fraction`. Words come from
 * the labels under `formula`; a sign without words, a letter, and a number are left to whoever reads. `formula`: MathML Core
 * presentation elements (3.2 to 3.5); of those it does not know the content is read in order.
 */
export function spokenFormula(formula: Element, labels: Labels): string {
  const speak = (node: ElementContent | undefined): string => {
    if (node?.type !== 'element') return '';
    const [first, second, third] = partsOf(node);
    const within = (): string => joined(partsOf(node).map(speak));
    switch (node.tagName) {
      case 'mo':
        return operator(toString(node), labels);
      case 'mi':
      case 'mn':
      case 'mtext':
        return toString(node).trim();
      case 'mfrac':
        return fraction(first!, second!);
      case 'msup':
        return power(speak(first), second!);
      case 'msub':
        if (hasBounds(first)) return bounds(speak(first), speak(second), '');
        return labels('formula.index', { base: speak(first), index: speak(second) });
      case 'msubsup':
        if (hasBounds(first)) return bounds(speak(first), speak(second), speak(third));
        return power(labels('formula.index', { base: speak(first), index: speak(second) }), third!);
      case 'msqrt':
        return labels('formula.squareRoot', { radicand: within() });
      case 'mroot':
        return labels('formula.root', { radicand: speak(first), index: speak(second) });
      case 'munder':
        return bounds(speak(first), speak(second), '');
      case 'mover':
        return over(first, second);
      case 'munderover':
        return bounds(speak(first), speak(second), speak(third));
      case 'annotation':
      case 'mphantom':
      case 'mspace':
        return '';
      default:
        return within();
    }
  };
  const fraction = (numerator: Element, denominator: Element): string => {
    const parts = { numerator: speak(numerator), denominator: speak(denominator) };
    return labels(isSingle(numerator) && isSingle(denominator) ? 'formula.over' : 'formula.fraction', parts);
  };
  const power = (base: string, exponent: Element): string => {
    const known = { '2': 'formula.squared', '3': 'formula.cubed', '′': 'formula.prime' }[toString(exponent).trim()];
    return known ? labels(known, { base }) : labels('formula.power', { base, exponent: speak(exponent) });
  };
  const over = (base: Element | undefined, mark: Element | undefined): string => {
    const accent = accents[mark ? toString(mark).trim() : ''];
    return accent ? labels(accent, { base: speak(base) }) : bounds(speak(base), '', speak(mark));
  };
  const bounds = (base: string, from: string, to: string): string =>
    joined([base, from && labels('formula.from', { from }), to && labels('formula.to', { to })]);
  return speak(formula).replaceAll(/\s+/g, ' ').trim();
}

/** Signs that are read as words. */
const operators: Readonly<Record<string, string>> = {
  '=': 'equals',
  '≠': 'notEqual',
  '≈': 'approximately',
  '<': 'less',
  '>': 'greater',
  '≤': 'atMost',
  '≥': 'atLeast',
  '+': 'plus',
  '-': 'minus',
  '−': 'minus',
  '±': 'plusMinus',
  '×': 'times',
  '·': 'times',
  '⋅': 'times',
  '∗': 'times',
  '÷': 'dividedBy',
  '/': 'dividedBy',
  '∑': 'sum',
  '∏': 'product',
  '∫': 'integral',
  '∞': 'infinity',
  '→': 'tendsTo',
  '∈': 'elementOf',
};

const accents: Readonly<Record<string, string>> = {
  '¯': 'formula.mean',
  '‾': 'formula.mean',
  _: 'formula.mean',
  '^': 'formula.hat',
  ˆ: 'formula.hat',
  '~': 'formula.tilde',
  '˜': 'formula.tilde',
};

function operator(sign: string, labels: Labels): string {
  const bare = sign.trim();
  // The application of a function and the like are signs that nobody sees.
  if (/^[\u2061-\u2064]?$/.test(bare)) return '';
  const name = operators[bare];
  return name ? labels(`formula.${name}`) : bare;
}

/** True for a sign whose index and power are the bounds of what it does. */
function hasBounds(node: Element | undefined): boolean {
  return node?.tagName === 'mo' && /[∑∏∫]/u.test(toString(node));
}

function partsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

/** True for a letter, a number, or a word alone. */
function isSingle(node: Element): boolean {
  const parts = partsOf(node);
  return parts.length === 0 ? ['mi', 'mn', 'mtext'].includes(node.tagName) : parts.length === 1 && isSingle(parts[0]!);
}

/** In sequence; a space stands between all words, for Chinese takes none amiss when it is read out. */
function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}
