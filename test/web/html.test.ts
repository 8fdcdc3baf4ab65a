import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { builtJournal, project } from '../support/build.ts';
import { mistakesInHtml } from '../support/html-validator.ts';
import { attribute, elementsOf, readHtml, wordsOf } from '../support/html.ts';

const journals = {
  shipped: await builtJournal('shipped'),
  placeholder: await builtJournal('placeholder'),
  tables: await builtJournal('tables'),
  figures: await builtJournal('figures'),
};
const pages = Object.entries(journals).flatMap(([name, journal]) =>
  [...journal.files.keys()]
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ name, path, journal, text: journal.text(path), tree: readHtml(journal.text(path)) })),
);

test('the journals have pages of every kind', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['index.html', 'zh/index.html', 'en/full/index.html', 'zh/msc-ischemic-stroke/index.html']),
  );
});

describe.each(pages)('$name: $path', ({ path, journal, text, tree }) => {
  const elements = elementsOf(tree);
  const html = elements.find(({ tagName }) => tagName === 'html')!;

  test('is valid HTML', async () => {
    expect(await mistakesInHtml(text, path)).toEqual([]);
  });

  test('leads nowhere in vain: every file and every fragment that it links to is there', () => {
    for (const element of elements) {
      for (const name of ['href', 'src']) {
        const address = attribute(element, name);
        if (address === undefined || /^(https?|mailto):/.test(address)) continue;
        const [file = '', fragment] = address.split('#');
        const below = file.startsWith('/') ? '.' : posix.dirname(path);
        const target = file === '' ? path : posix.join(below, file.replace(/^\//, ''));
        const found = target.endsWith('/') ? `${target}index.html` : target === '.' ? 'index.html' : target;
        expect(journal.files.has(posix.normalize(found)), `${address} of ${path}`).toBe(true);
        if (fragment === undefined) continue;
        const ids = elementsOf(readHtml(journal.text(posix.normalize(found)))).map(
          ({ properties }) => properties['id'],
        );
        expect(ids, `${address} of ${path}`).toContain(fragment);
      }
    }
  });

  test('has one main part, one first heading, a title, and a place to skip to', () => {
    expect(elementsOf(tree, 'h1')).toHaveLength(1);
    expect(elementsOf(tree, 'main')).toHaveLength(1);
    expect(wordsOf(elementsOf(tree, 'title')[0]!)).not.toBe('');
    expect(attribute(elementsOf(tree, 'main')[0]!, 'id')).toBe('text');
  });

  test('says in which language each of its words is', () => {
    expect(attribute(html, 'lang')).toBe(path.startsWith('en/') ? 'en' : 'zh-Hans');
    expect(strangeWords(html, '')).toEqual([]);
  });

  test('lets nothing in but its own style, script and images', () => {
    const policy = elements.find((element) => attribute(element, 'httpEquiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
    expect(elementsOf(tree, 'style')).toEqual([]);
    for (const { tagName, properties, children } of elements) {
      expect(
        Object.keys(properties).filter((name) => name === 'style' || /^on/i.test(name)),
        tagName,
      ).toEqual([]);
      // A block of data is not run.
      if (tagName === 'script' && properties['type'] !== 'application/ld+json')
        expect([children, properties['defer']]).toEqual([[], true]);
    }
  });

  test('needs no script: nothing waits to be shown', () => {
    for (const { tagName, properties } of elements) {
      expect(tagName).not.toMatch(/^(template|noscript|iframe|object|embed|form|button)$/);
      expect(properties['hidden'], tagName).toBeUndefined();
    }
    for (const link of elementsOf(tree, 'a')) {
      // Only what a host shows at any depth has to begin at the root.
      expect(attribute(link, 'href'), wordsOf(link)).toMatch(path === '404.html' ? /^\/?\w/ : /^(#.|\.|\w)/);
      expect(wordsOf(link) || attribute(link, 'ariaLabel'), attribute(link, 'href')).not.toBe('');
    }
  });
});

/** Text that is plainly not in the language that holds where it stands: Han in other languages, sentences in Chinese. */
function strangeWords(node: Nodes, language: string): string[] {
  if (node.type === 'text') {
    const isChinese = language.startsWith('zh');
    const sentence = /[A-Za-z]{2,}( [A-Za-z]{2,}){5,}/.test(node.value) && !/\p{Script=Han}/u.test(node.value);
    const strange = isChinese ? sentence : /\p{Script=Han}/u.test(node.value);
    return strange ? [`${language}: ${node.value.trim().slice(0, 80)}`] : [];
  }
  // Data name the language of each edition that they speak of.
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'script')) return [];
  const own = node.type === 'element' ? (attribute(node as Element, 'lang') ?? language) : language;
  return (node.children as Nodes[]).flatMap((child) => strangeWords(child, own));
}

/** The Nu checker, for machines that have Java and it: `npm install --no-save vnu-jar`, or `VNU_JAR`. */
const vnu = process.env['VNU_JAR'] ?? join(project, 'node_modules/vnu-jar/build/dist/vnu.jar');
const hasVnu = existsSync(vnu) && spawnSync('java', ['-version']).status === 0;

test('the Nu checker has nothing to say either', ({ skip }) => {
  if (!hasVnu) {
    console.log('No Java or no vnu.jar here: the pages are checked by html-validate alone.');
    skip();
  }
  const files = pages.map(({ journal, path }) => join(journal.folder, path));
  const { stderr } = spawnSync('java', ['-jar', vnu, '--format', 'json', ...files], { encoding: 'utf8' });
  const { messages } = JSON.parse(stderr) as { messages: { message: string; url: string; lastLine: number }[] };
  // Files are no host, so that to this checker none of them is 'self'.
  const others = messages.filter(({ message }) => !message.startsWith('Resource violates Content Security Policy'));
  expect(others.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`)).toEqual([]);
});
