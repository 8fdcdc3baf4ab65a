import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { unitSymbols } from '../../columns/units.ts';
import type { LanguageRules } from '../../model/language.ts';
import { h } from './h.ts';
import { isWhole, text, whole } from './pieces.ts';
import { tieEnd } from './tie-end.ts';

/** A piece longer than this may break where it likes: it would not fit a narrow line whole. */
const longestWhole = 26;

const number = String.raw`\p{N}(?:[\p{N}.,]*\p{N})?[%‰]?`;
const letters = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{N}]`;

/**
 * What is set without a break: ranges, products, and dates in figures; the year of a standard with its number; names such
 * as IL-6, TGF-β, t-test, of which one part is short; a dash with what stands before it.
 */
const wholes = new RegExp(
  [
    String.raw`${number}(?:[ \u00a0]?[～–×−-][ \u00a0]?${number})+—*`,
    String.raw`${number}—\p{N}{4}(?!\p{N})`,
    String.raw`(?<!${letters})${letters}{1,5}[-‐]${letters}{1,2}(?!${letters})—*`,
    String.raw`(?<!${letters})${letters}{1,5}[-‐]\p{N}+${letters}{0,2}(?!${letters})—*`,
    String.raw`(?<!${letters})${letters}[-‐]${letters}{1,12}—*`,
    String.raw`[^\s—]—+`,
  ].join('|'),
  'gu',
);

/** A web address or DOI, which breaks behind its slashes alone, never behind a hyphen that belongs to it. */
const addresses = /(?:https?:\/\/|10\.\d{4,}\/)[!-~]+/g;

/** The blank between a number and its unit; `a` is a year in tables alone, in prose it is a word. */
const unitBlank = new RegExp(
  // The blank first: it is what is looked for in all of a text.
  String.raw` (?<=\p{N} )(?=(?:${unitSymbols
    .filter((symbol) => symbol !== 'a')
    .map(escaped)
    .join('|')})(?!${letters}))`,
  'gu',
);

/** A dash or hyphen: without one a text has nothing that is set whole. */
const dash = /[-‐～–×−—]/;

/** Runs of Han characters and the marks that stand among them. */
const hanRuns =
  /[《〈「『【〔（]*\p{Script=Han}(?:[\p{Script=Han}\u3001-\u301f，。；：！？（）]*[\p{Script=Han}》〉」』】〕）])?/gu;

/** Elements whose last line is not to be a single character. */
const endsAlone = new Set(['p', 'li', 'figcaption']);

/** Elements whose text is set by rules of their own. */
const apart = new Set(['code', 'pre', 'math', 'svg']);

/**
 * Sets what a line may not part in one piece: ranges, products, short hyphenated names, the pieces of addresses; puts the
 * language's no-break blank between number and unit. In an edition in Han script, no paragraph ends in a line of a single
 * character; in another, runs of Han say that they are Chinese, so that they take its faces and are read out right.
 * What says its language has been set already, or is set by that language's rules. `endsLoose`: ends of paragraphs are not tied.
 * Works on the tree that it is given.
 */
export function keepUnbroken<Tree extends Root | Element>(
  tree: Tree,
  rules: LanguageRules,
  hanTag: string,
  endsLoose = false,
): Tree {
  visit(tree as Root, 'element', (element: Element) => {
    if (apart.has(element.tagName) || isWhole(element) || element.properties['lang'] !== undefined) return SKIP;
    element.children = set(element.children, rules, hanTag);
    if (rules.joinsLinesWithoutSpace && !endsLoose && endsAlone.has(element.tagName)) tieEnd(element);
    return undefined;
  });
  if (tree.type === 'root') tree.children = set(tree.children as ElementContent[], rules, hanTag);
  return tree;
}

function set(children: readonly ElementContent[], rules: LanguageRules, hanTag: string): ElementContent[] {
  const found: ElementContent[] = [];
  for (const child of children) {
    const before = found.at(-1);
    if (child.type === 'text' && before?.type === 'text') found.splice(-1, 1, text(before.value + child.value));
    else found.push(child);
  }
  return found.flatMap((child) => (child.type === 'text' ? runsOf(child.value, rules, hanTag) : [child]));
}

function runsOf(value: string, rules: LanguageRules, hanTag: string): ElementContent[] {
  if (rules.joinsLinesWithoutSpace || !/\p{Script=Han}/u.test(value)) return piecesOf(value, rules);
  return split(value, hanRuns).flatMap(({ part, isMatch }) =>
    isMatch ? [h('span', { lang: hanTag }, [part])] : piecesOf(part, rules),
  );
}

function piecesOf(value: string, { unitGap }: LanguageRules): ElementContent[] {
  if (!dash.test(value)) return [text(value.replace(unitBlank, unitGap))];
  return split(value, addresses).flatMap(({ part, isMatch }) =>
    isMatch
      ? wholePieces(part, /[^/]*\/*/g)
      : split(part.replace(unitBlank, unitGap), wholes).map((piece) =>
          piece.isMatch ? whole(piece.part) : text(piece.part),
        ),
  );
}

/** Running text that is no Markdown as a paragraph's content, set by the same rules. */
export function unbrokenText(words: string, rules: LanguageRules, hanTag: string): ElementContent[] {
  const paragraph = h('p', {}, [words]);
  const root: Root = { type: 'root', children: [paragraph] };
  keepUnbroken(root, rules, hanTag);
  return paragraph.children;
}

/** Pieces of a text, each set whole that has a hyphen or dash in it and is not too long; the others are run together. */
export function wholePieces(value: string, pattern: RegExp): ElementContent[] {
  const pieces: ElementContent[] = [];
  for (const piece of value.match(pattern) ?? []) {
    const before = pieces.at(-1);
    if (/[-–]/.test(piece) && piece.trimEnd().length <= longestWhole) pieces.push(whole(piece));
    else if (before?.type === 'text') before.value += piece;
    else if (piece) pieces.push(text(piece));
  }
  return pieces;
}

function split(value: string, pattern: RegExp): { part: string; isMatch: boolean }[] {
  const parts: { part: string; isMatch: boolean }[] = [];
  let at = 0;
  for (const { 0: part, index } of value.matchAll(pattern)) {
    if (index > at) parts.push({ part: value.slice(at, index), isMatch: false });
    parts.push({ part, isMatch: true });
    at = index + part.length;
  }
  if (at < value.length) parts.push({ part: value.slice(at), isMatch: false });
  return parts;
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
