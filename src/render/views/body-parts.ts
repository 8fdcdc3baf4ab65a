import type { ElementContent, Root } from 'hast';
import type { Labels } from '../../model/labels.ts';
import type { Edition, OutlineEntry, ResolvedBlock } from '../../model/publication.ts';
import { h } from '../hast/h.ts';

type Part = 'introduction' | 'section' | 'conclusion';

/**
 * The text of an edition as HTML, its introduction and its conclusion as parts that a screen reader can go to (DPUB-ARIA
 * 1.1). The introduction is what stands before the first heading; what a conclusion may be called the labels list.
 * `toHast`: the blocks of a part as HTML.
 */
export function bodyToHast(
  { body, outline }: Pick<Edition, 'body' | 'outline'>,
  labels: Labels,
  toHast: (blocks: readonly ResolvedBlock[]) => Root,
): Root {
  const children = partsOf(body, outline, labels('section.conclusion')).flatMap(({ part, blocks }) => {
    const inside = toHast(blocks).children;
    if (part === 'section') return inside;
    const name =
      part === 'introduction' ? { ariaLabel: labels('section.introduction') } : { ariaLabelledBy: [blocks[0]!.id] };
    return [h('section', { className: ['part'], role: `doc-${part}`, ...name }, inside as ElementContent[])];
  });
  return { type: 'root', children };
}

/** The blocks in runs that belong together, in their order. */
function partsOf(
  body: readonly ResolvedBlock[],
  outline: readonly OutlineEntry[],
  conclusions: string,
): { readonly part: Part; readonly blocks: ResolvedBlock[] }[] {
  const names = new Set(conclusions.split(/[;；]\s*/).map((name) => name.toLowerCase()));
  const heads = new Map(outline.map((entry) => [entry.id, entry]));
  const parts: { readonly part: Part; readonly blocks: ResolvedBlock[] }[] = [];
  let part: Part = 'introduction';
  for (const block of body) {
    const head = heads.get(block.id);
    if (head?.level === 1) part = names.has(head.title.toLowerCase()) ? 'conclusion' : 'section';
    const last = parts.at(-1);
    if (last?.part === part && head?.level !== 1) last.blocks.push(block);
    else if (last?.part === 'section' && part === 'section') last.blocks.push(block);
    else parts.push({ part, blocks: [block] });
  }
  return parts;
}
