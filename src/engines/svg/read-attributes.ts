import type { Properties } from 'hast';
import { find, svg as svgSchema } from 'property-information';
import { labelAttributes, svgAttributes, svgReferences } from './allowed.ts';
import { drawsNothing } from './draws-nothing.ts';
import { lengthIn } from './lengths.ts';
import { transformIn } from './transform.ts';

/** The attributes of an element that are on the list, by hast's names, and those that are refused, as they are written. */
export interface ReadAttributes {
  readonly properties: Properties;
  readonly refused: readonly string[];
  /** Whether the element is not shown (`display: none`), a hidden layer for example. */
  readonly hidden: boolean;
}

/** hast's names of attributes that may stand, by their own; `href` only in gradients. */
const known: ReadonlyMap<string, string> = new Map([
  ...['id', 'href', ...svgAttributes, ...labelAttributes].map((property) => [attributeOf(property), property] as const),
  ['xlink:href', 'href'],
]);
const takesOver: ReadonlySet<string> = new Set(['linearGradient', 'radialGradient']);
const bearsWords: ReadonlySet<string> = new Set(['text', 'tspan']);

/** `url(#arrow)`; what would be taken in its stead is left out, since a part that is not there is reported. */
const reference = /^url\(\s*(["']?)#([^"')\s]+)\1\s*\)(?:\s+[#\w]+)?$/;
/** Functions that only color or move. */
const functions: ReadonlySet<string> = new Set(
  'rgb rgba hsl hsla matrix translate scale rotate skewX skewY'.split(' '),
);

/** Values that are read here have to be readable; the others are the browser's. */
const readable: Readonly<Record<string, (value: string) => boolean>> = {
  fontSize: (value) => lengthIn(value, 16, 16) !== undefined,
  transform: (value) => transformIn(value) !== undefined,
  dataLabel: (value) => value.trim() !== '',
  dataWidth: (value) => Number(value) > 0,
  dataLines: (value) => /^[1-9]\d?$/.test(value.trim()),
};

/** Reads the attributes of one element. Declarations of a `style` attribute are read as the attributes that they stand for. */
export function readAttributes(tag: string, written: Readonly<Record<string, string>>): ReadAttributes {
  const { style = '', ...own } = written;
  const pairs = [...Object.entries(own), ...declarationsIn(style)];
  const properties: Properties = {};
  const refused: string[] = [];
  for (const [name, value] of pairs) {
    if (isLeftOut(tag, name, value)) continue;
    const property = propertyOf(tag, name);
    const safe = property && safeValue(property, value);
    if (safe !== undefined) properties[property!] = safe;
    else refused.push(property === undefined ? name : `${name}="${value}"`);
  }
  return { properties, refused, hidden: pairs.some(([name, value]) => name === 'display' && value === 'none') };
}

/** `fill: red; stroke: none` in pairs; without `!important`, since nothing here is more important. */
function declarationsIn(style: string): [name: string, value: string][] {
  return style
    .split(';')
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [
        name.trim(),
        value
          .join(':')
          .replace(/!\s*important\s*$/, '')
          .trim(),
      ];
    });
}

function isLeftOut(tag: string, name: string, value: string): boolean {
  if (name === 'xmlns' || name === 'display') return true;
  // Only an arrowhead may be larger than its box.
  if (name === 'overflow') return tag !== 'marker';
  // A name with a colon is another program's, but for a reference.
  return (name.includes(':') && name !== 'xlink:href') || drawsNothing(name, value);
}

/** hast's name of an attribute that may stand in an element. */
function propertyOf(tag: string, name: string): string | undefined {
  const property = known.get(name);
  const owners = property === 'href' ? takesOver : labelAttributes.has(property!) ? bearsWords : undefined;
  return owners === undefined || owners.has(tag) ? property : undefined;
}

/** A value as it is kept; nothing where it is refused. */
function safeValue(property: string, value: string): string | undefined {
  if (property === 'id') return value;
  if (property === 'href') return /^#\S+$/.test(value) ? value : undefined;
  const id = svgReferences.has(property) ? reference.exec(value)?.[2] : undefined;
  if (id !== undefined) return `url(#${id})`;
  const calls = Array.from(value.matchAll(/([^\s,(]*)\s*\(/g), ([, name]) => name!);
  const isPlain = !/[:\\@<>&]|\/\*/.test(value) && calls.every((name) => functions.has(name));
  return isPlain && (readable[property]?.(value) ?? true) ? value : undefined;
}

function attributeOf(property: string): string {
  return find(svgSchema, property).attribute;
}
