import type { GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { lexiconOf, occurrencesIn, type Lexicon } from './lexicon.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * True where words say a term in a way that no list of forms can foresee: a compound with its abbreviation (bone
 * marrow MSCs, BMSCs), another part of speech (intravenously injected), two terms that share a word (缺血性和出血性脑卒中),
 * the term in another language. `lexicons`: of all languages, this one among them.
 */
export function isEchoed(
  term: GlossaryTerm,
  words: string,
  language: ContentLanguage,
  lexicons: ReadonlyMap<ContentLanguage, Lexicon>,
): boolean {
  for (const lexicon of lexicons.values()) {
    if (occurrencesIn(words, lexicon).some((one) => one.term.id === term.id)) return true;
  }
  const own = term.forms[language];
  if (!own) return false;
  return (
    isInCompound(own.abbreviation, words) ||
    isSaidShort(term, words, language, lexicons.get(language)!) ||
    [own.preferred, ...own.allowed].some((form) => sharesPart(form, words) || isInflected(form, words, language))
  );
}

/** The abbreviation with letters before it: hMSC, BMSCs. Two letters are too few to tell. */
function isInCompound(abbreviation: string | undefined, words: string): boolean {
  if (!abbreviation || !/^\p{L}{3,}$/u.test(abbreviation)) return false;
  return new RegExp(`(?<!\\p{L})\\p{L}{1,4}${abbreviation}s?(?![\\p{L}\\p{N}])`, 'u').test(words);
}

/** The term with the abbreviation of a term inside it: 骨髓MSC or BMSC for 骨髓间充质干细胞. */
function isSaidShort(term: GlossaryTerm, words: string, language: ContentLanguage, lexicon: Lexicon): boolean {
  const own = term.forms[language];
  const inside = [own?.preferred ?? '', ...(own?.allowed ?? [])].flatMap((form) =>
    occurrencesIn(form, lexicon).flatMap(({ term: { id, forms }, start, end }) => {
      const abbreviation = forms[language]?.abbreviation;
      return abbreviation && id !== term.id
        ? [{ abbreviation, form: form.slice(0, start) + abbreviation + form.slice(end) }]
        : [];
    }),
  );
  if (!own || inside.length === 0) return false;
  const { abbreviation: _abbreviation, ...rest } = own;
  const short = { ...term, forms: { [language]: { ...rest, allowed: inside.map(({ form }) => form) } } };
  return (
    occurrencesIn(words, lexiconOf([short], language)).length > 0 ||
    inside.some(({ abbreviation }) => isInCompound(abbreviation, words))
  );
}

const joint = '(?:和|与|及|以及|或|、|／|/)';

/** True for a Chinese form of which another term that it is joined to has taken a part: 静脉和动脉内注射. */
function sharesPart(form: string, words: string): boolean {
  if (form.length < 4 || !/^\p{Script=Han}+$/u.test(form)) return false;
  return Array.from({ length: form.length - 3 }, (_, index) => index + 2).some((cut) => {
    const [head, tail] = [form.slice(0, cut), form.slice(cut)];
    if (!words.includes(head) || !words.includes(tail)) return false;
    return new RegExp(`${head}(?:${joint}[^，。；]{1,6}|[^，。；]{1,6}${joint})${tail}`).test(words);
  });
}

/** True where relatives of a form's words stand close together, in any order, without a mark between them. */
function isInflected(form: string, words: string, language: ContentLanguage): boolean {
  if (/\p{Script=Han}/u.test(form)) return false;
  const wanted = tokensOf(form, language);
  const tokens = tokensOf(words, language);
  return tokens.some((_, start) => {
    const near = closeTo(tokens, start, wanted.length + 3);
    return wanted.every((word) => near.some((token) => areRelated(token.folded, word.folded)));
  });
}

function closeTo(tokens: readonly Token[], start: number, most: number): Token[] {
  const near = tokens.slice(start, start + most);
  const mark = near.findIndex(({ gap }, index) => index > 0 && /[^\s'/-]/.test(gap));
  return mark < 0 ? near : near.slice(0, mark);
}

/** True for two words that share their stem: injection and injected, angiogenesis and proangiogenic, but not intracerebral and intracerebroventricular. */
function areRelated(one: string, word: string): boolean {
  if (word.length < 4) return one === word;
  const stem = word.length <= 5 ? word : word.slice(0, Math.max(5, word.length - 4));
  const at = one.indexOf(stem);
  return (at === 0 || (at > 0 && at <= 4 && stem.length >= 7)) && one.length <= word.length + 4;
}
