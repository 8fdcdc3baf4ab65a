import type { ElementContent, Root } from 'hast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { ResolvedBlock } from '../../model/publication.ts';
import { citationCluster } from './citation-cluster.ts';
import { code } from './code.ts';
import type { HastContext } from './context.ts';
import { crossReference } from './cross-reference.ts';
import { figure } from './figure.ts';
import { glueMarks } from './glue.ts';
import { h } from './h.ts';
import { math } from './math.ts';
import { noteCall } from './note-call.ts';
import { note, notesCalledBy } from './notes.ts';
import { script } from './scripts.ts';
import { table } from './table/table.ts';
import { keepUnbroken } from './unbroken.ts';

/** Wraps a finished block: gives it its id and, on screen, its link to the pair. */
export type Dress = (block: ResolvedBlock, content: ElementContent[]) => ElementContent[];

/** The one table of handlers: a new node gets a file beside this one and a line here. */
function handlersFor(context: HastContext): Handlers {
  return {
    citationCluster: (_state, node) => citationCluster(node, context),
    code: (_state, node) => code(node, context),
    inlineCode: (_state, node) => code(node, context),
    crossReference: (_state, node) => crossReference(node),
    footnoteReference: (_state, node) => noteCall(node, context),
    superscript: (state: State, node) => script(node, state.all(node) as ElementContent[]),
    subscript: (state: State, node) => script(node, state.all(node) as ElementContent[]),
    tablePlacement: (_state, node) => {
      const resolved = context.edition.tables[node.target];
      // Cells are ragged and narrow: hyphens would only make their words harder to read.
      const inCells: HastContext = { ...context, text: (value) => value, endsLoose: context.medium === 'screen' };
      return resolved && table(resolved, inCells, (content) => phrasingToHast(content, inCells));
    },
    figurePlacement: (_state, node) => {
      const resolved = context.edition.figures[node.target];
      return resolved && figure(resolved, context, (content) => phrasingToHast(content, context));
    },
    math: (_state, node) => math(node, context),
    inlineMath: (_state, node) => math(node, context),
    paragraph: (state: State, node) => h('p', {}, glueMarks(state.all(node) as ElementContent[])),
    text: (_state, node) => ({ type: 'text', value: context.text(node.value) }),
    heading: (state: State, node) =>
      h(`h${Math.min(6, node.depth)}`, {}, glueMarks(state.all(node) as ElementContent[])),
  };
}

/** Blocks as HTML, each with its notes under it. */
export function blocksToHast(blocks: readonly ResolvedBlock[], context: HastContext, dress: Dress): Root {
  const handlers = handlersFor(context);
  const children = blocks.flatMap((block) => {
    const content = convert([block.node], handlers, context);
    const notes = notesCalledBy(block.node, context).map((called) =>
      note(called, context, (nodes) => convert(nodes, handlers, context)),
    );
    return [...dress(block, content), ...notes];
  });
  return { type: 'root', children };
}

/** Phrasing content as HTML, e.g. of a table cell. */
export function phrasingToHast(content: readonly PhrasingContent[], context: HastContext): ElementContent[] {
  // As a paragraph's own, since between blocks line breaks are put.
  const [paragraph] = convert([{ type: 'paragraph', children: [...content] }], handlersFor(context), context);
  return paragraph?.type === 'element' ? paragraph.children : [];
}

function convert(
  nodes: readonly (RootContent | PhrasingContent)[],
  handlers: Handlers,
  { rules, htmlTagOf, endsLoose }: HastContext,
): ElementContent[] {
  const tree = toHast({ type: 'root', children: [...nodes] } as Nodes, { handlers }) as Root;
  return keepUnbroken(tree, rules, htmlTagOf('zh'), endsLoose).children.filter(
    (child): child is ElementContent => child.type !== 'doctype',
  );
}
