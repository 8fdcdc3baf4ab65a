import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Edition, Publication, ResolvedBlock } from '../../model/publication.ts';
import { wordsInFigure } from '../figure/words-in-figure.ts';
import type { HastContext, SecondLanguage } from '../hast/context.ts';
import { giveOwnIds } from '../hast/own-ids.ts';
import { pairedHeading, pairRow } from '../hast/pair-row.ts';
import { blocksToHast, phrasingToHast } from '../hast/to-hast.ts';
import type { LanguagePair } from '../pairs.ts';
import { dressFor } from './dress.ts';
import { pairById } from './pair-by-id.ts';
import { printContext } from './print-context.ts';
import type { RenderTools } from './tools.ts';

type Two<Part> = readonly [first: Part, second: Part];

/** A block in two languages; of one that stands once, what stands in both languages is told apart. */
interface Row {
  readonly block: ResolvedBlock;
  readonly content: Two<readonly Element[]>;
  /** The legend of a figure, the notes of a table. */
  readonly below: Two<readonly Element[]>;
  /** Notes that the block calls, each beside its pair. */
  readonly notes: readonly Two<readonly Element[]>[];
}

/** Abstract and body of a parallel edition: a row for each pair of blocks, its notes in rows below, tables and figures once. */
export function parallelBlocks(
  publication: Publication,
  languages: LanguagePair,
  tools: RenderTools,
): { readonly abstract: Element[]; readonly body: Element[] } {
  const editions = both(languages, (language) => publication.editions[language]!);
  const setters = [
    setterFor(publication, editions[0], languages, tools, secondLanguage(publication, editions, tools)),
    setterFor(publication, editions[1], languages, tools),
  ] as const;
  const rowsOf = (part: 'abstract' | 'body'): Row[] =>
    pairById(editions[0][part], editions[1][part]).map(([one, other]) =>
      rowOf((one ?? other)!, [one ? setters[0](one) : [], other ? setters[1](other) : []]),
    );
  const [abstract, body] = [rowsOf('abstract'), rowsOf('body')];
  giveOwnIds([...abstract, ...body].map(standsTwice), languages[1].toLowerCase());
  const tags = both(languages, (language) => tools.rulesOf(language).htmlTag);
  const toElements = (rows: readonly Row[]): Element[] => rows.flatMap((row) => elementsOf(row, tags));
  return { abstract: toElements(abstract), body: toElements(body) };
}

/** `second`: what tables and figures say in the other language, for the edition whose ones are printed. */
function setterFor(
  publication: Publication,
  edition: Edition,
  languages: LanguagePair,
  tools: RenderTools,
  second?: SecondLanguage,
) {
  const context: HastContext = {
    ...printContext(publication, captionedIn(edition, languages), edition.language, tools),
    bothCaptions: true,
    ...(second && { second }),
  };
  const dress = dressFor(edition, []);
  return (block: ResolvedBlock): Element[] => blocksToHast([block], context, dress).children.filter(isElement);
}

function secondLanguage(publication: Publication, [, edition]: Two<Edition>, tools: RenderTools): SecondLanguage {
  const { language, tables, figures } = edition;
  const context = { ...printContext(publication, edition, language, tools), text: (value: string) => value };
  return {
    htmlTag: tools.rulesOf(language).htmlTag,
    labels: tools.labelsOf(language),
    tables,
    phrasing: (content) => phrasingToHast(content, context),
    wordsInFigure: (figure) => {
      const other = figures[figure.id];
      return other ? wordsInFigure(publication.article.figures[figure.id]!, figure, other) : [];
    },
  };
}

/** An edition whose tables and figures have no captions but in the languages of a pair. */
function captionedIn({ notes, tables, figures }: Edition, languages: LanguagePair): HastContext['edition'] {
  type Captioned = Edition['tables'][string] | Edition['figures'][string];
  const within = <Part extends Captioned>(parts: Readonly<Record<string, Part>>): Record<string, Part> =>
    Object.fromEntries(
      Object.entries(parts).map(([id, part]) => [
        id,
        { ...part, captions: part.captions.filter(({ language }) => languages.includes(language)) },
      ]),
    );
  return { notes, tables: within(tables), figures: within(figures) };
}

function rowOf(block: ResolvedBlock, sides: Two<readonly Element[]>): Row {
  const notes = both(sides, (side) =>
    side.filter((part) => hasClass(part, 'note')).map((part) => ({ id: String(part.properties['id']), part })),
  );
  const content = both(sides, (side) => side.filter((part) => !hasClass(part, 'note')));
  return {
    block,
    content,
    below: isPlacement(block) ? both(content, ([placed]) => takeOut(placed, ['legend', 'table-notes'])) : [[], []],
    notes: pairById(notes[0], notes[1]).map((pair) => both(pair, (one) => (one ? [one.part] : []))),
  };
}

/** What of the second language stands on the page beside the first, under ids that the first has. */
function standsTwice({ block, content: [first, second], below, notes }: Row): Element[] {
  const isShared = first.length > 0 && (isPlacement(block) || block.node.type === 'heading');
  const within = isShared ? secondWordsIn(first) : [];
  return [
    ...within,
    ...(isShared ? below[1] : second),
    ...notes.flatMap(([one, other]) => (one.length > 0 ? other : [])),
  ];
}

/** What a table says in the second language. */
function secondWordsIn(content: readonly Element[]): Element[] {
  const found: Element[] = [];
  visit({ type: 'root', children: [...content] }, 'element', (element) => {
    if (hasClass(element, 'second')) found.push(element);
  });
  return found;
}

function elementsOf({ block, content, below, notes }: Row, tags: Two<string>): Element[] {
  const noteRows = notes.map((pair) => pairRow('pair-notes', tags, pair));
  if (block.node.type === 'heading') {
    const words = both(content, ([heading]) => heading?.children ?? []);
    return [pairedHeading(`h${Math.min(6, block.node.depth)}`, block.id, tags, words), ...noteRows];
  }
  if (!isPlacement(block)) return [pairRow('pair-blocks', tags, content), ...noteRows];
  const placed = content[0][0] ?? content[1][0];
  if (!placed) return noteRows;
  if (below.some(({ length }) => length > 0)) placed.children.push(pairRow('pair-below', tags, below));
  return [placed, ...noteRows];
}

function isPlacement({ node }: ResolvedBlock): boolean {
  return node.type === 'tablePlacement' || node.type === 'figurePlacement';
}

/** Takes the children of some classes out of an element. */
function takeOut(from: Element | undefined, classes: readonly string[]): Element[] {
  if (!from) return [];
  const taken = from.children.filter(isElement).filter((child) => classes.some((name) => hasClass(child, name)));
  from.children = from.children.filter((child) => !taken.some((one) => one === child));
  return taken;
}

function hasClass({ properties }: Element, name: string): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

function isElement(node: { readonly type: string }): node is Element & ElementContent {
  return node.type === 'element';
}

function both<From, To>([first, second]: readonly [From, From], make: (one: From) => To): [To, To] {
  return [make(first), make(second)];
}
