import type { Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { nearest } from '../../engines/nearest.ts';
import { directivesAreKnown } from '../rules/directives-are-known.ts';
import type { MarkdownSource } from './source.ts';

const placements = { table: 'tablePlacement', figure: 'figurePlacement' } as const;

/**
 * Turns `::table{#t1}` and `::figure{#f1}` into placements; every other directive is reported
 * (`directives-are-known`). A misspelt one with an id is read as the placement that was meant, any other is taken out.
 */
export function readPlacements(root: Root, source: MarkdownSource): void {
  root.children = root.children.flatMap((node): RootContent[] => {
    if (node.type === 'containerDirective' || node.type === 'textDirective') {
      return refuse(node.name, node, source);
    }
    if (node.type !== 'leafDirective') return [node];
    const directive = node as LeafDirective;
    const target = directive.attributes?.['id'];
    const type = Object.hasOwn(placements, directive.name)
      ? placements[directive.name as keyof typeof placements]
      : undefined;
    const plain =
      directive.children.length === 0 && Object.keys(directive.attributes ?? {}).every((key) => key === 'id');
    if (!type || !target || !plain) refuse(directive.name, node, source);
    const meant = type ?? placementMeant(directive.name);
    return meant && target ? [{ type: meant, target, position: node.position! }] : [];
  });
}

/** The placement whose name was misspelt. */
function placementMeant(name: string): (typeof placements)[keyof typeof placements] | undefined {
  return placements[nearest(name, Object.keys(placements)) as keyof typeof placements];
}

function refuse(name: string, node: RootContent, source: MarkdownSource): [] {
  source.report(directivesAreKnown.at(source.placeOf(node), { name }));
  return [];
}
