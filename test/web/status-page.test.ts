import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../cli/command-line.ts';
import { expectNoBarrier, viewings } from '../support/axe.ts';
import { openChrome, type Chrome, type Tab } from '../support/chrome.ts';
import { mistakesInHtml } from '../support/html-validator.ts';
import { attribute, byId, elementsOf, hasClass, readHtml, wordsOf } from '../support/html.ts';
import { statusDesk, type StatusDesk } from '../support/status-fixture.ts';

const script = '<script>document.title = "taken"</script>';
const image = '<img src=x onerror="document.title=1">';

/** Whoever writes an article might write this; nothing of it may do anything. */
const hostile = {
  'sample-walks/article.yaml': { 'Afternoon Walks': `${script} Walks` },
  'sample-walks/zh.md': { 两组起初相近: `两组${script}起初相近[x](javascript:alert(1))`, 请作者补充: image },
  'sample-walks/en.md': { 'The groups were alike': `The ${image} groups were alike` },
  'sample-walks/attestations.yaml': { 'by: 王芳': `by: '${script}王芳'` },
  'sample-draft/zh.md': { 第一段写完了: `\u202e第一段 </p></div><style>p{display:none}</style>` },
};

/** The pages in both languages, by file name. */
async function pagesOf(desk: StatusDesk): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const ui of ['zh', 'en']) {
    const file = `status.${ui}.html`;
    await call('status', '--content', desk.content, '--html', join(desk.folder, file), '--ui', ui);
    pages.set(file, desk.read(file));
  }
  return pages;
}

const desks = { sound: statusDesk(), hostile: statusDesk(hostile) };
const pages = { sound: await pagesOf(desks.sound), hostile: await pagesOf(desks.hostile) };
const all = Object.entries(pages).flatMap(([name, some]) => [...some].map(([file, text]) => ({ name, file, text })));

let chrome: Chrome;
let tab: Tab;
beforeAll(async () => {
  const encoder = new TextEncoder();
  chrome = await openChrome(new Map(all.map(({ name, file, text }) => [`${name}/${file}`, encoder.encode(text)])));
  tab = await chrome.tab();
});
afterAll(async () => {
  await chrome?.close();
  for (const desk of Object.values(desks)) desk.clear();
});

describe.each(all)('$name/$file', ({ name, file, text }) => {
  const tree = readHtml(text);
  const elements = elementsOf(tree);

  test('is valid HTML', async () => {
    expect(await mistakesInHtml(text, file)).toEqual([]);
  });

  test.each(viewings)('has no barrier, $name', async (viewing) => {
    await tab.view(viewing);
    await tab.goto(`${name}/${file}`);
    // All pairs are looked at, not only those that the page begins with.
    await tab.evaluate(`document.querySelector('[value=all]').click()`);
    await expectNoBarrier(tab);
  });

  test('lets nothing in but its own style, which it knows by its digest', () => {
    const [style] = elementsOf(tree, 'style');
    const digest = createHash('sha256').update(wordsIn(style!)).digest('base64');
    const policy = elements.find((element) => attribute(element, 'httpEquiv') === 'Content-Security-Policy')!;
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(elementsOf(tree, 'style')).toHaveLength(1);
    for (const { tagName, properties } of elements) {
      expect(tagName).not.toMatch(/^(script|link|img|iframe|object|embed|form|button|template)$/);
      expect(Object.keys(properties).filter((one) => one === 'style' || one === 'src' || /^on/i.test(one))).toEqual([]);
    }
  });

  test('leads only to places on itself, each there once', () => {
    const ids = elements.flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of elementsOf(tree, 'a')) {
      expect(attribute(link, 'href')).toMatch(/^#./);
      expect(ids).toContain(attribute(link, 'href')!.slice(1));
    }
  });

  test('asks for nothing, and does nothing that the articles’ words may want', async () => {
    const before = tab.requests.length;
    await tab.goto(`${name}/${file}`);
    expect(tab.requests.slice(before).map((url) => new URL(url).pathname)).toEqual([`/${name}/${file}`]);
    expect(await tab.evaluate('document.title')).not.toMatch(/taken|^1$/);
    expect(await tab.evaluate<number>('document.querySelectorAll(".side").length')).toBe(2 * 33);
  });
});

describe('the words of the articles', () => {
  const tree = readHtml(pages.hostile.get('status.en.html')!);

  test('are shown as they are written, whatever they are', () => {
    // What is marked has the number of a finding behind it.
    const words = wordsOf(
      readHtml(pages.hostile.get('status.en.html')!.replaceAll(/<sup class="finger">.*?<\/sup>/g, '')),
    );
    for (const written of [script, image, '</p></div><style>p{display:none}</style>']) expect(words).toContain(written);
  });

  test('are in their own language', () => {
    const sides = elementsOf(tree).filter((element) => hasClass(element, 'side'));
    expect(sides.map((side) => attribute(side, 'lang'))).toEqual(sides.map((_, index) => ['zh-Hans', 'en'][index % 2]));
    expect(sides.length).toBe(2 * 33);
  });
});

describe.each(['zh', 'en'] as const)('a pair, %s,', (ui) => {
  const tree = readHtml(pages.sound.get(`status.${ui}.html`)!);
  const pair = (id: string) => byId(tree, `a2-sample-walks--1--${id}`);
  const of = (id: string, tagName: string): string[] => elementsOf(pair(id), tagName).map(wordsOf);
  const state = (id: string): string => wordsOf(elementsOf(pair(id)).find((one) => hasClass(one, 'state'))!);

  test('says how it stands, and by whom it was confirmed', () => {
    const [changed, other, both, never, confirmed] = ['abs-p1', 's1-1-p1', 's3-p1', 's3-p2', 's2-p1'].map(state);
    expect([changed, other, both, never, confirmed]).toEqual(
      ui === 'zh'
        ? ['中文已改', '英文已改', '两边均改', '未核对', '已核对']
        : ['Chinese changed', 'English changed', 'Both changed', 'Not yet confirmed', 'Confirmed'],
    );
    expect(wordsOf(pair('front-title'))).toContain(
      ui === 'zh' ? '王芳 译者 2026-03-02 Li Wei 译审' : '王芳 translator 2026-03-02 Li Wei translation reviewer',
    );
  });

  test('shows what has changed since, in the language that has', () => {
    expect([of('abs-p1', 'del'), of('abs-p1', 'ins')]).toEqual([['12'], ['15']]);
    expect([of('s1-1-p1', 'del'), of('s1-1-p1', 'ins')]).toEqual([['Particpants'], ['Participants']]);
    expect([of('t1-r02-remark', 'del'), of('t1-r02-remark', 'ins')]).toEqual([['两'], ['三']]);
    expect(of('s3-p1', 'del')).toEqual(['值得进一步研究', 'deserves further study']);
    for (const id of ['s2-p1', 's3-p2']) expect([...of(id, 'del'), ...of(id, 'ins')]).toEqual([]);
  });

  test('marks the words that a finding means, in both languages, and says what it is', () => {
    expect(of('abs-p1', 'mark')).toEqual(['15', 'min', '12 min']);
    expect(wordsOf(pair('abs-p1'))).toContain(
      ui === 'zh' ? 'zh.md 写“15 min”，en.md 写“12 min”。' : 'zh.md says “15 min”, en.md “12 min”.',
    );
    const [number] = elementsOf(pair('abs-p1'), 'sup');
    expect(byId(tree, attribute(elementsOf(number!, 'a')[0]!, 'href')!.slice(1)).tagName).toBe('li');
  });

  test('shows marks as they are printed', () => {
    expect(wordsOf(pair('s3-p1'))).toContain('[2]');
    expect(wordsOf(pair('s2-p1'))).toContain('表 1，');
    expect(wordsOf(pair('s2-p1'))).toContain('Table 1 shows');
    expect(wordsOf(pair('s2-p2'))).not.toContain('q-adverse');
  });
});

describe('the choice of pairs', () => {
  const shown = () =>
    tab.evaluate<string[]>(
      `[...document.querySelectorAll('.pair')].filter((one) => one.checkVisibility()).map((one) => one.id.replace(/^.*--/, ''))`,
    );
  const parts = () =>
    tab.evaluate<number>(`[...document.querySelectorAll('.part')].filter((one) => one.checkVisibility()).length`);
  const choose = (name: string) => tab.evaluate(`document.querySelector('[value=${name}]').click()`);
  const counts: Readonly<Record<string, string>> = Object.fromEntries(
    elementsOf(readHtml(pages.sound.get('status.en.html')!), 'label').map((label) => [
      attribute(elementsOf(label, 'input')[0]!, 'value')!,
      wordsOf(elementsOf(label, 'b')[0]!),
    ]),
  );

  test('needs no script, shows as many as it says, and no empty part', async () => {
    await tab.goto('sound/status.en.html');
    expect(await shown()).toHaveLength(10);
    expect(Object.keys(counts)).toEqual(['open', 'changed', 'never', 'found', 'confirmed', 'all']);
    for (const [name, count] of Object.entries(counts)) {
      await choose(name);
      expect(await shown(), name).toHaveLength(Number(count));
      expect(await parts(), name).toBeLessThanOrEqual(Number(count));
    }
    await choose('changed');
    expect(await shown()).toEqual(['abs-p1', 's1-1-p1', 's3-p1', 't1-r02-remark']);
    expect(await parts()).toBe(4);
  });

  test('lets in what an address leads to', async () => {
    await tab.goto('sound/status.en.html#a2-sample-walks--1--s2-p1');
    expect(await shown()).toContain('s2-p1');
    await tab.goto('sound/status.en.html#a2-sample-walks--1--part--s2');
    await choose('changed');
    expect(await shown()).toEqual(['abs-p1', 's1-1-p1', 's2', 's2-p1', 's2-p2', 's3-p1', 't1-r02-remark']);
  });
});

/** The text of a style as it stands, white space and all. */
function wordsIn(element: ReturnType<typeof elementsOf>[number]): string {
  return element.children.map((child) => ('value' in child ? child.value : '')).join('');
}
