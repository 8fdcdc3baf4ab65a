import type { FitLimits, FitRange, PrintSetting } from '../../model/print-setting.ts';

/** What the theme's style sheet says, with nothing changed. */
export const asDesigned: PrintSetting = { leading: 1, figureScale: 1 };

/** Steps from what is designed to either limit: below zero closer, above wider. */
export const mostSteps = 8;

/** How an edition is set at a step: leading and figures go the same part of their way to their limits. */
export function settingAt(step: number, { leading, figureScale }: FitLimits): PrintSetting {
  return { leading: factorAt(step, leading), figureScale: factorAt(step, figureScale) };
}

function factorAt(step: number, [least, greatest]: FitRange): number {
  const way = Math.abs(step) / mostSteps;
  return Math.round((1 + way * ((step < 0 ? least : greatest) - 1)) * 1000) / 1000;
}

/** True of the designed setting. */
export function isAsDesigned({ leading, figureScale }: PrintSetting): boolean {
  return leading === asDesigned.leading && figureScale === asDesigned.figureScale;
}

/** What the style sheet reads a setting from; nothing for the designed one. */
export function settingCss(setting: PrintSetting): string {
  if (isAsDesigned(setting)) return '';
  const { leading, figureScale } = setting;
  return `html{--leading:${leading};--figure-scale:${figureScale}}\n`;
}

/** What the style sheet reads the scales of single figures from, by their ids. */
export function figureScaleCss(scales: Readonly<Record<string, number>>): string {
  return Object.entries(scales)
    .map(([id, scale]) => `[id="${id}"]{--figure-scale:${scale}}\n`)
    .join('');
}
