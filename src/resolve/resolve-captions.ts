import type { Paragraph, PhrasingContent } from 'mdast';
import { isData, type Article } from '../model/article.ts';
import type { ResolvedCaption } from '../model/caption.ts';
import { resolveNode, type BlockContext } from './resolve-blocks.ts';

/** What stands under a table or figure, by its id. */
export type CaptionsOf = (id: string) => {
  /** In the edition's own language, then in the others. */
  readonly captions: readonly ResolvedCaption[];
  readonly legend: readonly PhrasingContent[];
};

/**
 * Captions and legends of an article's tables and figures, numbers and labels filled in. `contexts`: of the edition's own
 * language, then of the article's others. A work cited in a caption is cited in the edition's own language already, so
 * the others give no anchor to it again.
 */
export function captionsFor({ units }: Article, contexts: readonly [BlockContext, ...BlockContext[]]): CaptionsOf {
  const byId = new Map(units.flatMap((unit) => (isData(unit.kind) ? [[unit.id, unit]] : [])));
  const wordsOf = (id: string, context: BlockContext): PhrasingContent[] => {
    const node = byId.get(id)?.text[context.rules.tag]?.node;
    return node ? resolveNode(node as Paragraph, context).children : [];
  };
  return (id) => {
    const captions = contexts.map((context, index): ResolvedCaption => {
      const { anchors: _anchors, ...withoutAnchors } = context;
      return {
        language: context.rules.tag,
        label: context.nameOf(id) ?? '',
        content: wordsOf(`${id}-caption`, index === 0 ? context : withoutAnchors),
      };
    });
    return {
      captions: captions.filter(({ content }, index) => index === 0 || content.length > 0),
      legend: wordsOf(`${id}-legend`, contexts[0]),
    };
  };
}
