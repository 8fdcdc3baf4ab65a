import type { Labels } from '../../model/labels.ts';
import type { Edition, OutlineEntry, ResolvedBlock } from '../../model/publication.ts';
import { h } from '../hast/h.ts';
import { toHtml } from '../hast/html.ts';

type Part = 'introduction' | 'section' | 'conclusion';

/**
 * The text of an edition as HTML, its introduction and its conclusion as parts that a screen reader can go to (DPUB-ARIA
 * 1.1). The introduction is what stands before the first heading; what a conclusion may be called the labels list.
 * `htmlOf`: the blocks of a part as HTML.
 */
export function bodyHtml(
  { body, outline }: Pick<Edition, 'body' | 'outline'>,
  labels: Labels,
  htmlOf: (blocks: readonly ResolvedBlock[]) => string,
): string {
  const parts = partsOf(body, outline, labels('section.conclusion')).map(({ part, blocks }) => {
    const inside = htmlOf(blocks);
    if (part === 'section') return inside;
    const name =
      part === 'introduction' ? { ariaLabel: labels('section.introduction') } : { ariaLabelledBy: [blocks[0]!.id] };
    const around = toHtml(h('section', { className: ['part'], role: `doc-${part}`, ...name }));
    return around.replace('></', () => `>${inside}</`);
  });
  return parts.join('');
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
