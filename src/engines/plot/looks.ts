/**
 * The fills of marks, in the order in which terms take them. Hues after Okabe and Ito; each differs from every other in
 * lightness too (by 10 of 100 at least), so that they can be told apart in grayscale and by the color-blind.
 */
export const markColors = ['#00307a', '#f8e562', '#a63200', '#82c9f4', '#008768', '#cf85b4', '#000000'] as const;

/** A shape of marks: Plot's name for it, and half its size across and up in radii of the circle, to which it is equal in area. */
export interface MarkShape {
  readonly name: 'circle' | 'triangle' | 'square' | 'diamond' | 'star' | 'cross' | 'wye';
  readonly across: number;
  readonly up: number;
}

/** The shapes of marks, in the order in which terms take them. */
export const markShapes: readonly MarkShape[] = [
  { name: 'circle', across: 1, up: 1 },
  { name: 'triangle', across: 1.35, up: 1.56 },
  { name: 'square', across: 0.89, up: 0.89 },
  { name: 'diamond', across: 0.95, up: 1.65 },
  { name: 'star', across: 1.6, up: 1.67 },
  { name: 'cross', across: 1.19, up: 1.19 },
  { name: 'wye', across: 1.35, up: 1.4 },
];

/** The outlines of open marks: the same hues, dark enough to stand alone on white. */
export const openOutlines = ['#00307a', '#857300', '#a63200', '#1b78ae', '#008768', '#a4528a', '#000000'] as const;
