import { keptPer } from '../../engines/once-per.ts';
import type { Edition, Publication, ResolvedBlock } from '../../model/publication.ts';
import { blocksBesideNotes } from '../hast/beside-notes.ts';
import type { HastContext } from '../hast/context.ts';
import { toHtml } from '../hast/html.ts';
import { notesCalledBy } from '../hast/notes.ts';
import { blocksToHast } from '../hast/to-hast.ts';
import { dressFor, type PairLink } from './dress.ts';
import type { Published } from './published.ts';
import type { RenderTools } from './tools.ts';

const htmlOfBlock = keptPer<ResolvedBlock, string>();

/**
 * Gives blocks of an edition, each with its notes beside it, as HTML of its web page. A block that is the same as it was, with
 * all that its HTML is made from, has the same HTML: of a page that is made again and again only what has changed is set.
 */
export function blockSetter(
  publication: Publication,
  edition: Edition,
  context: HastContext,
  pairs: readonly PairLink[],
  tools: RenderTools,
  published: Published,
): (blocks: readonly ResolvedBlock[]) => string {
  const dress = dressFor(edition, pairs);
  const numbers = new Map(edition.outline.map(({ id, number }) => [id, number]));
  const ofParts = partsOf(publication);
  const htmlOf = (block: ResolvedBlock): string => {
    const isPlaced = block.node.type === 'tablePlacement' || block.node.type === 'figurePlacement';
    const linked = pairs.filter(({ ids }) => ids.has(block.id)).map(({ page, htmlTag }) => `${htmlTag} ${page}`);
    const others = [tools, numbers.get(block.id), ...linked, ...notesCalledBy(block.node, context)];
    return htmlOfBlock(block, 'page', isPlaced ? [...others, published, ...ofParts] : others, () =>
      toHtml(blocksBesideNotes(blocksToHast([block], context, dress))),
    );
  };
  return (blocks) => blocks.map(htmlOf).join('');
}

/** All of a publication that tables and figures may show: everything but its texts and what is known of these. */
function partsOf({ article, journal, editions }: Publication): readonly unknown[] {
  const { texts: _texts, units: _units, ledger: _ledger, glossary: _glossary, ...parts } = article;
  return [
    journal,
    ...Object.values(parts),
    ...Object.values(editions).flatMap(({ tables, figures, references }) => [tables, figures, ...references]),
  ];
}
