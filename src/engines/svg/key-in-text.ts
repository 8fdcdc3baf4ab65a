import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { labelAttributes } from './allowed.ts';

/** A label's key where its words would stand, for programs that know no attributes of one's own: `{msc}`, `{msc 120}`, `{msc 120 3}`. */
const keyInBraces = /^\s*\{\s*([^{}\s]+)(?:\s+(\d+(?:\.\d+)?)(?:\s+([1-9]\d?))?)?\s*\}\s*$/;

/**
 * A text (`text` or `tspan`) that names one label, by attribute or in braces, without what stands in it: programs write a
 * text as several pieces and say of the first where it stands and how it looks. Other texts are as they were, but for
 * their pieces that name one.
 */
export function withKey(text: Element): Element {
  const { dataLabel } = text.properties;
  const [, key, width, lines] = (dataLabel === undefined ? keyInBraces.exec(toString(text)) : undefined) ?? [];
  if (dataLabel === undefined && key === undefined)
    return {
      ...text,
      children: text.children.map((child): ElementContent => (child.type === 'element' ? withKey(child) : child)),
    };
  return {
    ...text,
    properties: {
      ...firstPlaces(lookOf(text)),
      ...(key !== undefined && { dataLabel: key }),
      ...(width !== undefined && { dataWidth: width }),
      ...(lines !== undefined && { dataLines: lines }),
    },
    children: [],
  };
}

/** The properties of a text and of its first piece. */
function lookOf(text: Element): Properties {
  const [first] = text.children.filter((child) => child.type === 'element');
  if (!first) return text.properties;
  const { id: _id, ...look } = lookOf(first);
  const isWords = ([name]: readonly [string, unknown]) => !labelAttributes.has(name);
  return { ...text.properties, ...Object.fromEntries(Object.entries(look).filter(isWords)) };
}

/** Places letter by letter (`x="10 14 18"`) are those of other letters: the first is kept. */
function firstPlaces(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      /^(?:x|y|dx|dy)$/.test(name)
        ? String(value)
            .trim()
            .split(/[\s,]+/)[0]!
        : value,
    ]),
  );
}
