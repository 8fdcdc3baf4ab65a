import type { ContentLanguage } from '../../model/language.ts';
import { mostSteps } from './print-setting.ts';

/** What came of fitting the editions of an article. */
export interface Fit {
  /** The step that each edition is set at; 0 for one that is printed as designed. */
  readonly steps: Readonly<Record<ContentLanguage, number>>;
  /** Editions that cannot have the pages they should. */
  readonly misses: Readonly<Record<ContentLanguage, Miss>>;
}

/** An edition that does not reach its number of pages. */
export interface Miss {
  readonly wanted: number;
  /** The number of pages that came nearest to it, within the limits. */
  readonly nearest: number;
  /** The most pages that the shortest edition came to, where all were to have one number. */
  readonly shortest?: number;
}

/** What is known of an edition's number of pages. */
interface Trials {
  readonly language: ContentLanguage;
  /** Pages as designed. */
  readonly designed: number;
  /** Pages at a step; nothing when there have been prints enough. */
  at(step: number): Promise<number | undefined>;
  /** Of the pages counted so far, those nearest to a number. */
  nearestTo(wanted: number): number;
}

/** How often an edition is printed at most: as designed, at its limit, and while the mildest step is looked for. */
export const mostPrints = 6;

/**
 * Brings each edition to the pages declared for it, the others to those declared first, and where none are declared all to
 * one number, the one that changes least, of two such the smaller. An edition is set at the mildest step that serves. Where
 * not all editions can have one number, all stay as designed. `count`: the pages of an edition at a step.
 */
export async function fitPages(
  languages: readonly ContentLanguage[],
  declared: Readonly<Record<ContentLanguage, number | undefined>>,
  count: (language: ContentLanguage, step: number) => Promise<number>,
): Promise<Fit> {
  const trials = await Promise.all(languages.map((language) => startTrials(language, count)));
  const common = languages.flatMap((language) => declared[language] ?? [])[0];
  if (common === undefined) return fitToOneNumber(trials);
  const steps: Record<ContentLanguage, number> = {};
  const misses: Record<ContentLanguage, Miss> = {};
  const found = await Promise.all(trials.map((edition) => stepTo(declared[edition.language] ?? common, edition)));
  for (const [index, edition] of trials.entries()) {
    const wanted = declared[edition.language] ?? common;
    steps[edition.language] = found[index] ?? 0;
    if (found[index] === undefined) misses[edition.language] = { wanted, nearest: edition.nearestTo(wanted) };
  }
  return { steps, misses };
}

async function fitToOneNumber(trials: readonly Trials[]): Promise<Fit> {
  const designed = trials.map((edition) => edition.designed);
  const [fewest, most] = [Math.min(...designed), Math.max(...designed)];
  const change = (pages: number): number => designed.reduce((sum, one) => sum + Math.abs(one - pages), 0);
  const numbers = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);
  for (const pages of numbers.sort((a, b) => change(a) - change(b) || a - b)) {
    const limits = await Promise.all(trials.map((edition) => isWithinLimits(pages, edition)));
    if (!limits.every(Boolean)) continue;
    const found = await Promise.all(trials.map((edition) => stepTo(pages, edition)));
    if (found.every((step) => step !== undefined)) {
      return { steps: Object.fromEntries(trials.map(({ language }, index) => [language, found[index]!])), misses: {} };
    }
  }
  const longest = trials.find((edition) => edition.designed === most)!;
  const shortest = trials.find((edition) => edition.designed === fewest)!.nearestTo(most);
  return {
    steps: Object.fromEntries(trials.map(({ language }) => [language, 0])),
    misses: { [longest.language]: { wanted: fewest, nearest: longest.nearestTo(fewest), shortest } },
  };
}

async function startTrials(
  language: ContentLanguage,
  count: (language: ContentLanguage, step: number) => Promise<number>,
): Promise<Trials> {
  const designed = await count(language, 0);
  const known = new Map([[0, designed]]);
  return {
    language,
    designed,
    async at(step) {
      if (!known.has(step) && known.size < mostPrints) known.set(step, await count(language, step));
      return known.get(step);
    },
    nearestTo: (wanted) =>
      [...known.values()].reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best)),
  };
}

/** Whether an edition at its limit has so many pages or has gone past them. */
async function isWithinLimits(wanted: number, edition: Trials): Promise<boolean> {
  if (edition.designed === wanted) return true;
  const way = edition.designed > wanted ? -1 : 1;
  const pages = await edition.at(way * mostSteps);
  return pages !== undefined && way * (pages - wanted) >= 0;
}

/** The mildest step at which an edition has so many pages; nothing where there is none. */
async function stepTo(wanted: number, edition: Trials): Promise<number | undefined> {
  if (edition.designed === wanted) return 0;
  if (!(await isWithinLimits(wanted, edition))) return undefined;
  const way = edition.designed > wanted ? -1 : 1;
  let [short, enough] = [0, mostSteps];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    const pages = await edition.at(way * middle);
    if (pages === undefined) return undefined;
    if (way * (pages - wanted) >= 0) enough = middle;
    else short = middle;
  }
  return (await edition.at(way * enough)) === wanted ? way * enough : undefined;
}
