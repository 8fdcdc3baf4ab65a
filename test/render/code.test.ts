import type { Code, InlineCode } from 'mdast';
import { expect, test } from 'vitest';
import { languageRules } from '../../src/languages/registry.ts';
import { code } from '../../src/render/hast/code.ts';
import type { HastContext } from '../../src/render/hast/context.ts';
import { toHtml } from '../../src/render/hast/html.ts';

/** Code as the page of a language has it. */
function page(language: string, node: Code | InlineCode): string {
  const htmlTagOf = (other: string) => languageRules(other).htmlTag;
  return toHtml(code(node, { rules: languageRules(language), htmlTagOf } as unknown as HastContext));
}

const sample: Code = { type: 'code', lang: 'markdown', value: '## 方法 {#s1}' };

test('a sample of Chinese says so where it stands in another language, and nothing where all is Chinese', () => {
  expect(page('en', sample)).toBe(
    '<pre><code class="language-markdown"><span lang="zh-Hans">## 方法 {#s1}\n</span></code></pre>',
  );
  expect(page('zh', sample)).toBe('<pre><code class="language-markdown">## 方法 {#s1}\n</code></pre>');
  expect(page('en', { type: 'inlineCode', value: '1.2万' })).toBe('<code><span lang="zh-Hans">1.2万</span></code>');
});

test('code in Latin letters is in no language of its own', () => {
  expect(page('en', { type: 'inlineCode', value: 'zh.md' })).toBe('<code>zh.md</code>');
  expect(page('en', { type: 'code', value: 'npm test' })).toBe('<pre><code>npm test\n</code></pre>');
});

test('code in a line stays whole around a hyphen and ends a line at its blanks, or behind a slash or an equals sign', () => {
  const set = (value: string): string => page('en', { type: 'inlineCode', value });
  expect(set('<!-- differs -->')).toBe(
    '<code><span class="glue">&#x3C;!-- </span>differs <span class="glue">--></span></code>',
  );
  expect(set('npm run build -- --drafts')).toBe(
    '<code>npm run build <span class="glue">-- </span><span class="glue">--drafts</span></code>',
  );
  expect(set('tables/t-1.yaml')).toBe('<code>tables/<span class="glue">t-1.yaml</span></code>');
  expect(set('data-label="check"')).toBe('<code><span class="glue">data-label=</span>"check"</code>');
});
