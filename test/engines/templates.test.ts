import { expect, test } from 'vitest';
import { createTemplates } from '../../src/engines/templates.ts';

test('a template may use the filters that it is given; what they give is ready, all else is escaped', () => {
  const files = { 'a.liquid': '{{ words }} {{ words | marked: lang }}' };
  const filters = { marked: (words: string, lang: string) => `<b lang="${lang}">${words.length}</b>` };
  expect(createTemplates(files, filters).render('a.liquid', { words: '<3>', lang: 'zh' })).toBe(
    '&lt;3&gt; <b lang="zh">3</b>',
  );
  expect(() => createTemplates(files).render('a.liquid', { words: '', lang: '' })).toThrow('undefined filter: marked');
});
