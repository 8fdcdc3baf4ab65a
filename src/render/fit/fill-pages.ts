import type { Passed } from './figure-positions.ts';

/** How figures as wide as a page are set so that they leave no hole on the page before. */
export interface FigureSetting {
  readonly passed: Passed;
  /** Behind which entry of the reference list a figure stands that lets all text by. */
  readonly behindReference: Readonly<Record<string, number>>;
  /** What a figure is scaled by, by its id; the setting's own scale for those not named. */
  readonly scales: Readonly<Record<string, number>>;
}

/** Figures as their text and their setting have them. */
export const asPlaced: FigureSetting = { passed: {}, behindReference: {}, scales: {} };

/** A figure that may be moved. */
export interface WideFigure {
  readonly id: string;
  /** After how many blocks it may stand, the fewest first. */
  readonly positions: readonly number[];
  /** How many entries of the reference list it may let by when it has let all text by; 0 where it may not do so. */
  readonly references: number;
}

/** What a print has before a figure. */
export interface Hole {
  /** Height left empty on the page before, in points; 0 where the figure stands on the page of what comes before it. */
  readonly height: number;
  /** The scale at which the figure would stand in the hole; nothing for one that is far too high for it. */
  readonly fittingScale?: number;
  /** How much of it an entry of the reference list fills, in points, as far as that can be told. */
  readonly perEntry?: number;
}

/** A print without holes, or with the lowest, and how its figures are set. */
export interface FilledPages<Print> {
  readonly figures: FigureSetting;
  readonly print: Print;
}

/** How many places of one figure are tried at most. */
const mostPlaces = 8;
/** How many entries of the reference list are tried first where it cannot be told how high they are. */
const firstEntries = 4;

/**
 * Finds for one figure after another the setting that leaves no more than a low hole before it: in its own place, else
 * behind the text that follows, as near as will do, and there a little smaller where it then fits; where no text is left,
 * behind the entries of the reference list that fill the page. Where nothing will do, the setting with the lowest hole.
 */
export async function fillPages<Print>(
  figures: readonly WideFigure[],
  tolerance: number,
  print: (setting: FigureSetting) => Promise<Print>,
  holeBefore: (figure: WideFigure, made: Print) => Promise<Hole>,
): Promise<FilledPages<Print>> {
  let setting = asPlaced;
  let best = await print(setting);
  for (const figure of figures) {
    const before = setting;
    let lowest = await holeBefore(figure, best);
    const attempt = async (way: FigureSetting): Promise<Hole> => {
      const made = await print(way);
      const hole = await holeBefore(figure, made);
      if (hole.height < lowest.height) [setting, best, lowest] = [way, made, hole];
      return hole;
    };
    let hole = lowest;
    for (const count of [0, ...figure.positions].slice(0, mostPlaces)) {
      if (lowest.height <= tolerance) break;
      const way = count === 0 ? before : { ...before, passed: { ...before.passed, [figure.id]: count } };
      if (count > 0) hole = await attempt(way);
      if (hole.height <= tolerance || hole.fittingScale === undefined) continue;
      await attempt({ ...way, scales: { ...way.scales, [figure.id]: hole.fittingScale } });
    }
    // Among references a figure is far from its text: only where much would be left empty. Entries are about equally high.
    const reachable = lowest.height > 2 * tolerance ? figure.references : 0;
    let [entries, rest] = [0, hole.height];
    for (let tries = 0; lowest.height > tolerance && entries < reachable && tries < mostPlaces / 2; tries += 1) {
      const perEntry = entries > 0 ? (rest - hole.height) / entries : (hole.perEntry ?? rest / firstEntries);
      // The first guess fills rather too little, so that no entry is left over for the head of the next page.
      const filling = entries > 0 ? Math.ceil(rest / Math.max(perEntry, 1)) : Math.floor(rest / Math.max(perEntry, 1));
      entries = Math.min(reachable, Math.max(entries + 1, filling));
      hole = await attempt({ ...before, behindReference: { ...before.behindReference, [figure.id]: entries } });
    }
  }
  return { figures: setting, print: best };
}
