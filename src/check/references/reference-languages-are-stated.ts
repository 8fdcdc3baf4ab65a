import { entryLanguage } from '../../engines/entry-language.ts';
import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/reference.ts';
import { defineRule } from '../../model/rule.ts';
import { citedReferences } from './cited.ts';

const text = { 'zh.md': '细胞在24 h内归巢[@muller2023]。', 'en.md': 'The cells home within 24 h [@muller2023].' };

function record(language: string): string {
  return `@article{muller2023,
  author = {M{\\"u}ller, Kim},
  title = {Ein erfundener Aufsatz {\\"u}ber Zellen},
  journal = {Zeitschrift für Beispiele},
  year = 2023,
  volume = {3},
  pages = {1--2}${language}
}
`;
}

interface Values {
  readonly [name: string]: string | readonly string[];
  /** The records that say nothing, or the one whose word is not understood. */
  readonly keys: readonly string[];
  readonly stated: string;
  /** The language that each is taken for. */
  readonly guesses: readonly string[];
}

/** The language of a cited work, by which its entry has 等 or et al., is stated in a form that is understood. */
export const referenceLanguagesAreStated = defineRule<Values>({
  id: 'reference-languages-are-stated',
  severity: 'warning',
  words: {
    zh: {
      name: '文献没有注明语种',
      message: ({ keys, stated, guesses }) =>
        stated === ''
          ? `${keys.length} 条文献没有注明语种，按题名的文字判断：${guessed(keys, guesses, '、')}${keys.length > shownAtOnce ? '等' : ''}。`
          : `文献 ${keys[0]} 的语种“${stated}”无法识别，按题名的文字当作 ${guesses[0]}。`,
      advice: () => '请在 language 里写明，如 zh-CN、en；.bib 里写 langid，.ris 里写 LA。',
    },
    en: {
      name: 'Language of a reference not stated',
      message: ({ keys, stated, guesses }) =>
        stated === ''
          ? `Records that do not say their language, which is taken from the script of the title (${keys.length}): ${guessed(keys, guesses, ', ')}${keys.length > shownAtOnce ? ', and others' : ''}.`
          : `The language “${stated}” of the record ${keys[0]} is not understood; by the script of its title it is taken for ${guesses[0]}.`,
      advice: () => 'State it under language, such as zh-CN or en; in a .bib as langid, in a .ris as LA.',
    },
  },
  about: {
    zh: '每条文献按它自己的语种著录：中文的用“等”“译”“版”，西文的用 et al.、trans.、ed.。语种写在 `language` 里，`zh-CN`、`en`、`English`、`chi`、`中文` 都认得。`references.json` 里没有写的，按题名的文字判断并在此指出；`.bib` 和 `.ris` 里常常不写，只在难以判断时（如带变音符的拉丁字母）指出。',
    en: 'Each entry is set in the language of the work: a Chinese one with 等, 译, and 版, a Western one with et al., trans., and ed. The language stands under `language`; `zh-CN`, `en`, `English`, `chi`, and `中文` are all understood. Where a record in `references.json` does not say it, it is read from the script of the title and reported here. A `.bib` or `.ris` often leaves it out and is reported only where the script does not tell, as with accented Latin letters.',
  },
  examples: {
    bad: [{ ...text, 'references.bib': record('') }],
    good: [{ ...text, 'references.bib': record(',\n  langid = {german}') }],
  },
});

/** How many records are named before the rest is left to be found. */
const shownAtOnce = 5;

function guessed(keys: readonly string[], guesses: readonly string[], separator: string): string {
  return keys
    .slice(0, shownAtOnce)
    .map((key, index) => `${key} (${guesses[index]})`)
    .join(separator);
}

/**
 * Looks at the cited works that have a title: one finding for each file's records that say nothing, at the first of them,
 * and one for each word that is not understood.
 */
export function checkReferenceLanguagesAreStated(article: Article): Diagnostic[] {
  const doubtful = citedReferences(article).filter(
    (reference) => reference.item.title !== undefined && entryLanguage(reference.item).guessed && isDoubtful(reference),
  );
  const alike = Map.groupBy(doubtful, ({ key, item, place }) => (item.language ? `= ${key}` : place.file));
  return [...alike.values()].map((references) => {
    const { item, place } = references[0]!;
    return referenceLanguagesAreStated.at(place, {
      keys: references.map(({ key }) => key),
      stated: item.language ?? '',
      guesses: references.map((reference) => entryLanguage(reference.item).tag),
    });
  });
}

/** Our own records have a field for it; others are passed over where the script leaves little doubt. */
function isDoubtful({ item, place }: Reference): boolean {
  if (item.language || place.file.endsWith('/references.json')) return true;
  return /\p{Script=Latin}/u.test(item.title!.replace(/[A-Za-z]/g, ''));
}
