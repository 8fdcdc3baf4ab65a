import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { ContentLanguage } from '../../model/language.ts';
import type { Edition, Publication, ResolvedBlock } from '../../model/publication.ts';
import { wordsInFigure } from '../figure/words-in-figure.ts';
import type { HastContext, Medium, SecondLanguage } from '../hast/context.ts';
import { giveOwnIds } from '../hast/own-ids.ts';
import { pairedHeading, pairRow, type SideMarks } from '../hast/pair-row.ts';
import { blocksToHast, phrasingToHast } from '../hast/to-hast.ts';
import type { LanguagePair } from '../pairs.ts';
import { dressFor, type PairLink } from './dress.ts';
import { pairById } from './pair-by-id.ts';
import type { RenderTools } from './tools.ts';

type Two<Part> = readonly [first: Part, second: Part];

/** A block in two languages; of one that stands once, what stands in both languages is told apart. */
interface Row {
  readonly block: ResolvedBlock;
  readonly content: Two<readonly Element[]>;
  /** The legend of a figure, the notes of a table. What is offered under them stands once. */
  readonly below: Two<readonly Element[]>;
  /** Notes that the block calls, each beside its pair. */
  readonly notes: readonly { readonly id: string; readonly sides: Two<readonly Element[]> }[];
}

/** How the blocks of a parallel edition are set in the medium that they are bound for. */
export interface ParallelSetting {
  readonly medium: Medium;
  readonly contextOf: (edition: HastContext['edition'], language: ContentLanguage) => HastContext;
  /** What leads from a table or figure, which stands in the first language, to it in the second. */
  readonly pairLinks: readonly PairLink[];
}

/** Abstract and body of a parallel edition: a row for each pair of blocks, its notes in rows below, tables and figures once. */
export function parallelBlocks(
  publication: Publication,
  languages: LanguagePair,
  tools: RenderTools,
  setting: ParallelSetting,
): { readonly abstract: Element[]; readonly body: Element[] } {
  const editions = both(languages, (language) => publication.editions[language]!);
  const setters = [
    setterFor(editions[0], languages, setting, secondLanguage(publication, editions[1], tools, setting)),
    setterFor(editions[1], languages, setting),
  ] as const;
  const rowsOf = (part: 'abstract' | 'body'): Row[] =>
    pairById(editions[0][part], editions[1][part]).map(([one, other]) =>
      rowOf((one ?? other)!, [one ? setters[0](one) : [], other ? setters[1](other) : []]),
    );
  const [abstract, body] = [rowsOf('abstract'), rowsOf('body')];
  const tags = both(languages, (language) => tools.rulesOf(language).htmlTag);
  const twice = [...abstract, ...body].map((row) => standsTwice(row, tags[1]));
  leaveCitations(twice.flat());
  giveOwnIds(twice, languages[1].toLowerCase());
  const marks: SideMarks = {
    tags,
    ...(setting.medium === 'screen' && { suffixes: both(languages, (language) => language.toLowerCase()) }),
  };
  if (marks.suffixes) [...abstract, ...body].forEach(leaveIdsToRows);
  const toElements = (rows: readonly Row[]): Element[] => rows.flatMap((row) => elementsOf(row, marks));
  return { abstract: toElements(abstract), body: toElements(body) };
}

/** `second`: what tables and figures say in the other language, for the edition whose ones are shown. */
function setterFor(
  edition: Edition,
  languages: LanguagePair,
  { contextOf, pairLinks }: ParallelSetting,
  second?: SecondLanguage,
) {
  const context: HastContext = {
    ...contextOf(captionedIn(edition, languages), edition.language),
    bothCaptions: true,
    ...(second && { second }),
  };
  const [dress, dressPlaced] = [dressFor(edition, []), dressFor(edition, pairLinks)];
  return (block: ResolvedBlock): Element[] =>
    blocksToHast([block], context, isPlacement(block) ? dressPlaced : dress)
      .children.filter(isElement)
      // What holds a block and its notes together gives way to the rows that hold both languages of them.
      .flatMap((part) => (hasClass(part, 'noted') ? part.children.filter(isElement) : [part]));
}

function secondLanguage(
  publication: Publication,
  edition: Edition,
  tools: RenderTools,
  { contextOf }: ParallelSetting,
): SecondLanguage {
  const { language, tables, figures } = edition;
  const context = { ...contextOf(edition, language), text: (value: string) => value };
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
    notes: pairById(notes[0], notes[1]).map(([one, other]) => ({
      id: (one ?? other)!.id,
      sides: both([one, other], (note) => (note ? [note.part] : [])),
    })),
  };
}

/** What of the second language stands on the page beside the first, under ids that the first has. */
function standsTwice({ block, content: [first, second], below, notes }: Row, secondTag: string): Element[] {
  const isShared = first.length > 0 && (isPlacement(block) || block.node.type === 'heading');
  return [
    ...(isShared ? secondWordsIn(first, secondTag) : []),
    ...(isShared ? below[1] : second),
    ...notes.flatMap(({ sides: [one, other] }) => (one.length > 0 ? other : [])),
  ];
}

/** What a table says in the second language. */
function secondWordsIn(content: readonly Element[], secondTag: string): Element[] {
  const found: Element[] = [];
  visit({ type: 'root', children: [...content] }, 'element', (element) => {
    if (element.properties['lang'] !== secondTag) return undefined;
    found.push(element);
    return SKIP;
  });
  return found;
}

/** References lead back to citations of the first language: those of the second need no ids. */
function leaveCitations(parts: readonly Element[]): void {
  visit({ type: 'root', children: [...parts] }, 'element', (element) => {
    if (hasClass(element, 'citation')) delete element.properties['id'];
  });
}

/** Takes from blocks and notes the ids that their rows bear on screen. */
function leaveIdsToRows({ block, content, notes }: Row): void {
  const named = isPlacement(block) ? [] : content;
  for (const [first] of [...named, ...notes.flatMap(({ sides }) => sides)]) delete first?.properties['id'];
}

function elementsOf({ block, content, below, notes }: Row, marks: SideMarks): Element[] {
  const noteRows = notes.map(({ id, sides }) => pairRow('pair-notes', marks, sides, id));
  if (block.node.type === 'heading') {
    const words = both(content, ([heading]) => heading?.children ?? []);
    return [pairedHeading(`h${Math.min(6, block.node.depth)}`, block.id, marks, words), ...noteRows];
  }
  if (!isPlacement(block)) return [pairRow('pair-blocks', marks, content, block.id), ...noteRows];
  const placed = content[0][0] ?? content[1][0];
  if (!placed) return noteRows;
  if (below.some(({ length }) => length > 0)) placed.children.push(pairRow('pair-below', marks, below));
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
