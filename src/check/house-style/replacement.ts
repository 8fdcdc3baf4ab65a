/** Words of a source line that give way to others, with what stands around them. */
export interface Replacement {
  /** Some of the source before their line. */
  readonly above: string;
  /** The line before them. */
  readonly before: string;
  readonly old: string;
  readonly text: string;
  /** Some of the source behind them. */
  readonly after: string;
}
