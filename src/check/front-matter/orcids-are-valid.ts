import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

/** An ORCID iD has the check digit that its other digits ask for (ISO 7064, MOD 11-2) and belongs to one author. */
export const orcidsAreValid = defineRule<{ problem: 'check-digit' | 'shared'; orcid: string }>({
  id: 'orcids-are-valid',
  severity: 'error',
  words: {
    zh: {
      name: 'ORCID 有误',
      message: ({ problem, orcid }) =>
        problem === 'shared' ? `两位作者的 ORCID 同为 ${orcid}。` : `ORCID ${orcid} 的校验码不对，必有一位抄错。`,
      advice: () => '请向作者核对，或从其 ORCID 页面复制。',
    },
    en: {
      name: 'ORCID iD wrong',
      message: ({ problem, orcid }) =>
        problem === 'shared'
          ? `Two authors have the same ORCID iD, ${orcid}.`
          : `The check digit of the ORCID iD ${orcid} is wrong, so some digit is.`,
      advice: () => 'Ask the author, or copy it from the author’s ORCID page.',
    },
  },
  about: {
    zh: 'ORCID 的末位是校验码（ISO 7064，MOD 11-2），由前 15 位算出，抄错一位就对不上；一个 ORCID 只属于一位作者。是否真有此号，不联网查询。',
    en: 'The last character of an ORCID iD is a check digit (ISO 7064, MOD 11-2) that follows from the other 15, so that a slip in copying shows; and an iD belongs to one author. Whether the iD is registered is not looked up.',
  },
  examples: {
    bad: [
      { 'article.yaml': authorsWith('0000-0000-0000-0002') },
      { 'article.yaml': authorsWith('0000-0000-0000-0001', '0000-0000-0000-0001') },
    ],
    good: [{ 'article.yaml': authorsWith('0000-0000-0000-0001') }],
  },
});

function authorsWith(...orcids: readonly string[]): string {
  const author = (orcid: string, index: number): string =>
    `  - id: a${index + 1}\n    name: { zh: { family: 作者, given: 甲 }, en: { family: Author, given: Jia } }\n    affiliations: [one]\n    orcid: ${orcid}`;
  return `authors:\n${orcids.map(author).join('\n')}`;
}

/** Computes the check digit of each author's iD and looks for one that stands twice. */
export function checkOrcidsAreValid(
  { frontMatter: { authors } }: Article,
  { placeInArticle }: CheckContext,
): Diagnostic[] {
  const placeOf = (index: number) => placeInArticle(['authors', index, 'orcid']);
  return authors.flatMap(({ orcid }, index) => {
    if (orcid === undefined) return [];
    if (!hasCheckDigit(orcid)) return [orcidsAreValid.at(placeOf(index), { problem: 'check-digit', orcid })];
    const first = authors.findIndex((author) => author.orcid === orcid);
    if (first === index) return [];
    return [orcidsAreValid.at(placeOf(index), { problem: 'shared', orcid }, [{ place: placeOf(first) }])];
  });
}

function hasCheckDigit(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  const total = [...digits].slice(0, -1).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
