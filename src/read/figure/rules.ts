import { chartFieldsSuitTheirChannel } from './rules/chart-fields-suit-their-channel.ts';
import { chartLooksCanBeToldApart } from './rules/chart-looks-can-be-told-apart.ts';
import { chartNamesAreKnown } from './rules/chart-names-are-known.ts';
import { chartPartsSuitItsMark } from './rules/chart-parts-suit-its-mark.ts';
import { chartUnitsCanShareAnAxis } from './rules/chart-units-can-share-an-axis.ts';
import { chartValuesSuitTheirScale } from './rules/chart-values-suit-their-scale.ts';
import { drawingLabelsMatch } from './rules/drawing-labels-match.ts';
import { drawingsAreSafe } from './rules/drawings-are-safe.ts';
import { imageLabelsMatch } from './rules/image-labels-match.ts';
import { imagePlacesAreInside } from './rules/image-places-are-inside.ts';
import { imagesCanBePrinted } from './rules/images-can-be-printed.ts';

/** The rules that reading a figure can find broken, by id. */
export const figureRules = {
  'drawings-are-safe': drawingsAreSafe,
  'drawing-labels-match': drawingLabelsMatch,
  'images-can-be-printed': imagesCanBePrinted,
  'image-labels-match': imageLabelsMatch,
  'image-places-are-inside': imagePlacesAreInside,
  'chart-names-are-known': chartNamesAreKnown,
  'chart-parts-suit-its-mark': chartPartsSuitItsMark,
  'chart-fields-suit-their-channel': chartFieldsSuitTheirChannel,
  'chart-units-can-share-an-axis': chartUnitsCanShareAnAxis,
  'chart-values-suit-their-scale': chartValuesSuitTheirScale,
  'chart-looks-can-be-told-apart': chartLooksCanBeToldApart,
} as const;
