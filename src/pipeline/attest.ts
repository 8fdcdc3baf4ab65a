import { pairStatesOf } from '../check/ledger/pair-states.ts';
import { attest as attestEdits, type WishedRecord } from '../edit/attest.ts';
import type { Article } from '../model/article.ts';
import type { IsoDate } from '../model/front-matter.ts';
import { ledgerFile, type AttestationRole } from '../model/ledger.ts';
import type { ContentFolder, ContentWriter, Shelf, TemplateFolder } from '../model/ports.ts';
import { chooseUnits, type UnitWish } from './attest/choose-units.ts';
import { homesOf } from './attest/homes.ts';
import { confirmation, correction, type Subject } from './attest/records.ts';
import { reasonAgainst, type RefusalReason } from './attest/refusals.ts';
import type { Memo } from './memo.ts';
import { checkOneArticle, textOf } from './one-article.ts';
import { standingsIn, type Standing } from './where-is.ts';
import type { LocatedDiagnostic } from './whereabouts.ts';

/** Who confirms what. */
export interface AttestRequest {
  /** Slug of the article; wanted where there are several. */
  readonly only?: string;
  readonly wish: UnitWish;
  readonly by: string;
  /** Wanted unless only slips were corrected; then it names the records that are meant. */
  readonly role?: AttestationRole;
  readonly on: IsoDate;
  /** True where the words differ from those confirmed in slips of the pen alone: the records keep their names. */
  readonly typo: boolean;
}

/** A unit, and where it stands. */
export interface AttestedUnit {
  readonly unit: string;
  readonly at: Standing;
}

/** What was named and is not recorded, and why. */
export interface Refusal {
  /** As it was named. */
  readonly unit: string;
  readonly at?: Standing;
  readonly reason: RefusalReason;
  /** The name that was likely meant. */
  readonly meant?: string;
  /** The errors that are to be mended first. */
  readonly findings: readonly LocatedDiagnostic[];
}

export interface AttestOutcome {
  readonly slug: string;
  /** `unreadable`: article or ledger have errors that leave open what they say. `overtaken`: the ledger changed meanwhile. */
  readonly state: 'written' | 'nothing-new' | 'unreadable' | 'overtaken';
  readonly confirmed: readonly AttestedUnit[];
  /** Confirmed by the same person in the same role before. */
  readonly already: readonly AttestedUnit[];
  readonly refused: readonly Refusal[];
  /** What makes article or ledger unreadable. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Records in the ledger that a person has confirmed units: those that a check finds sound and that have words in all
 * languages. Throws a `UsageProblem` where it is open which article is meant.
 */
export async function attest(
  request: AttestRequest,
  ports: {
    readonly content: ContentFolder;
    readonly templates: TemplateFolder;
    readonly writer: ContentWriter;
    readonly memo?: Memo;
    readonly shelf?: Shelf;
  },
): Promise<AttestOutcome> {
  const { slug, article, diagnostics } = await checkOneArticle(request.only, ports);
  const file = `${slug}/${ledgerFile}`;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const ofLedger = errors.filter(({ place }) => place?.file === file);
  const nothing = { slug, confirmed: [], already: [], refused: [] };
  if (!article) return { ...nothing, state: 'unreadable', diagnostics: errors };
  if (ofLedger.length > 0) return { ...nothing, state: 'unreadable', diagnostics: ofLedger };

  const { wished, ...said } = decide(article, request, errors);
  const homes = homesOf(pairStatesOf(article));
  const positions = new Map(article.units.map(({ id }, index) => [id, index]));
  const edits = attestEdits(
    { file, text: await textOf(ports.content, slug, file) },
    wished,
    new Map([...homes].map(([record, unit]) => [record, positions.get(unit)!])),
  );
  const { refused } = edits.length > 0 ? await ports.writer.apply(edits) : { refused: [] };
  const state = refused.length > 0 ? 'overtaken' : edits.length > 0 ? 'written' : 'nothing-new';
  return { slug, state, diagnostics: [], ...said, ...(refused.length > 0 && { confirmed: [] }) };
}

type Decision = Pick<AttestOutcome, 'confirmed' | 'already' | 'refused'> & { readonly wished: readonly WishedRecord[] };

function decide(article: Article, request: AttestRequest, errors: readonly LocatedDiagnostic[]): Decision {
  const { units, byName, unknown } = chooseUnits(article, request.wish);
  const standings = Map.groupBy(pairStatesOf(article), ({ pair }) => pair.id);
  const homes = homesOf(pairStatesOf(article));
  const standingOf = standingsIn(article);
  const positions = new Map(article.units.map((unit, index) => [unit, index]));
  const wished: WishedRecord[] = [];
  const [confirmed, already]: [AttestedUnit[], AttestedUnit[]] = [[], []];
  const refused: Refusal[] = unknown.map(({ name, meant }) => ({
    unit: name,
    reason: 'unknown',
    findings: [],
    ...(meant !== undefined && { meant }),
  }));
  for (const unit of units) {
    const own = standings.get(unit.id) ?? [];
    const named = { unit: unit.id, at: standingOf(Object.values(unit.text)[0]!) };
    const wishes =
      reasonAgainst(article, unit, own, errors) ?? wishesFor({ article, unit, standings: own, homes }, request);
    if ('reason' in wishes) {
      if (wishes.reason === 'nothing-to-confirm' && !byName.has(unit.id)) continue;
      refused.push({ ...named, reason: wishes.reason, findings: wishes.findings as readonly LocatedDiagnostic[] });
    } else if (wishes.length === 0) already.push(named);
    else {
      confirmed.push(named);
      wished.push(...wishes.map((wish) => ({ ...wish, position: positions.get(unit)! })));
    }
  }
  return { confirmed, already, refused, wished };
}

function wishesFor(subject: Subject, { by, role, on, typo }: AttestRequest) {
  if (!typo) return confirmation(subject, { by, role: role!, on });
  const isOf = (record: { role: AttestationRole }): boolean => role === undefined || record.role === role;
  if (subject.standings.some(({ attestations }) => !attestations.some(isOf)))
    return { reason: 'never-confirmed' as const, findings: [] };
  return correction(subject, { by, on, ...(role && { role }) }) ?? { reason: 'more-than-slips' as const, findings: [] };
}
