import type { Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { directivesAreKnown } from '../rules/directives-are-known.ts';
import type { MarkdownSource } from './source.ts';

const placements = { table: 'tablePlacement', figure: 'figurePlacement' } as const;

/**
 * Turns `::table{#t1}` and `::figure{#f1}` into placements; every other directive is reported
 * (`directives-are-known`). One that names an id is read as the placement that was meant, any other is taken out.
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
    if (!target) return [];
    return [{ type: type ?? meantBy(target), target, position: node.position! }];
  });
}

function meantBy(target: string): (typeof placements)[keyof typeof placements] {
  return target.startsWith('f') ? 'figurePlacement' : 'tablePlacement';
}

function refuse(name: string, node: RootContent, source: MarkdownSource): [] {
  source.report(directivesAreKnown.at(source.placeOf(node), { name }));
  return [];
}
