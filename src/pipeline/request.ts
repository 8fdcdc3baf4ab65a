import type { ContentLanguage } from '../model/language.ts';

/** What a person asks of a build or check. Empty lists mean everything. */
export interface Request {
  readonly only: readonly string[];
  readonly languages: readonly ContentLanguage[];
  readonly formats: readonly string[];
  /** Warnings stop publication too. */
  readonly strict: boolean;
  /** Sound articles are published although others have errors. */
  readonly keepGoing: boolean;
  /** Drafts are built too; they stay out of lists. */
  readonly drafts: boolean;
  /** Proofs are made, in the look for them, and nothing else; no article counts as published for it. */
  readonly proof?: boolean;
  /** The pages that all articles share stay as they are, for a build of everything is to follow. */
  readonly articlesOnly?: boolean;
  /** Formats that are made when somebody asks for them: pages link to their files, which are there and empty. */
  readonly promised?: readonly string[];
}

/** A request that content cannot meet: an article, language or format that is not there, or (no value) not named. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
  readonly option: string;
  readonly value: string;
  readonly known: readonly string[];

  constructor(option: string, value: string, known: readonly string[]) {
    super(`${option} ${value}`);
    this.option = option;
    this.value = value;
    this.known = known;
  }
}

/** Throws a `UsageProblem` for the first wish that names something unknown. */
export function refuseUnknown(option: string, wishes: readonly string[], known: readonly string[]): void {
  const unknown = wishes.find((wish) => !known.includes(wish));
  if (unknown !== undefined) throw new UsageProblem(option, unknown, known);
}
