import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addLanguage } from '../../src/edit/scaffold/add-language.ts';
import { applyEdits } from '../../src/edit/apply-edits.ts';

const file = 'a/article.yaml';

function added(text: string, isHeld: boolean): string | undefined {
  const edits = addLanguage({ file, text }, 'ja', isHeld);
  if (!edits) return undefined;
  const edited = applyEdits(text, edits);
  expect(edited.refused).toEqual([]);
  return edited.text;
}

describe('a language is put behind the others, whichever way the list is written', () => {
  test.each([
    ['languages: [zh, en]\n', 'languages: [zh, en, ja]\n'],
    ['languages: [zh, en] # both\n', 'languages: [zh, en, ja] # both\n'],
    ['languages: [ zh, en ]', 'languages: [ zh, en, ja ]'],
    ['languages:\n  - zh\n  - en # ours\n\ntitle: {}\n', 'languages:\n  - zh\n  - en # ours\n  - ja\n\ntitle: {}\n'],
    ['languages:\n- zh', 'languages:\n- zh\n- ja'],
  ])('%j', (before, after) => expect(added(before, false)).toBe(after));
});

describe('an edition that is held back is none', () => {
  test.each([
    ['languages: [zh]\ndate: 2026\n', 'languages: [zh, ja]\neditions: { ja: none }\ndate: 2026\n'],
    ['languages:\n  - zh\ndate: 2026\n', 'languages:\n  - zh\n  - ja\neditions: { ja: none }\ndate: 2026\n'],
    ['languages: [zh]\neditions: { zh: full }\n', 'languages: [zh, ja]\neditions: { zh: full, ja: none }\n'],
    ['languages: [zh]\neditions: {}\n', 'languages: [zh, ja]\neditions: { ja: none }\n'],
    [
      'editions:\n  zh: full # yes\nlanguages: [zh]\n',
      'editions:\n  zh: full # yes\n  ja: none\nlanguages: [zh, ja]\n',
    ],
  ])('%j', (before, after) => expect(added(before, true)).toBe(after));
});

test.each(['title: {}\n', 'languages: zh\n', 'languages: []\n', 'languages: [zh]\neditions: full\n'])(
  'nothing is made of what is no list of languages: %j',
  (text) => expect(added(text, true)).toBeUndefined(),
);

test('nothing else in the file changes', () => {
  const language = fc.constantFrom('zh', 'en', 'fr', 'pt-BR');
  const before = fc.record({
    languages: fc.uniqueArray(language, { minLength: 1 }),
    isFlow: fc.boolean(),
    editions: fc.option(fc.dictionary(language, fc.constantFrom('full', 'front'), { maxKeys: 3 }), { nil: undefined }),
    editionsFlow: fc.boolean(),
    head: fc.constantFrom('', '# A remark.\n', "version: '1.0'\n\n"),
    tail: fc.constantFrom('', '\ntitle:\n  zh: 题\n', '# The end.'),
    eol: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(before, fc.boolean(), ({ languages, isFlow, editions, editionsFlow, head, tail, eol }, isHeld) => {
      const list = isFlow ? ` [${languages.join(', ')}]` : languages.map((tag) => `\n  - ${tag}`).join('');
      const pairs = Object.entries(editions ?? {}).map(([tag, value]) => `${tag}: ${value}`);
      const isBlock = !editionsFlow && pairs.length > 0;
      const map = isBlock ? pairs.map((pair) => `\n  ${pair}`).join('') : ` { ${pairs.join(', ')} }`;
      const text = `${head}languages:${list}\n${editions ? `editions:${map}\n` : ''}${tail}`;
      const edits = addLanguage({ file, text }, 'ja', isHeld)!;
      const edited = applyEdits(text.replaceAll('\n', eol), edits);
      expect(edited.refused).toEqual([]);
      const value = parse(text) as object;
      expect(parse(edited.text)).toEqual({
        ...value,
        languages: [...languages, 'ja'],
        ...(isHeld && { editions: { ...editions, ja: 'none' } }),
      });
      const kept = (one: string) => one.replaceAll(/,? ?ja(?:: none)?/g, '').replaceAll(/[\s{}-]|editions:/g, '');
      expect(kept(edited.text)).toBe(kept(text));
      if (eol === '\r\n') expect(edited.text).not.toMatch(/[^\r]\n/);
    }),
  );
});
