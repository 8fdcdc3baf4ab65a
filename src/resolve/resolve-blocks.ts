import type { Nodes, Parents, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../model/article.ts';
import type { LanguageRules } from '../model/language.ts';
import type { CitationCluster } from '../model/mdast.ts';
import type { ResolvedBlock } from '../model/publication.ts';
import type { CitationMarkStyle } from '../model/theme.ts';
import { layOutCluster } from './cluster.ts';

/** What blocks are resolved with: numbers, the style's marks, and what cross-references are called. */
export interface BlockContext {
  readonly references: ReadonlyMap<string, number>;
  readonly marks: CitationMarkStyle;
  readonly rules: LanguageRules;
  /** The printed name of a table, figure or section: `表 1`, `Section 3.2`. */
  readonly nameOf: (target: string) => string | undefined;
  /** Gives each citation its anchor and remembers who cites what; without it none has one. */
  readonly anchors?: CitationAnchors;
}

/** Anchors of citations in an edition, in reading order. */
export class CitationAnchors {
  readonly citedAt = new Map<string, string[]>();
  #count = 0;

  add(keys: readonly string[]): string {
    this.#count += 1;
    const anchor = `cite-${this.#count}`;
    for (const key of new Set(keys)) {
      const places = this.citedAt.get(key);
      if (places) places.push(anchor);
      else this.citedAt.set(key, [anchor]);
    }
    return anchor;
  }
}

/** Copies of the blocks with numbers and labels filled in; the article's own nodes stay as they were read. */
export function resolveBlocks(blocks: readonly Block[], context: BlockContext): ResolvedBlock[] {
  return blocks.map(({ id, section, node }) => ({ id, section, node: resolveNode(node, context) }));
}

/** A copy of one node with numbers and labels filled in. */
export function resolveNode<T extends RootContent>(node: T, context: BlockContext): T {
  const copy = structuredClone(node);
  visit(copy as Nodes, (inner, index, parent) => {
    if (inner.type === 'citationCluster') resolveCluster(inner, index, parent, context);
    if (inner.type === 'crossReference') inner.children = [{ type: 'text', value: context.nameOf(inner.target) ?? '' }];
  });
  return copy;
}

function resolveCluster(
  cluster: CitationCluster,
  index: number | undefined,
  parent: Parents | undefined,
  { references, marks, rules, anchors }: BlockContext,
): void {
  cluster.parts = layOutCluster(cluster.items, references, marks);
  if (anchors) cluster.anchor = anchors.add(cluster.items.map(({ key }) => key));
  const before = index === undefined ? undefined : parent?.children[index - 1];
  const named = before?.type === 'text' && rules.narrativeCue.test(before.value);
  cluster.raised = marks.raised && !named;
  if (!parent || index === undefined) return;
  if (before?.type === 'text' && cluster.raised) before.value = before.value.replace(/[ \t]+$/, '');
  const after = parent.children[index + 1];
  if (!marks.afterPunctuation || named || after?.type !== 'text') return;
  const punctuation = rules.citationPunctuation.exec(after.value)?.[0];
  if (!punctuation || before?.type !== 'text') return;
  before.value += punctuation;
  after.value = after.value.slice(punctuation.length);
}
