import { oncePer } from '../../engines/once-per.ts';
import type { Article, UnitKind, UnitText } from '../../model/article.ts';
import { notWords, wordsOf, type Words } from '../text/words-of.ts';

/** The words of a unit in one language, as rules of house style look at them. */
export interface Passage {
  readonly unit: UnitText;
  /** The content language, or `und` for a value that all languages share. */
  readonly language: string;
  /** Addresses, too, are characters that stand for no words, and a break that an editor sets is `\n`. */
  readonly words: Words;
}

/** Blocks without words of a language. */
const wordless: ReadonlySet<UnitKind> = new Set<UnitKind>(['code', 'math', 'placement']);

const passagesOfArticle = new WeakMap<Article, readonly Passage[]>();

/** The passages of a unit by the language that it is said in: they stay as long as the unit does. */
const passagesOfUnit = oncePer((_unit: UnitText) => new Map<string, Passage>());

/** All that an article says in words, but for what is still to be translated and so stands in another language. */
export function passagesOf(article: Article): readonly Passage[] {
  const known = passagesOfArticle.get(article);
  if (known) return known;
  const passages = article.units.flatMap(({ kind, text }) => {
    if (wordless.has(kind)) return [];
    const units = Object.entries(text).flatMap(([language, unit]) => (unit ? [{ language, unit }] : []));
    const isShared = units.length > 1 && units.every(({ unit }) => isSamePlace(unit, units[0]!.unit));
    const said = isShared ? [{ language: 'und', unit: units[0]!.unit }] : units;
    return said.flatMap(({ language, unit }) => (unit.untranslated ? [] : [passageOf(unit, language)]));
  });
  passagesOfArticle.set(article, passages);
  return passages;
}

function passageOf(unit: UnitText, language: string): Passage {
  const known = passagesOfUnit(unit).get(language);
  const passage = known ?? { language, unit, words: withBreaks(unit, withoutAddresses(wordsOf(unit))) };
  passagesOfUnit(unit).set(language, passage);
  return passage;
}

/** The language of a tag such as `zh-Hans` or `en-GB`, without script and region. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!;
}

/** The last few characters before an index: what a pattern that ends there can reach. */
export function wordsBefore({ words }: Passage, index: number): string {
  return words.text.slice(Math.max(0, index - 24), index);
}

/** Those of the passages that have a digit. */
export function withDigits(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ words }) => /\d/.test(words.text));
}

function isSamePlace({ place: one }: UnitText, { place: other }: UnitText): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}

/** Web addresses, DOIs and e-mail addresses; the marks of the sentence around them are none of theirs. */
const address =
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、）》”]+|\b10\.\d{4,9}\/[^\s\p{Script=Han}，。；、）》”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;

/** A break reads as a space elsewhere; here it is none that could be too many. */
function withBreaks({ source }: UnitText, words: Words): Words {
  if (!/(?: {2}|\\)\n/.test(source)) return words;
  const characters = Array.from(words.offsets, (offset, index) =>
    words.text[index] === ' ' && /^(?: {2,}|\\)\n/.test(source.slice(offset, offset + 12)) ? '\n' : words.text[index],
  );
  return { ...words, text: characters.join('').slice(0, words.text.length) };
}

/** In a text they are links already; a data file only has characters. */
function withoutAddresses(words: Words): Words {
  if (!/[/@]|www\./.test(words.text)) return words;
  const text = words.text.replace(address, (found) => {
    const end = found.replace(/[.,;:!?)\]'"]+$/, '').length;
    return notWords.repeat(end) + found.slice(end);
  });
  return { ...words, text };
}
