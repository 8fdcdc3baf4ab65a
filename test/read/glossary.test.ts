import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lexiconOf, occurrencesIn } from '../../src/check/terms/lexicon.ts';
import { acceptedForms } from '../../src/model/glossary.ts';
import { joinGlossaries, readGlossary, readHouseGlossary } from '../../src/read/read-glossary.ts';

const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const read = (text: string) => readGlossary(fileOf('sample/glossary.yaml', text));
const spots = (text: string) =>
  read(text).diagnostics.map(({ rule, place }) => `${rule} ${place!.line}:${place!.column}`);

describe('a glossary', () => {
  test('gives each term its forms per language, with their places', () => {
    const { value, diagnostics } = read(
      '- id: window\n  zh: { preferred: 时间窗, forbidden: [时间窗口] }\n  en: { preferred: time window, allowed: [window] }\n  abbr: { en: TW }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(1);
    const [term] = value;
    expect(term!.place).toMatchObject({ file: 'sample/glossary.yaml', line: 1, column: 7, within: 'window' });
    expect(term!.forms.zh).toMatchObject({ preferred: '时间窗', allowed: [], forbidden: ['时间窗口'], exact: false });
    expect(term!.forms.zh).not.toHaveProperty('abbreviation');
    expect(term!.forms.zh!.place).toMatchObject({ line: 2, column: 20, endColumn: 23, within: 'window' });
    expect(acceptedForms(term!, 'en')).toEqual(['time window', 'TW', 'window']);
    expect(acceptedForms(term!, 'fr')).toEqual([]);
  });

  test('has no forms to compare with where they are still to be translated', () => {
    const { value, marked } = read(
      "- id: window\n  zh: { preferred: 时间窗 }\n  ja: { preferred: '时间窗 {untranslated}' }\n  en: { preferred: time window }\n",
    );
    const [term] = value;
    expect(term!.forms['ja']).toMatchObject({ preferred: '时间窗', untranslated: true });
    expect(term!.forms['zh']).not.toHaveProperty('untranslated');
    expect(acceptedForms(term!, 'ja')).toEqual([]);
    expect(occurrencesIn('时间窗', lexiconOf(value, 'ja'))).toEqual([]);
    expect(occurrencesIn('时间窗', lexiconOf(value, 'zh'))).toHaveLength(1);
    expect(marked).toMatchObject([{ path: [0, 'ja', 'preferred'], place: { line: 3, column: 25, endColumn: 39 } }]);
  });

  test('may give one abbreviation for all languages', () => {
    const { value } = read(
      '- { id: rna, zh: { preferred: 核糖核酸 }, en: { preferred: ribonucleic acid }, abbr: RNA }\n',
    );
    expect([value[0]!.forms.zh, value[0]!.forms.en].map((forms) => forms!.abbreviation)).toEqual(['RNA', 'RNA']);
  });

  test('may give terms in any language', () => {
    const { value } = read('- { id: a, fr: { preferred: cellule }, zh-Hant: { preferred: 細胞 } }\n');
    expect(Object.keys(value[0]!.forms)).toEqual(['fr', 'zh-Hant']);
  });

  test.each([
    ['no list', 'id: a\n', ['values-have-their-kind 1:1']],
    ['a field that no term has', '- { id: a, zh: { prefered: 甲 } }\n', ['fields-are-known 1:18']],
    ['a term without its preferred form', '- { id: a, zh: { forbidden: [甲] } }\n', ['fields-are-present 1:16']],
    ['an id that is none', '- { id: A b, zh: { preferred: 甲 } }\n', ['values-have-their-kind 1:9']],
    ['a term that stands twice', '- { id: a }\n- { id: a }\n', ['ids-are-unique 2:9']],
  ])('is refused with %s', (_, text, expected) => expect(spots(text)).toEqual(expected));

  test('keeps the terms that are sound', () => {
    expect(read('- { id: a, zh: { preferred: 甲 } }\n- { id: b, zh: 乙 }\n').value.map(({ id }) => id)).toEqual(['a']);
  });
});

test('an article defines terms of the journal anew', () => {
  const house = readHouseGlossary([
    fileOf('glossary.yaml', '- { id: a, zh: { preferred: 甲 } }\n- { id: b, zh: { preferred: 乙 } }\n'),
  ]).value;
  const own = read('- { id: b, zh: { preferred: 新乙 } }\n').value;
  expect(joinGlossaries(house, own).map(({ id, house: isHouse, forms }) => [id, isHouse, forms.zh!.preferred])).toEqual(
    [
      ['a', true, '甲'],
      ['b', false, '新乙'],
    ],
  );
  expect(readHouseGlossary([]).value).toEqual([]);
});

test('the shipped glossary is read', () => {
  const path = new URL('../../content/msc-ischemic-stroke/glossary.yaml', import.meta.url);
  const { value, diagnostics } = read(readFileSync(path, 'utf8'));
  expect(diagnostics).toEqual([]);
  expect(value).toHaveLength(69);
});
