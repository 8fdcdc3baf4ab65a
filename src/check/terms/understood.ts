import { acceptedForms, type GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';

/** Words that take up what was said before, at the beginning of a passage. A Chinese sentence may also go without. */
const openings: Readonly<Record<string, RegExp>> = {
  zh: /^(?:还|也|并|均|可|能|常|(?!.{0,3}(?:其他|其它|其次|其余|此外|因此|由此|此时|此后|该研究|本研究)).{0,3}(?:其|它|该|此|这|上述|二者|两者|前者|后者))/u,
  en: /^(?:[\w-]+,? ){0,5}(?:they|them|their|it(?! (?:is|was|has|remains)\b)|its|both|the (?:former|latter)|(?:these|those|this) (?:are|were|is|was|have|has|had|can|could|may|might|do|did))\b/i,
};

const pointers = {
  zh: '(?:该|这些|这类|这种|此类|此种|上述|所述)',
  en: '(?:the|these|those|this|that|such)',
} as const;

/** Words before which a singular noun is no part of a compound: the cell is, not the cell sources. */
const followers =
  'is|was|has|had|can|could|may|might|must|will|would|does|did|in|on|of|to|from|by|with|after|and|or|that|which';

/** True for a passage that begins with a pronoun, so that what the passage before it names goes without saying. */
export function takesUp(words: string, language: ContentLanguage): boolean {
  return openings[baseOf(language)]?.test(words) ?? false;
}

/** True where words point at a term that was named before by its last word alone: the cells, 这类细胞. */
export function pointsAt(term: GlossaryTerm, words: string, language: ContentLanguage): boolean {
  const base = baseOf(language);
  if (base !== 'zh' && base !== 'en') return false;
  return acceptedForms(term, language).some((form) => {
    const head = base === 'zh' ? /\p{Script=Han}{2}$/u.exec(form)?.[0] : /\p{L}{3,}$/u.exec(form)?.[0];
    if (!head) return false;
    const pattern =
      base === 'zh'
        ? `${pointers.zh}.{0,2}${head}`
        : `\\b${pointers.en} (?:\\w+ )?${head}(?:s\\b|(?=[^\\w\\s]|$|\\s(?:${followers})\\b))`;
    return new RegExp(pattern, 'iu').test(words);
  });
}

function baseOf(language: ContentLanguage): string {
  return language.split('-')[0]!;
}
