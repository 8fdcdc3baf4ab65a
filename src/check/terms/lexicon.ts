import { oncePer } from '../../engines/once-per.ts';
import { translated, type GlossaryTerm } from '../../model/glossary.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What a form is in its glossary. */
export type FormRole = 'preferred' | 'allowed' | 'abbreviation' | 'forbidden';

/** A form of a term, found in a text. */
export interface Occurrence {
  readonly term: GlossaryTerm;
  readonly role: FormRole;
  readonly start: number;
  readonly end: number;
  /**
   * False where the words may mean something else: inside a longer term, between quotation marks, a letter word that
   * is part of a compound or a Roman numeral. That may show that a term is there, never that it is wanted.
   */
  readonly firm: boolean;
}

/** The forms of all terms in one language, as a tree of tokens. */
export interface Lexicon {
  readonly language: ContentLanguage;
  readonly root: Branch;
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly forms: Form[];
}

interface Form {
  readonly term: GlossaryTerm;
  readonly role: FormRole;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly exact: boolean;
}

const lexiconsOf = oncePer((_terms: readonly GlossaryTerm[]) => new Map<ContentLanguage, Lexicon>());

/** The lexicon of a language, made once for a glossary; its cost is that of its forms. */
export function lexiconOf(terms: readonly GlossaryTerm[], language: ContentLanguage): Lexicon {
  const lexicon = lexiconsOf(terms).get(language) ?? makeLexicon(terms, language);
  lexiconsOf(terms).set(language, lexicon);
  return lexicon;
}

function makeLexicon(terms: readonly GlossaryTerm[], language: ContentLanguage): Lexicon {
  const root: Branch = { next: new Map(), forms: [] };
  for (const term of terms) {
    const own = translated(term.forms[language]);
    if (!own) continue;
    const add = (role: FormRole, text: string): void => {
      const tokens = tokensOf(text, language);
      if (tokens.length === 0) return;
      let branch = root;
      for (const [index, token] of tokens.entries()) {
        const key = keyOf(token, index === 0);
        const next = branch.next.get(key) ?? { next: new Map(), forms: [] };
        branch.next.set(key, next);
        branch = next;
      }
      branch.forms.push({ term, role, text, tokens, exact: own.exact });
    };
    add('preferred', own.preferred);
    if (own.abbreviation) add('abbreviation', own.abbreviation);
    for (const text of own.allowed) add('allowed', text);
    for (const text of own.forbidden) add('forbidden', text);
  }
  return { language, root };
}

/** Every form in a piece of text, longest first where several begin together; linear in the text's length. */
export function occurrencesIn(words: string, { language, root }: Lexicon): Occurrence[] {
  if (root.next.size === 0) return [];
  const tokens = tokensOf(words, language);
  const quotations = quotationsIn(words);
  const shouts = !/\p{Ll}/u.test(words) && !/\p{Script=Han}/u.test(words);
  const found: Occurrence[] = [];
  let reach = 0;
  tokens.forEach((_, index) => {
    for (const { end, forms } of matchesAt(index, tokens, root, words, language)) {
      const start = tokens[index]!.start;
      const isFree = end > reach && !quotations.some(([from, to]) => from < start && end <= to);
      reach = Math.max(reach, end);
      for (const { term, role } of forms) {
        const isWord = role !== 'abbreviation' || (!shouts && standsAlone(words.slice(start, end), words, start, end));
        found.push({ term, role, start, end, firm: isFree && isWord });
      }
    }
  });
  return found;
}

/** Ends of the forms that begin at a token, the longest first. */
function matchesAt(
  index: number,
  tokens: readonly Token[],
  root: Branch,
  words: string,
  language: ContentLanguage,
): { end: number; forms: Form[] }[] {
  const matches: { end: number; forms: Form[] }[] = [];
  let branch: Branch | undefined = root;
  for (let last = index; last < tokens.length; last += 1) {
    branch = branch.next.get(keyOf(tokens[last]!, last === index));
    if (!branch) break;
    if (branch.forms.length === 0) continue;
    const { end } = tokens[last]!;
    const written = words.slice(tokens[index]!.start, end);
    const forms = chosen(
      branch.forms.filter((form) => isWritten(form, tokens.slice(index, last + 1), written, language)),
      written,
    );
    if (forms.length > 0) matches.unshift({ end, forms });
  }
  return matches;
}

function keyOf({ gap, folded }: Token, isFirst: boolean): string {
  return isFirst ? folded : `${gap}\u0000${folded}`;
}

/** True when the tokens are the form in letters that matter: those of abbreviations, and all of an exact form. */
function isWritten(form: Form, tokens: readonly Token[], written: string, language: ContentLanguage): boolean {
  if (form.exact) return written === form.text;
  return form.tokens.every(({ text }, index) => {
    if (!isCased(text) && form.role !== 'abbreviation') return true;
    const token = tokens[index]!.text;
    return token === text || (/^en\b/.test(language) && token === `${text}s`);
  });
}

/** A word whose capitals are more than a beginning: MSC, iPSC, mRNA, M2. */
function isCased(word: string): boolean {
  return /.\p{Lu}/u.test(word) || /^\p{Lu}\p{N}*$/u.test(word);
}

/** Of forms that only case or hyphens tell apart, those written so; else those that are not forbidden. */
function chosen(forms: Form[], written: string): Form[] {
  if (!forms.some(({ role }) => role === 'forbidden')) return forms;
  const same = forms.filter(({ text }) => text.toLowerCase() === written.toLowerCase());
  if (same.length > 0) return same;
  const accepted = forms.filter(({ role }) => role !== 'forbidden');
  return accepted.length > 0 ? accepted : forms;
}

const romanNumeral = /^(?:[IVX]+)$/;
const beforeNumeral =
  /(?:\b(?:stage|phase|type|grade|class|factor|collagen|level|group|part|chapter|table|[IVX]+)|第)[\s-]*(?:[,、]\s*|(?:and|or|to)\s+|[–~～至和或])?$/i;

/** True for an abbreviation that is neither part of a compound (DPP-IV, IC-50) nor a numeral (stage IV). */
function standsAlone(abbreviation: string, words: string, start: number, end: number): boolean {
  const [before, after] = [words.slice(Math.max(0, start - 24), start), words.slice(end, end + 3)];
  if (/[\p{L}\p{N}][-‐‑]$/u.test(before) || /^[-‐‑]\p{N}/u.test(after)) return false;
  return !romanNumeral.test(abbreviation) || (!beforeNumeral.test(before) && !/^\s?[期型级类度]/.test(after));
}

/** Runs between quotation marks, where words are spoken of and not used. */
function quotationsIn(words: string): [from: number, to: number][] {
  return [...words.matchAll(/“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》/g)].map(({ 0: run, index }) => [
    index,
    index + run.length,
  ]);
}
