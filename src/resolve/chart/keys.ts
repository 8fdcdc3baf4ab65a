import { kindsOf } from '../../columns/kinds.ts';
import { chartLines } from '../../model/chart.ts';
import type { PictureKey, PictureMark, PictureNote, PicturePanel } from '../../model/chart-picture.ts';
import { unidentifiedMark } from '../table/note-marks.ts';
import type { ChartContext } from './chart-context.ts';
import { channelWords, kindWords } from './words.ts';

/** What shapes and colors stand for; one key where both show the same. */
export function keysOf(context: ChartContext): PictureKey[] {
  const { chart, table } = context;
  const { shape, color } = chart;
  const lines = chartLines(chart, table);
  const isOne = shape?.field === color?.field && shape?.by === color?.by;
  const wanted = [
    { channel: shape, by: isOne ? ('both' as const) : ('shape' as const) },
    { channel: isOne ? undefined : color, by: 'color' as const },
  ];
  return wanted.flatMap(({ channel, by }) =>
    channel
      ? [
          {
            title: channelWords(channel, context),
            by,
            entries: kindsOf(channel, lines, table).map((kind) => kindWords(channel, kind, context)),
          },
        ]
      : [],
  );
}

/** Words for the signs that occur in a chart. */
export function notesOf(panels: readonly PicturePanel[], { chart, labels }: ChartContext): PictureNote[] {
  const strips = panels.flatMap((panel) => panel.strips);
  const marks = strips.flatMap((strip) => strip.marks);
  const series = marks.flatMap((mark) => (mark.series === '' ? [] : [mark.series]));
  const isJoined = chart.mark === 'point' && new Set(series).size < series.length;
  const isSideBySide =
    chart.mark !== 'bar' && strips.some((strip) => new Set(strip.marks.map(placeOf)).size < strip.marks.length);
  const isLogged = new Set(strips.map(({ y }) => y)).size > 1 && chart.y?.scale === 'log';
  return [
    ...(isJoined ? [{ sign: 'joined' as const, words: labels('chart.joined') }] : []),
    ...(marks.some(({ open }) => open) ? [{ sign: 'open' as const, words: labels('chart.openKey') }] : []),
    ...(isSideBySide ? [{ sign: 'text' as const, words: labels('chart.sideBySide') }] : []),
    ...(isLogged ? [{ sign: 'text' as const, words: labels('chart.logStrips') }] : []),
    ...(marks.some(({ text }) => text.endsWith(unidentifiedMark))
      ? [{ sign: 'text' as const, words: `${unidentifiedMark} ${labels('table.unidentified')}` }]
      : []),
  ];
}

function placeOf({ x, y }: PictureMark): string {
  return JSON.stringify([x, y]);
}
