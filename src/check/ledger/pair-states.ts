import { textDigest } from '../../engines/text-digest.ts';
import { isData, isQuery, type Article, type UnitKind } from '../../model/article.ts';
import type { Attestation, AttestationRole, PairState } from '../../model/ledger.ts';
import { pairsOf, type Pair } from '../pairs/pairs.ts';
import { confirmationsIn, sidesOf, wordsNow, type Confirmation, type Words } from './confirmations.ts';
import { nearestEarlier, openConfirmations } from './nearest-earlier.ts';

/** How a pair stands to what was confirmed. */
export interface PairStanding {
  readonly pair: Pair;
  readonly state: PairState;
  /** Of a confirmed pair the records that hold, one per person and role; of a changed one those of its last words. */
  readonly attestations: readonly Attestation[];
  /** The roles in which the words as they stand now are confirmed. */
  readonly roles: readonly AttestationRole[];
}

/** Kinds that hold no words to be confirmed: rules compare them by themselves. */
const wordless: ReadonlySet<UnitKind> = new Set(['code', 'math', 'placement']);

/** Digest of a paragraph that only asks the author something. */
const silence = textDigest('');

const statesOfArticle = new WeakMap<Article, readonly PairStanding[]>();

/**
 * Every pair that wants a person's word, in the order of the article's units, and whether it has it. A pair is known by
 * the digests of its words, so that it stays confirmed wherever it is moved; its id only says which of two changed.
 */
export function pairStatesOf(article: Article): readonly PairStanding[] {
  const known = statesOfArticle.get(article);
  if (known) return known;
  const byLanguage = Map.groupBy(pairsOf(article), ({ languages }) => languages[1]);
  const states = [...byLanguage.values()].flatMap((pairs) => standingsOf(pairs, article.ledger.attestations));
  statesOfArticle.set(article, states);
  return states;
}

/** The standings of pairs in the same two languages. */
function standingsOf(pairs: readonly Pair[], records: readonly Attestation[]): PairStanding[] {
  const now = new Map(
    pairs.map((pair) => [pair, wordsNow(pair)] as const).filter(([pair, words]) => wants(pair, words)),
  );
  const confirmations = confirmationsIn(records, pairs[0]!.languages);
  const holding = Map.groupBy(confirmations, sidesOf);
  const changed = [...now.values()].filter((words) => !holding.has(sidesOf(words)));
  const earlier = nearestEarlier(changed, openConfirmations(confirmations, [...now.values()]));
  const whoHolds = new Map([...holding].map(([sides, some]) => [sides, new Holders(some)]));
  return [...now].map(([pair, words]): PairStanding => {
    const attestations = whoHolds.get(sidesOf(words))?.of(words.unit);
    if (attestations) {
      return { pair, state: 'confirmed', attestations, roles: [...new Set(attestations.map(({ role }) => role))] };
    }
    const last = earlier.get(words);
    return { pair, state: last ? changeSince(last, words) : 'never', attestations: last?.records ?? [], roles: [] };
  });
}

/** False for what has no words or, in a data file, the same in both languages: a name, an abbreviation. */
function wants({ source }: Pair, words: Words): boolean {
  if (wordless.has(source.kind) || isQuery(source) || (words.source === silence && words.other === silence))
    return false;
  // Words in Han that stand in both languages are more likely to be still untranslated.
  return words.source !== words.other || !isData(source.kind) || /\p{Script=Han}/u.test(source.source);
}

function changeSince(last: Confirmation, now: Words): PairState {
  return last.source === now.source ? 'other-ahead' : last.other === now.other ? 'source-ahead' : 'both-changed';
}

/** Who has confirmed the same words, in one place or in several. */
class Holders {
  readonly #anywhere: ReadonlyMap<string, Attestation>;
  readonly #byUnit: ReadonlyMap<string, ReadonlyMap<string, Attestation>>;

  constructor(confirmations: readonly Confirmation[]) {
    this.#anywhere = new Map(confirmations.flatMap(byWhom));
    this.#byUnit = new Map(confirmations.map((one) => [one.unit, new Map(byWhom(one))]));
  }

  /** One record per person and role, the unit's own where it has one. */
  of(unit: string): Attestation[] {
    return [...new Map([...this.#anywhere, ...(this.#byUnit.get(unit) ?? [])]).values()];
  }
}

function byWhom({ records }: Confirmation): [string, Attestation][] {
  return records.map((record) => [`${record.role} ${record.by}`, record]);
}
