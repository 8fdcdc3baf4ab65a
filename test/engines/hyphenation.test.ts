import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHyphenator } from '../../src/engines/hyphenation.ts';

const english = await loadHyphenator('en');
const shown = (text: string): string => english(text).replaceAll('\u00AD', '·');

describe('English', () => {
  test('divides words by the TeX patterns, medical ones by their parts', () => {
    expect(shown('Mesenchymal stem cells improve neurological outcomes.')).toBe(
      'Mes·en·chy·mal stem cells im·prove neu·ro·log·i·cal out·comes.',
    );
    expect(shown('Intracerebral transplantation')).toBe('In·tra·cer·e·bral trans·plan·ta·tion');
  });

  test('leaves two letters before and three after', () => {
    expect(shown('ability identify already enough')).toBe('abil·ity iden·tify al·ready enough');
    expect(shown('recently quickly')).not.toMatch(/·..\b/);
  });

  test.each([
    'short and plain words',
    'https://doi.org/10.1000/neurological.regeneration',
    'doi:10.1161/strokeaha.transplantation',
    'www.example.org/regeneration',
    'editorial@regeneration.org',
    'TNFalphareceptor NEUROLOGICAL miRNAtransfection',
    'interleukin6receptor CD34positive cell_transplantation',
    're\u00ADgeneration',
    '神经再生研究',
  ])('leaves %s whole', (text) => {
    expect(english(text)).toBe(text);
  });

  test('divides the words of a compound and beside Chinese marks', () => {
    expect(shown('intravenous/intracerebral')).toContain('·');
    expect(shown('“regeneration”')).toBe('“re·gen·er·a·tion”');
    expect(shown('（transplantation）')).toBe('（trans·plan·ta·tion）');
  });

  test('adds soft hyphens and nothing else', () => {
    const word = constantFrom('Regeneration', 'naïve', 'oligodendrocytes', '10.1/ab', '梗死', 'İstanbul', ' ', '\n');
    assert(
      property(array(word), string(), (list, rest) => {
        const text = list.join(' ') + rest.replaceAll('\u00AD', '');
        expect(english(text).replaceAll('\u00AD', '')).toBe(text);
      }),
    );
  });
});

test('a regional tag uses its own patterns, else those of its language', async () => {
  const american = await loadHyphenator('en-US');
  const british = await loadHyphenator('en-GB');
  expect(american('regeneration')).toBe(english('regeneration'));
  expect(british('photographer').replaceAll('\u00AD', '·')).toBe('pho·to·grapher');
  expect(american('photographer').replaceAll('\u00AD', '·')).toBe('pho·tog·ra·pher');
});

test('a language without patterns keeps its text', async () => {
  for (const language of ['zh', 'xx', 'zh-Hant']) {
    const hyphenate = await loadHyphenator(language);
    expect(hyphenate('regeneration 再生')).toBe('regeneration 再生');
  }
});
