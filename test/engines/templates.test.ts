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

test.each([
  ['never ends', '{% for a in (1..9999) %}{% for b in (1..9999) %}{{ b }}{% endfor %}{% endfor %}', 'limit'],
  ['counts too far', '{% for a in (1..1000000000) %}{{ a }}{% endfor %}', 'limit'],
  [
    'doubles its words',
    '{% assign a = "word" %}{% for b in (1..99) %}{% assign a = a | append: a %}{% endfor %}',
    'limit',
  ],
  // On a busy machine time is up first.
  ['calls itself', '{% render "html/page.liquid" %}', 'call stack|limit'],
])('a template that %s is a mistake with its place', (_, text, words) => {
  const templates = createTemplates({ 'html/page.liquid': text }, {}, { time: 200, memory: 1e6 });
  expect(() => templates.render('html/page.liquid', {})).toThrow(
    expect.objectContaining({
      name: 'TemplateProblem',
      message: expect.stringMatching(words),
      place: expect.objectContaining({ file: 'html/page.liquid', line: 1 }),
    }),
  );
});
