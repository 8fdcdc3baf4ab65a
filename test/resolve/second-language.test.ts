import { toHtml } from 'hast-util-to-html';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCitationEngine, loadCitationProcessor } from '../../src/engines/csl.ts';
import type { CslItem } from '../../src/model/csl.ts';
import type { SecondLanguageForm } from '../../src/model/journal.ts';
import type { Reference } from '../../src/model/reference.ts';
import { itemsToFormat, resolveReferences, type ReferenceContext } from '../../src/resolve/resolve-references.ts';

const processor = await loadCitationProcessor();

const chinese: CslItem = {
  id: 'li2010',
  type: 'article-journal',
  title: '循证医学研究方法',
  'container-title': '中华移植杂志',
  language: 'zh-CN',
  volume: '4',
  issue: '3',
  page: '225-228',
  DOI: '10.3760/x.2010',
  issued: { 'date-parts': [[2010]] },
  author: ['李幼平', '王莉', '张三', '李四'].map((literal) => ({ literal })),
};

const english: Partial<CslItem> = {
  title: 'Methods of evidence-based medicine',
  'container-title': 'Chinese Journal of Transplantation',
  author: [
    { family: 'Li', given: 'Youping' },
    { family: 'Wang', given: 'Li' },
    { family: 'Zhang', given: 'San' },
    { family: 'Li', given: 'Si' },
  ],
};

function reference(localized: Reference['localized'], item = chinese): Reference {
  return {
    key: item.id,
    item,
    localized,
    note: {},
    missing: [],
    place: { file: 'references.json', line: 1, column: 1 },
  };
}

function print(
  language: 'zh' | 'en',
  style: string,
  one: Reference,
  form?: SecondLanguageForm,
): { html: string; plain: string; lang: string } {
  const file = (name: string): string => readFileSync(new URL(`../../templates/csl/${name}`, import.meta.url), 'utf8');
  const { value: formatter } = createCitationEngine(processor, {
    edition: `${language}-${style}`,
    style: style === 'vancouver' ? { id: style } : { id: style, xml: file(`${style}.csl`) },
    locale: language === 'zh' ? { tag: 'zh-CN', xml: file('locales-zh-CN.xml') } : { tag: 'en-US' },
  });
  const context: ReferenceContext = {
    language,
    journal: { languages: ['zh', 'en'], ...(form && { references: { [language]: { secondLanguage: form } } }) },
    labels: (key) => key,
    formatter: formatter!,
    numbers: new Map([[one.key, 1]]),
    citedAt: new Map(),
  };
  const [entry] = resolveReferences([one], context);
  // The formatter is asked for exactly the records that the list names beforehand.
  expect(itemsToFormat([one], context).map(({ id }) => id)[0]).toBe(one.key);
  return { html: toHtml(entry!.entry), plain: entry!.plain, lang: entry!.entryLanguage };
}

const gb = 'gb-t-7714-2025-numeric';
const original =
  '李幼平，王莉，张三，等. 循证医学研究方法[J/OL]. 中华移植杂志，2010，4（3）：225-228. DOI:10.3760/x.2010.';
const translation =
  'Li Youping，Wang Li，Zhang San，et al. Methods of evidence-based medicine[J/OL]. Chinese Journal of Transplantation，2010，4（3）：225-228. DOI:10.3760/x.2010';

describe('a Chinese work in a Chinese list', () => {
  const both = reference({ en: english });

  test.each<[SecondLanguageForm | undefined, string]>([
    [undefined, original],
    ['none', original],
    ['below', `${original} ${translation}.`],
    ['below-in-brackets', `${original} (${translation})`],
    ['first', `${translation} (in Chinese). ${original}`],
    ['first-with-original-in-brackets', `${translation} (in Chinese). [${original.slice(0, -1)}]`],
    ['title-in-brackets', original],
  ])('in the form %s', (form, expected) => {
    expect(print('zh', gb, both, form).plain).toBe(expected);
  });

  test('marks the language of the second line', () => {
    const { html, lang } = print('zh', gb, both, 'below');
    expect(lang).toBe('zh-CN');
    expect(html).toMatch(/<br><span lang="en">Li Youping，/);
  });

  test('is printed in Chinese alone where nobody has translated its title', () => {
    expect(print('zh', gb, reference({ en: { author: english.author! } }), 'below').plain).toBe(original);
  });
});

describe('a Chinese work in an English list', () => {
  test('has its title translated, in brackets, and its language as NLM wants it', () => {
    const { plain, lang } = print('en', 'vancouver', reference({ en: english }));
    expect(plain).toBe(
      'Li Y, Wang L, Zhang S, Li S. [Methods of evidence-based medicine]. Chinese Journal of Transplantation. 2010;4(3):225–8. Chinese. doi:10.3760/x.2010',
    );
    expect(lang).toBe('en');
  });

  test('has its language behind the pages where there is no address', () => {
    const { DOI: _, ...printed } = chinese;
    expect(print('en', 'vancouver', reference({ en: english }, printed)).plain).toMatch(/225–8\. Chinese\.$/);
  });

  test('has its language behind the title in AMA', () => {
    expect(print('en', 'ama', reference({ en: english })).plain).toBe(
      'Li Y, Wang L, Zhang S, Li S. [Methods of evidence-based medicine]. [Article in Chinese]. Chinese Journal of Transplantation. 2010;4(3):225-228. doi:10.3760/x.2010',
    );
  });

  test('is printed as it is where nobody has translated its title', () => {
    expect(print('en', 'vancouver', reference({})).plain).toContain('循证医学研究方法');
  });
});

test('an English work in a Chinese list has its Chinese line, and says what it is translated from', () => {
  const work: CslItem = { ...chinese, ...english, language: 'en' };
  const one = reference({ zh: { title: '循证医学研究方法', author: chinese.author! } }, work);
  expect(print('zh', gb, one, 'below').plain).toMatch(/^Li Youping，.*\. 李幼平，王莉，张三，等\. 循证医学研究方法/);
  expect(print('zh', gb, one, 'first').plain).toMatch(/^李幼平，.*（英语）\. Li Youping，/);
});
