import type { Element } from 'hast';
import { scaleBarWords } from '../../columns/scale-bar-words.ts';
import { inks, shortNumber } from '../../engines/image/label-texts.ts';
import type { Box } from '../../engines/image/lay-out-panels.ts';
import { layOutScaleBar, scaleBarSize } from '../../engines/image/lay-out-scale-bar.ts';
import type { ScaleBar } from '../../model/image.ts';
import type { LanguageRules } from '../../model/language.ts';
import type { Measure } from '../../model/ports.ts';
import { h } from '../hast/h.ts';
import { boxAttributes, drawPlate } from './draw-plate.ts';

/** A scale bar in a corner of an image, under its length in words of the language, on a plate. */
export function drawScaleBar(scaleBar: ScaleBar, box: Box, rules: LanguageRules, measure: Measure): Element[] {
  const said = scaleBarWords(scaleBar, rules);
  const { plate, bar, words } = layOutScaleBar(scaleBar, said, box, measure);
  const fill = inks[scaleBar.color];
  const place = { x: shortNumber(words.x), y: shortNumber(words.y) };
  return [
    drawPlate(plate, scaleBar.color),
    h('rect', { ...boxAttributes(bar), fill }),
    h('text', { ...place, fontSize: shortNumber(scaleBarSize), textAnchor: 'middle', fill }, [said]),
  ];
}
