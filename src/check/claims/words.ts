/** How a statement is qualified: tentative, denied, or with a direction. */
export type ClaimKind = 'hedge' | 'negation' | 'up' | 'down' | 'better' | 'worse';

export const claimKinds = ['hedge', 'negation', 'up', 'down', 'better', 'worse'] as const satisfies ClaimKind[];

/** Words of one kind, divided by commas. */
interface WordList {
  /** Words that the other language must answer with one of the same kind. */
  readonly asks: string;
  /** Words that may answer, and ask for nothing: their kind depends on what stands around them. */
  readonly answers: string;
}

/** What one language qualifies its statements with. A word may be of several kinds. */
export type ClaimWords = Readonly<Record<ClaimKind, WordList>> & {
  /**
   * True for a language with spaces between its words. Words are then whole words in small letters, `*` standing for
   * any ending or beginning and `-` for a hyphen before; else they are runs of characters.
   */
  readonly spaced: boolean;
  /** Patterns of words that hold one of the others by chance: 不断, not only. */
  readonly apart: readonly string[];
};

/** What a word does. */
export interface Meaning {
  readonly kind: ClaimKind;
  readonly asks: boolean;
}

/** One word that qualifies a statement. */
export interface Claim extends Meaning {
  readonly start: number;
  readonly end: number;
}

/** The words of a language, each with its meanings. */
export function meaningsIn(words: ClaimWords): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  for (const kind of claimKinds) {
    for (const list of ['asks', 'answers'] as const) {
      for (const word of words[kind][list].split(',').map((one) => one.trim())) {
        meanings.set(word, [...(meanings.get(word) ?? []), { kind, asks: list === 'asks' }]);
      }
    }
  }
  return meanings;
}
