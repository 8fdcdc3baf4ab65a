import { dictionary, type Dictionary, type Name } from '../syntax/objects.ts';
import { elementsOf, type Element } from './tree.ts';

/** Types that Chromium takes from PDF 2.0, and the PDF 1.7 type that each stands for. */
const standardTypes: Readonly<Record<string, Name>> = {
  Em: '/Span',
  Strong: '/Span',
  Sub: '/Span',
  Title: '/P',
  Aside: '/Div',
};

/** The map that explains the types which PDF 1.7 does not know (ISO 32000-1, 14.7.3); nothing when all are known. */
export function roleMap(root: Element): Dictionary | undefined {
  const used = new Set(elementsOf(root).map((part) => part.type));
  const mapped = Object.entries(standardTypes).filter(([type]) => used.has(type));
  return mapped.length > 0 ? dictionary(Object.fromEntries(mapped)) : undefined;
}
