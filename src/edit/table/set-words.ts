import { isMap, isNode, isScalar, parseDocument, Scalar, type Document, type Node, type YAMLMap } from 'yaml';
import type { ContentLanguage } from '../../model/language.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import type { EditedFile } from '../attest.ts';
import { toEdits, type Change } from '../changes.ts';
import { endOf, endOfLine, fieldOf } from '../ledger/ledger-list.ts';
import { inBraces, inQuotes, plainYaml } from '../yaml-text.ts';

/** Words that a data file is to say in one language. */
export interface WishedWords {
  /** Where the words stand in the file, without the language. */
  readonly path: readonly (string | number)[];
  readonly language: ContentLanguage;
  readonly words: string;
}

/** Edits that make a data file say words, and wishes that no edit of their own can fulfil: an alias repeats their place. */
export interface SetWords {
  readonly edits: TextEdit[];
  readonly impossible: readonly WishedWords[];
}

/**
 * Edits that make a data file say words in a language, where it has them in another or has others. Nothing else changes:
 * comments, order, and the way in which a value is quoted stay.
 */
export function setWords({ file, text = '' }: EditedFile, wished: readonly WishedWords[]): SetWords {
  const document = parseDocument(text);
  const impossible: WishedWords[] = [];
  const changes = wished.flatMap((wish): Change[] => {
    const map = mapAt(document, wish.path);
    const change = map && changeOf(map, wish, text);
    if (!change) impossible.push(wish);
    return change ? [change] : [];
  });
  return { edits: toEdits(file, text, changes), impossible };
}

/** The map of languages at a path; nothing where something on the way is repeated elsewhere. */
function mapAt(document: Document, path: WishedWords['path']): YAMLMap | undefined {
  const nodes = path.map((_, index) => document.getIn(path.slice(0, index + 1), true));
  const isShared = nodes.some((node) => isNode(node) && 'anchor' in node && node.anchor !== undefined);
  const map = nodes.at(-1);
  return isMap(map) && !isShared && map.items.length > 0 ? map : undefined;
}

function changeOf(map: YAMLMap, { language, words }: WishedWords, text: string): Change | undefined {
  const there = fieldOf(map, language);
  if (there) {
    const { value } = there;
    return isScalar(value) && value.source !== undefined && !value.anchor
      ? replaced(value, words, map, text)
      : undefined;
  }
  const last = map.items.at(-1)!;
  const end = endOf((last.value ?? last.key) as Node, text);
  if (map.flow) return { from: end, to: end, text: `, ${language}: ${inBraces(words)}` };
  const start = map.range![0];
  const margin = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^ ]/g, ' ');
  const at = endOfLine(text, end);
  return { from: at, to: at, text: `\n${margin}${language}: ${plainYaml(words)}` };
}

/** A value in the place of another, quoted or laid out as that was; nothing where a comment would be lost. */
function replaced(value: Scalar, words: string, map: YAMLMap, text: string): Change | undefined {
  const [from, to] = [value.range![0], endOf(value, text)];
  const put = (written: string): Change => ({ from, to, text: written });
  switch (value.type) {
    case Scalar.QUOTE_SINGLE:
    case Scalar.QUOTE_DOUBLE:
      return put(inQuotes(words, value.type));
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL: {
      const block = inBlock(words, text.slice(from, to), value.type === Scalar.BLOCK_FOLDED);
      return block === undefined ? undefined : put(block);
    }
    default:
      return put(map.flow ? inBraces(words) : plainYaml(words));
  }
}

/** Words on lines of their own, as those before were; in quotes where these cannot hold them so. */
function inBlock(words: string, before: string, folded: boolean): string | undefined {
  const [head = '', first = ''] = before.split('\n');
  const margin = /^ */.exec(first)![0];
  // A number says how far the lines are indented, and a folded text joins its lines.
  if (margin !== '' && !/\d/.test(head.split('#')[0]!) && !(folded && words.includes('\n'))) {
    return `${head}\n${margin}${words.replaceAll('\n', `\n${margin}`)}`;
  }
  return head.includes('#') ? undefined : inQuotes(words, 'QUOTE_DOUBLE');
}
