/** The options of `status`, as commander hands them over. */
export interface StatusOptions {
  readonly content: string;
  readonly only?: string[];
  readonly report: 'text' | 'json';
  /** Names of units; `true` without any, for all pairs that have changed. */
  readonly explain?: string[] | true;
  /** A file; `true` without its name. */
  readonly html?: string | true;
}
