import { isMap, isScalar, isSeq, parseDocument, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { ContentLanguage } from '../../model/language.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import type { EditedFile } from '../attest.ts';
import { toEdits, type Change } from '../changes.ts';
import { inBraces, plainYaml } from '../yaml-text.ts';
import { behindLast } from './behind-last.ts';

/** A path into a YAML file. */
export type YamlPath = readonly (string | number)[];

/** What is drafted in a file. */
export interface WordsWish {
  readonly language: ContentLanguage;
  /** The languages to draft from: of each value the first that it has. */
  readonly sources: readonly ContentLanguage[];
  /** False for what the language has no need of, by the path of the value without its languages, and the `id` that stands there. */
  readonly isWanted: (path: YamlPath, id: unknown) => boolean;
}

const mark = ' {untranslated}';

/**
 * Edits that give every value per language of a YAML file (`title: { zh: …, en: … }`) a further language: another's words, marked
 * `{untranslated}`. Nothing else changes. Values that have the language are left as they are, and so is what is no words.
 */
export function draftWords({ file, text = '' }: EditedFile, wish: WordsWish): TextEdit[] {
  const changes: Change[] = [];
  const walk = (node: unknown, path: YamlPath): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap<Node, Node>(node)) return;
    const drafted = wish.isWanted(path, node.get('id')) ? draftOf(node, text, wish) : undefined;
    if (drafted) changes.push(drafted);
    else for (const { key, value } of node.items) walk(value, [...path, keyOf(key)]);
  };
  walk(parseDocument(text).contents, []);
  return toEdits(file, text, changes);
}

/** The change that adds a language to a map from languages to words, or to a term of a glossary. */
function draftOf(map: YAMLMap<Node, Node>, text: string, { language, sources }: WordsWish): Change | undefined {
  const entries = new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
  const keys = [...entries.keys()];
  const source = sources.find((tag) => entries.has(tag));
  if (source === undefined || entries.has(language)) return undefined;
  const { value } = entries.get(source)!;
  const isTerm = keys.includes('id') && isMap(value) && value.has('preferred');
  if (!isTerm && !keys.every((key) => /^[a-z]{2,3}(-|$)/.test(key))) return undefined;
  const words = isTerm ? termFrom(value.get('preferred')) : wordsFrom(value);
  if (words === undefined) return undefined;
  const isBlock = !map.flow && isScalar(value) && isBlockText(value);
  const entry = isBlock
    ? blockText(value, text)
    : (map.flow || typeof words === 'object' ? inBraces : plainYaml)(words);
  return behindLast(text, isTerm ? lastForms(map, sources) : map, `${language}: ${entry}`);
}

/** Words of another language with the mark, as they stand: one text, several forms of one, or a name. */
function wordsFrom(value: Node | null | undefined): unknown {
  if (isScalar(value)) return typeof value.value === 'string' ? value.value.trimEnd() + mark : undefined;
  const plain: unknown = value?.toJSON();
  if (Array.isArray(plain))
    return plain.every((one) => typeof one === 'string') ? plain.map((one) => one + mark) : undefined;
  const { family, given } = (plain ?? {}) as { family?: unknown; given?: unknown };
  if (typeof family !== 'string') return undefined;
  return { family: family + mark, ...(typeof given === 'string' && { given }) };
}

function termFrom(preferred: unknown): unknown {
  return typeof preferred === 'string' ? { preferred: preferred + mark } : undefined;
}

/** A term as far as its forms, so that what is added stands beside them. */
function lastForms(map: YAMLMap<Node, Node>, languages: readonly ContentLanguage[]): YAMLMap<Node, Node> {
  const last = map.items.findLastIndex(({ key }: Pair<Node, Node>) => languages.includes(keyOf(key)));
  return Object.assign(map.clone() as YAMLMap<Node, Node>, { items: map.items.slice(0, last + 1) });
}

function isBlockText({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** A text of several lines as it is written, with the mark at its end. */
function blockText(value: Scalar, text: string): string {
  const [start, end] = value.range!;
  return text.slice(start, end).trimEnd() + mark;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
