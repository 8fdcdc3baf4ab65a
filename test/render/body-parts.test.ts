import * as fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import type { OutlineEntry, ResolvedBlock } from '../../src/model/publication.ts';
import { bodyHtml } from '../../src/render/views/body-parts.ts';

const labels = (key: string): string => (key === 'section.conclusion' ? '结论；Conclusion; Summary' : 'Introduction');
const names = ['Methods', 'Conclusion', '结论', 'summary', 'Results'];

/** A body of an introduction and sections, each a heading, a subsection, and paragraphs. */
const bodies = fc
  .record({
    opening: fc.integer({ min: 0, max: 2 }),
    sections: fc.array(fc.record({ title: fc.constantFrom(...names), length: fc.integer({ min: 0, max: 2 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ opening, sections }) => {
    const block = (id: string, section: string): ResolvedBlock => ({
      id,
      section,
      node: { type: 'paragraph', children: [] },
    });
    const outline = sections.flatMap(({ title }, index): OutlineEntry[] => [
      { id: `s${index + 1}`, level: 1, number: '', title },
      { id: `s${index + 1}-1`, level: 2, number: '', title: 'Conclusion' },
    ]);
    const body = [
      ...Array.from({ length: opening }, (_, index) => block(`s0-p${index + 1}`, 's0')),
      ...sections.flatMap(({ length }, index) => {
        const id = `s${index + 1}`;
        const paragraphs = Array.from({ length }, (_, place) => block(`${id}-1-p${place + 1}`, `${id}-1`));
        return [block(id, id), block(`${id}-1`, `${id}-1`), ...paragraphs];
      }),
    ];
    return { body, outline, opening, sections };
  });

const idsOf = (elements: readonly unknown[]): string[] =>
  (elements as Element[]).flatMap(({ properties, children }) =>
    properties['id'] === undefined ? idsOf(children) : [String(properties['id'])],
  );

test('every block stands in its place, introduction and conclusions in a part with a name', () => {
  fc.assert(
    fc.property(bodies, ({ body, outline, opening, sections }) => {
      const html = bodyHtml({ body, outline }, labels, (blocks) =>
        blocks.map(({ id }) => `<p id="${id}"></p>`).join(''),
      );
      const root = fromHtml(html, { fragment: true });
      expect(idsOf(root.children)).toEqual(body.map(({ id }) => id));
      const parts = (root.children as Element[]).filter(({ tagName }) => tagName === 'section');
      const wanted = sections.flatMap(({ title }, index) =>
        ['conclusion', '结论', 'summary'].includes(title.toLowerCase()) ? [`s${index + 1}`] : [],
      );
      expect(parts.map(({ properties }) => properties['role'])).toEqual([
        ...(opening > 0 ? ['doc-introduction'] : []),
        ...wanted.map(() => 'doc-conclusion'),
      ]);
      for (const { properties } of parts)
        expect(properties['ariaLabel'] ?? String(properties['ariaLabelledBy'])).toMatch(/^(Introduction|s\d)$/);
    }),
  );
});
