import { bareDoi } from '../../engines/csl/doi.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';

/** What stands in a record's DOI has the form of one. */
export const doisAreWellFormed = defineRule<{ key: string; doi: string }>({
  id: 'dois-are-well-formed',
  severity: 'warning',
  words: {
    zh: {
      name: 'DOI 写法不对',
      message: ({ key, doi }) => `文献 ${key} 的 DOI“${doi}”不像 DOI。`,
      advice: () => '请照原文核对；DOI 以 10. 开头，有一条斜线，没有空格和全角字符，末尾没有句号。',
    },
    en: {
      name: 'DOI malformed',
      message: ({ key, doi }) => `The DOI of ${key}, “${doi}”, does not look like one.`,
      advice: () =>
        'Compare it with the source. A DOI begins with 10., has a slash, no spaces or full-width characters, and no period at its end.',
    },
  },
  about: {
    zh: 'DOI 以 `10.` 和登记机构的数字开头，后接一条斜线；前面可以带 `https://doi.org/` 或 `doi:`。空格、全角字符、末尾的句号和逗号多半是抄录时带进来的，这样的链接打不开。是否真有此号，不联网查询。',
    en: 'A DOI begins with `10.` and the digits of its registrant, then a slash; `https://doi.org/` or `doi:` may stand in front. Spaces, full-width characters, and a period or comma at the end have mostly slipped in with the copying, and the link leads nowhere. Whether the DOI is registered is not looked up.',
  },
  examples: {
    bad: [
      { 'references.bib': '@book{lee2023, doi = {10.5555/12345678.}}\n' },
      { 'references.bib': '@book{lee2023, doi = {5555/12345678}}\n' },
    ],
    good: [
      {
        'zh.md': '样本很少[@lee2023]。',
        'en.md': 'There are few samples [@lee2023].',
        'references.bib':
          '@book{lee2023,\n  author = {Ann Lee},\n  title = {An invented book},\n  publisher = {Invented Press},\n  year = 2023,\n  doi = {10.5555/12345678}\n}\n',
      },
    ],
  },
});

/** Looks at the form alone. */
export function checkDoisAreWellFormed({ references }: Article): Diagnostic[] {
  return references.flatMap(({ key, item, place }) => {
    const { DOI: doi } = item;
    if (doi === undefined || doi.trim() === '') return [];
    const bare = bareDoi(doi);
    const isSound = bare !== undefined && !/[.,;:，。；：]$|[\u3000\uff01-\uff5e]/u.test(bare);
    return isSound ? [] : [doisAreWellFormed.at(place, { key, doi })];
  });
}
