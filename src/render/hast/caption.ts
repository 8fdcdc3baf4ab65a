import type { Element, ElementContent } from 'hast';
import type { ResolvedCaption } from '../../model/caption.ts';
import type { HastContext } from './context.ts';
import { glueMarks } from './glue.ts';
import { h } from './h.ts';
import type { Phrasing } from './phrasing.ts';

/** A caption, own language first; those in other languages follow where the edition prints both, each on a line of its own. */
export function caption(
  tagName: 'caption' | 'figcaption',
  captions: readonly ResolvedCaption[],
  context: HastContext,
  phrasing: Phrasing,
): Element {
  const [own, ...others] = captions;
  return h(tagName, { className: ['caption'] }, [
    ...line(own!, phrasing),
    ...(context.bothCaptions ? others : []).map((other) =>
      h('span', { className: ['other'], lang: context.htmlTagOf(other.language) }, line(other, phrasing)),
    ),
  ]);
}

function line({ label, content }: ResolvedCaption, phrasing: Phrasing): ElementContent[] {
  return [
    h('span', { className: ['label'] }, [label]),
    h('span', { className: ['words'] }, glueMarks(phrasing(content))),
  ];
}
