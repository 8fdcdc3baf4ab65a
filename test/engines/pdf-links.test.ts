import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf, type PdfInfo } from '../../src/engines/pdf/finish.ts';
import { linkTargets } from '../../src/engines/pdf/page-links.ts';
import { readPdf } from '../support/pdf.ts';
import { entry, text } from '../support/pdf-objects.ts';
import { pdfRules } from '../support/pdf-rules.ts';
import { nodesOf, type StructureNode } from '../support/pdf-structure.ts';

const fixture = (file: string): Buffer => readFileSync(new URL(`../fixtures/pdf/${file}`, import.meta.url));
const raw = fixture('links-over-pages.raw.pdf');
const links = linkTargets(fixture('links-over-pages.html').toString());
const info: PdfInfo = { title: 'Links over pages', authors: [], keywords: [], language: 'en', date: '2031', links };

const linkRules = ['links-stand-on-their-words', 'links-can-be-clicked', 'links-are-described'];
async function breaches(pdf: Uint8Array): Promise<Set<string>> {
  const found = (await pdfRules(pdf)).map((breach) => breach.split(':')[0] ?? '');
  return new Set(found.filter((rule) => linkRules.includes(rule)));
}

async function linkNodes(pdf: Uint8Array): Promise<StructureNode[]> {
  const { structure } = await readPdf(pdf);
  return [...nodesOf(structure)].filter((node) => node.type === 'Link');
}

describe('links in paragraphs that go on in another column or on another page', () => {
  let finished: Uint8Array;
  beforeAll(async () => {
    finished = await finishPdf(raw, info);
  });

  test('can be clicked on their words and nowhere else', async () => {
    expect([...(await breaches(raw))].sort()).toEqual([...linkRules].sort());
    expect(await breaches(finished)).toEqual(new Set());
  });

  test('lead where the page’s source says', async () => {
    const reached = (await linkNodes(finished)).map(({ annotations: [area] }) => {
      const place = text(entry(area, 'Dest'));
      return place === undefined ? text(entry(entry(area, 'A'), 'URI')) : `#${place}`;
    });
    expect(reached).toEqual(links);
  });

  test('are described by their words as if they stood on one line', async () => {
    const described = (await linkNodes(finished)).map((node) => text(entry(node.annotations[0], 'Contents')));
    expect(described[1]).toBe('example 1.1 of an address that is broken over lines (https://example.org/1/1?a=1&b=2)');
    expect(new Set(described.map((words) => words?.replaceAll(/\d/g, '0')))).toEqual(
      new Set([
        '0',
        'example 0.0 of an address that is broken over lines (https://example.org/0/0?a=0&b=0)',
        '00.0000/0 (https://doi.org/00.0000/0)',
      ]),
    );
  });

  test('are not restored from targets that do not fit the others', async () => {
    const [first = '', ...rest] = links;
    for (const wrong of [rest, [first, ...links], ['#ref-2', ...rest.toReversed()]]) {
      const pdf = await finishPdf(raw, { ...info, links: wrong });
      expect(await breaches(pdf)).toContain('links-can-be-clicked');
    }
  });
});

test('targets are read from the page in its order, with their entities', () => {
  const html = `<p><a href="#ref-1">1</a> <a class="x" href="https://example.org/?a=1&#x26;b=&quot;2&#34;">y</a>
    <abbr href="#no">z</abbr><a id="n">no link</a></p>`;
  expect(linkTargets(html)).toEqual(['#ref-1', 'https://example.org/?a=1&b="2"']);
});
