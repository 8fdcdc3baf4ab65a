/** What holds for everything that is published, of whatever kind: it refers only to what is there, and runs nothing of its own. */
import { describe, expect, test } from 'vitest';
import { builtJournal } from '../support/build.ts';
import { attribute, elementsOf, readHtml } from '../support/html.ts';
import { referencesIn, targetOf, type References } from '../support/output-references.ts';

const base = 'https://journal.example';

describe.each(['shipped', 'placeholder', 'tables', 'figures'] as const)('the %s journal', async (name) => {
  const journal = await builtJournal(name);
  const referring = new Map(
    [...journal.files.keys()].flatMap((path): [string, References][] => {
      const references = /\.(html|svg|xml|css|txt)$/.test(path) ? referencesIn(path, journal.text(path)) : undefined;
      return references ? [[path, references]] : [];
    }),
  );

  test('has files of many kinds that refer to others', () => {
    const kinds = new Set([...referring.keys()].map((path) => path.slice(path.lastIndexOf('.'))));
    expect([...kinds]).toEqual(expect.arrayContaining(['.html', '.css']));
    const count = [...referring.values()].reduce((sum, { addresses }) => sum + addresses.length, 0);
    expect(count).toBeGreaterThan(100);
  });

  test('refers to nothing that is not there, in no file', () => {
    const vain = [...referring].flatMap(([path, { addresses }]) =>
      addresses.flatMap((address) => {
        const target = targetOf(path, address, base);
        if (!target) return [];
        const { file, place } = target;
        if (!journal.files.has(file)) return `${path}: ${address}`;
        const isThere = place === '' || referring.get(file)?.ids.includes(decodeURIComponent(place));
        return isThere ? [] : `${path}: ${address}`;
      }),
    );
    expect(vain).toEqual([]);
  });

  test('gives no id twice in a file, and speaks of none that the file does not have', () => {
    for (const [path, { ids, idsMeant }] of referring) {
      if (path.endsWith('.xml')) continue;
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(
        idsMeant.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  test('leads only to addresses of the web and of mail; a picture by itself carries its photographs', () => {
    const allowed = /^(https?:|mailto:)/;
    const photograph = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/;
    for (const [path, { addresses }] of referring) {
      const others = addresses.filter(
        (address) => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) && !allowed.test(address),
      );
      expect(
        others.filter((address) => !(path.endsWith('.svg') && photograph.test(address))),
        path,
      ).toEqual([]);
    }
  });

  test('has no style and no script inside a page or a picture', () => {
    for (const path of journal.files.keys()) {
      if (!/\.(html|svg)$/.test(path)) continue;
      for (const element of elementsOf(readHtml(journal.text(path)))) {
        const { tagName, properties, children } = element;
        const names = Object.keys(properties).filter((property) => property === 'style' || /^on/i.test(property));
        expect(names, `${path}: <${tagName}>`).toEqual([]);
        expect(tagName, path).not.toMatch(/^(style|iframe|object|embed|base|form|foreignobject)$/i);
        if (tagName !== 'script') continue;
        const isData = attribute(element, 'type') === 'application/ld+json';
        expect([isData, children.length > 0], path).toEqual([isData, isData]);
      }
    }
  });
});

test('the search for references finds what it is there for', () => {
  const found = (path: string, text: string) => referencesIn(path, text)!.addresses;
  expect(found('a.html', '<a href="b.html#c">b</a><img src="d.png"><p fill="url(#e)"></p>')).toEqual([
    'b.html#c',
    'd.png',
    '#e',
  ]);
  expect(found('a.svg', '<svg><use href="#f"/><path fill="url(#g)"/></svg>')).toEqual(['#f', '#g']);
  expect(found('a.xml', '<urlset><url><loc>https://journal.example/zh/</loc></url></urlset>')).toEqual([`${base}/zh/`]);
  expect(found('a.css', '@font-face { src: url("fonts/a.woff2") }')).toEqual(['fonts/a.woff2']);
  expect(targetOf('zh/a/index.html', '../../en/a/#s1', base)).toEqual({ file: 'en/a/index.html', place: 's1' });
  expect(targetOf('zh/a/index.html', `${base}/`, base)).toEqual({ file: 'index.html', place: '' });
  expect(targetOf('zh/a/index.html', '/404.html', base)).toEqual({ file: '404.html', place: '' });
  expect(targetOf('zh/a/index.html', '//elsewhere', base)).toBeUndefined();
});
