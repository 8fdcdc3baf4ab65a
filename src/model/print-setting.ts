/** What of an edition's print may give way for its number of pages, as factors of what the theme's style sheet says. */
export interface PrintSetting {
  /** Of the distance of lines. */
  readonly leading: number;
  /** Of the width of figures. */
  readonly figureScale: number;
}

/** Least and greatest factor: the least is at most 1, the greatest at least 1. */
export type FitRange = readonly [least: number, greatest: number];

/** How far an edition may be set closer or wider to fit a number of pages. */
export type FitLimits = Readonly<Record<keyof PrintSetting, FitRange>>;
