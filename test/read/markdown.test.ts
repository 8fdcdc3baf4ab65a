import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/model/article.ts';
import { readText } from '../../src/read/markdown/read-text.ts';

function read(markdown: string): { text: Text; rules: string[] } {
  const { value, diagnostics } = readText(markdown, 'zh.md', 'zh');
  return { text: value!, rules: diagnostics.map(({ rule }) => rule) };
}

function words(text: Text, id: string): string {
  return toString(text.body.find((block) => block.id === id)?.node);
}

describe('prose that only looks like syntax', () => {
  it.each([
    ['a range with tildes', '1~3 天，5~7 天'],
    ['a range with tildes and no spaces', '1~3天，5~7天'],
    ['ranges of decimals with tildes', '1~2.5~3.5'],
    ['a time of day', '10:30 给药'],
    ['a price', '$5 与 $6'],
    ['a comparison', 'P<0.05，n>3'],
    ['an e-mail address', 'a@b.org 与 c@d.org'],
    ['an escaped citation', '\\[@key] 是写法'],
  ])('%s stays as it is', (_, prose) => {
    const { text, rules } = read(prose);
    expect(rules).toEqual([]);
    expect(words(text, 's0-p1')).toBe(prose.replace('\\', ''));
  });
});

describe('citations', () => {
  it.each([
    ['a paragraph', '甲[@a]乙', 's0-p1'],
    ['a heading', '## 甲[@a] {#s1}', 's1'],
    ['emphasis', '**甲[@a]**', 's0-p1'],
    ['a list item', '- 甲[@a]', 's0-l1'],
    ['a quotation', '> 甲[@a]', 's0-q1'],
  ])('are read in %s', (_, markdown, id) => {
    const node = read(markdown).text.body.find((block) => block.id === id)?.node;
    expect(JSON.stringify(node)).toContain('"type":"citationCluster"');
  });

  it('keep keys with marks and locators', () => {
    const [unit] = read('甲[@a:b_c; @d.e, p. 5–7]').text.units;
    expect(unit!.node).toMatchObject({
      children: [
        { value: '甲' },
        { type: 'citationCluster', items: [{ key: 'a:b_c' }, { key: 'd.e', locator: 'p. 5–7' }] },
      ],
    });
  });

  it.each(['[@]', '[@a b]', '[@a, @b]x[@ c]', '[@a; b]'])('%s is refused', (markdown) => {
    expect(read(markdown).rules).toContain('citations-are-well-formed');
  });

  it('point at themselves, after line breaks and repetitions too', () => {
    const { diagnostics } = readText('甲[@a]乙[@a]\n丙[@x;]丁', 'zh.md', 'zh');
    expect(diagnostics[0]?.place).toMatchObject({ line: 2, column: 2 });
  });
});

describe('ids', () => {
  it('are counted per kind within a section, so that a placed table shifts nothing', () => {
    const markdown = '## 一 {#s1}\n\n甲\n\n::table{#t1}\n\n- 乙\n- 丙\n\n丁\n\n### 二 {#s1-1}\n\n戊\n';
    expect(read(markdown).text.units.map(({ id }) => id)).toEqual([
      's1',
      's1-p1',
      't1',
      's1-l1-i1',
      's1-l1-i2',
      's1-p2',
      's1-1',
      's1-1-p1',
    ]);
  });

  it('may be pinned at the end of a paragraph', () => {
    const [unit] = read('甲 {#origin}').text.units;
    expect(unit).toMatchObject({ id: 'origin', permanent: true, source: '甲' });
  });

  it('put the abstract into the front matter wherever it stands', () => {
    const { text } = read('## 摘要 {#abs}\n\n甲\n\n## 引言 {#s0}\n\n乙\n');
    expect(text.abstract.map(({ id }) => id)).toEqual(['abs-p1']);
    expect(text.body.map(({ id }) => id)).toEqual(['s0-p1']);
  });

  it.each([
    ['a second use', '甲 {#x}\n\n乙 {#x}', 'ids-are-unique'],
    ['a dot', '甲 {#x.1}', 'ids-are-well-formed'],
    ['a heading without one', '## 甲', 'headings-are-in-order'],
    ['a skipped level', '## 甲 {#s1}\n\n#### 乙 {#s1-1-1}', 'headings-are-in-order'],
    ['a title in the text', '# 甲 {#s1}', 'headings-are-in-order'],
  ])('%s is reported', (_, markdown, rule) => {
    expect(read(markdown).rules).toEqual([rule]);
  });
});

describe('wrapped lines', () => {
  it.each([
    ['Han and Han', '甲\n乙', '甲乙'],
    ['Han and Latin', '使用 MSC\n治疗', '使用 MSC治疗'],
    ['full-width mark and Latin', '甲，\nMSC', '甲，MSC'],
    ['Latin and Latin', 'one\ntwo', 'one two'],
    ['Han beside emphasis', '甲\n**乙**', '甲乙'],
    ['a quotation in English', 'they said\n“yes”\nand went', 'they said “yes” and went'],
    ['a quotation in Chinese', '称为\n“甲”\nMSC', '称为“甲”MSC'],
  ])('%s', (_, markdown, joined) => {
    expect(words(read(markdown).text, 's0-p1')).toBe(joined);
  });
});

describe('addresses', () => {
  it('end at the first Han character or full-width mark', () => {
    const { text } = read('见https://doi.org/10.1/x。后文https://a.org/b（丙）');
    const node = text.body[0]!.node as { children: { type: string; url?: string; value?: string }[] };
    expect(node.children.map(({ url, value }) => url ?? value)).toEqual([
      '见',
      'https://doi.org/10.1/x',
      '。后文',
      'https://a.org/b',
      '（丙）',
    ]);
  });

  it('leave code and emphasis behind them what they are', () => {
    const { text, rules } = read('见https://a.org/b。代码用`x`，**要**记住[@key]。');
    expect(rules).toEqual([]);
    const node = text.body[0]!.node as { children: { type: string; position?: { start: { column: number } } }[] };
    expect(node.children.map(({ type, position }) => [type, position!.start.column])).toEqual([
      ['text', 1],
      ['link', 2],
      ['text', 17],
      ['inlineCode', 21],
      ['text', 24],
      ['strong', 25],
      ['text', 30],
      ['citationCluster', 32],
      ['text', 38],
    ]);
  });

  it.each(['[x](../../etc/passwd)', '[x](file:///etc/passwd)', '[x](javascript:alert(1))', '<data:text/html,x>'])(
    '%s is refused',
    (markdown) => expect(read(markdown).rules).toEqual(['links-are-web-addresses']),
  );
});

describe('scripts, notes and placements', () => {
  it('reads super- and subscripts', () => {
    const { text } = read('CD11b^+^CD163^+^，10^6^个，H~2~O，PM~2.5~');
    const node = text.body[0]!.node as { children: { type: string }[] };
    expect(node.children.map(({ type }) => type)).toEqual([
      'text',
      'superscript',
      'text',
      'superscript',
      'text',
      'superscript',
      'text',
      'subscript',
      'text',
      'subscript',
    ]);
  });

  it('keeps notes apart, by kind', () => {
    const { text, rules } = read('甲[^ed-x]乙[^q-y]丙[^1]\n\n[^ed-x]: 一\n\n[^q-y]: 二\n\n[^1]: 三\n');
    expect(rules).toEqual([]);
    expect(text.notes.map(({ id, kind }) => [id, kind])).toEqual([
      ['ed-x', 'editor'],
      ['q-y', 'query'],
      ['1', 'footnote'],
    ]);
  });

  it.each([
    ['a note that nobody calls', '甲\n\n[^ed-x]: 一', 'notes-are-called'],
    ['a call without its note', '甲[^ed-x]', 'notes-exist'],
    ['an unclosed citation', '甲[@key 乙', 'syntax-is-closed'],
    ['an unclosed id', '甲 {#s1', 'syntax-is-closed'],
    ['raw HTML', '甲 <b>乙</b>', 'text-is-markdown'],
    ['raw HTML behind an address', '见https://a.org/b。<b>乙</b>', 'text-is-markdown'],
    ['an unknown directive', '::tabel{#t1}', 'directives-are-known'],
    ['a placement without an id', '::table', 'directives-are-known'],
    ['an image', '![甲](x.png)', 'images-are-figures'],
    ['full-width brackets', '甲［@key］', 'syntax-is-half-width'],
    ['a full-width at sign', '甲[＠key]', 'syntax-is-half-width'],
    ['a full-width semicolon between keys', '甲[@a；@b]', 'syntax-is-half-width'],
    ['a full-width heading', '＃＃ 甲', 'syntax-is-half-width'],
    ['an ideographic indent', '　　甲', 'syntax-is-half-width'],
  ])('%s is reported', (_, markdown, rule) => {
    expect(read(markdown).rules).toContain(rule);
  });
});
