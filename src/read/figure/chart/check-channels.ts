import { measuredTypes, timeTypes, unitTypes } from '../../../columns/measure.ts';
import { channelsOf, groupField, type Chart, type ChartAxis, type ChannelName } from '../../../model/chart.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Table } from '../../../model/table.ts';
import type { DataPath, DataSource } from '../../data-source.ts';
import { fieldsArePresent } from '../../rules/fields-are-present.ts';
import { chartFieldsSuitTheirChannel, type Want } from '../rules/chart-fields-suit-their-channel.ts';
import { chartPartsSuitItsMark } from '../rules/chart-parts-suit-its-mark.ts';

const wordTypes = ['term', 'yes-no', groupField];

/** The types that satisfy a want. */
const wanted: Readonly<Record<Want, readonly string[]>> = {
  measure: measuredTypes,
  words: wordTypes,
  'measure-or-words': [...measuredTypes, ...wordTypes],
  unit: unitTypes,
  time: timeTypes,
  term: ['term'],
  scale: measuredTypes.filter((type) => type !== 'date'),
};

/**
 * Whether each part of a chart can be drawn as it says; fields that the table does not have are passed over.
 * Diagnostics: `fields-are-present`, `chart-parts-suit-its-mark`, `chart-fields-suit-their-channel`.
 */
export function checkChartChannels(chart: Chart, table: Table, source: DataSource): Diagnostic[] {
  const typeOf = (field: string) => (field === groupField ? groupField : table.fields[field]?.type);
  const idle = idleParts(chart);
  return [
    ...missingParts(chart).map((axis) => fieldsArePresent.at(source.placeOf(['chart']), { field: `chart.${axis}` })),
    ...idle.map((path) =>
      chartPartsSuitItsMark.at(source.keyPlaceOf(path), { part: path.join('.'), mark: chart.mark }),
    ),
    ...wishesOf(chart)
      .filter(([{ path }]) => !idle.some((part) => part.length === 2 && part[1] === path[1]))
      .flatMap((wishes) => {
        const unfulfilled = wishes.filter(({ field, want }) => {
          const type = typeOf(field);
          return type !== undefined && !wanted[want].includes(type);
        });
        // Of a field that is out of place altogether nothing more is asked.
        return unfulfilled[0] === wishes[0] ? unfulfilled.slice(0, 1) : unfulfilled;
      })
      .map(({ path, field, want }) => {
        const part = path.filter((key) => key !== 'field').join('.');
        return chartFieldsSuitTheirChannel.at(source.placeOf(path), { part, field, type: typeOf(field)!, want });
      }),
  ];
}

function missingParts({ mark, x, y }: Chart): string[] {
  if (mark === 'bar') return x || y ? [] : ['y'];
  return [...(x ? [] : ['x']), ...(y ? [] : ['y'])];
}

/** The parts of which a chart makes no use. */
function idleParts({ mark, x, y, count, shape, text, join }: Chart): DataPath[] {
  const bars = mark === 'bar';
  const idle: Readonly<Record<string, boolean>> = {
    x: bars && x !== undefined && y !== undefined,
    count: !bars && count !== undefined,
    shape: bars && shape !== undefined,
    text: bars && text !== undefined,
    join: mark !== 'point' && join,
    'x.strips': x?.strips !== undefined,
  };
  return Object.entries(idle).flatMap(([path, isIdle]) => (isIdle ? [['chart', ...path.split('.')]] : []));
}

interface Wish {
  readonly path: DataPath;
  readonly field: string;
  readonly want: Want;
}

/** What each channel wants: first of its field, then of what else it says. */
function wishesOf(chart: Chart): [Wish, ...Wish[]][] {
  return channelsOf(chart).map(([name, channel]) => {
    const { field } = channel;
    const at = (key: string, want: Want, of = field): Wish => ({ path: ['chart', name, key], field: of, want });
    const own = at('field', wantOf(name, chart));
    const axis: Partial<ChartAxis> = name === 'x' || name === 'y' ? channel : {};
    return [
      own,
      ...(channel.by ? [at('by', 'term')] : []),
      ...(axis.scale === 'log' ? [at('scale', 'scale')] : []),
      ...(axis.unit ? [at('unit', 'time')] : []),
      ...(axis.strips ? [at('strips', 'unit')] : []),
      ...(axis.zero
        ? [at('zero', 'time'), { ...at('zero', 'term', axis.zero.field), path: ['chart', name, 'zero', 'field'] }]
        : []),
    ];
  });
}

function wantOf(name: ChannelName, { mark }: Chart): Want {
  if (name !== 'x' && name !== 'y') return 'words';
  if (mark === 'bar') return 'words';
  return mark === 'line' ? 'measure' : 'measure-or-words';
}
