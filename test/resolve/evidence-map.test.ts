import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleOf, chartOf, marksOf } from '../support/charts.ts';

/** What Table 1's file holds, read without Diglot. */
interface RawArm {
  readonly window?: string | string[];
  readonly dose?: string | string[];
  readonly route?: string;
  readonly tissue?: string;
}
interface RawRow extends RawArm {
  readonly id: string;
  readonly group: string;
  readonly event: string;
  readonly ref: string;
  readonly unbound?: string[];
  readonly arms?: RawArm[];
}
interface RawTable {
  readonly vocabularies: Record<string, Record<string, { label: Record<string, string>; class?: string }>>;
  readonly groups: { id: string; label: Record<string, string> }[];
  readonly rows: RawRow[];
}

const folder = 'content/msc-ischemic-stroke';
const table = parse(readFileSync(`${folder}/tables/t1.yaml`, 'utf8')) as RawTable;
const references = JSON.parse(readFileSync(`${folder}/references.json`, 'utf8')) as {
  id: string;
  custom?: { status?: string };
}[];

const list = (value: string | string[] | undefined): string[] => [value ?? []].flat();

/** Hours after the event, worked out here by hand: day N counts as N days, as in the data files. */
function hoursOf(time: string): number {
  const [, word, ordinal] = /^(hour|day|week) (\d+)$/.exec(time) ?? [];
  const [, count, unit] = /^(\d+) (h|d|wk)$/.exec(time) ?? [];
  const hours = { hour: 1, day: 24, week: 168, h: 1, d: 24, wk: 168 };
  return Number(ordinal ?? count) * hours[(word ?? unit) as keyof typeof hours];
}

/** One line for every mark that the table calls for. */
const wanted = table.rows.flatMap((row) =>
  (row.arms ?? [{}]).flatMap((arm) => {
    const own: RawRow = { ...row, ...arm };
    return list(own.window).flatMap((time) =>
      list(own.dose).map((dose) => ({
        row: row.id,
        group: table.groups.find(({ id }) => id === row.group)!.label['en']!,
        event: own.event,
        time,
        dose: Number(dose.split(' ')[0]),
        unit: dose.split(' ')[1]!.replace('uL', 'μL').replace('ug', 'μg'),
        class: table.vocabularies['routes']![own.route!]!.class!,
        tissue: table.vocabularies['tissues']![own.tissue!]!.label['en']!,
        ref: row.ref,
        open: row.unbound?.includes('dose') ?? false,
      })),
    );
  }),
);

const { publication } = await articleOf('content', 'msc-ischemic-stroke');
const map = chartOf(publication, 'evidence-map', 'en');
const marks = marksOf(map);

/** With plain spaces. */
const spaced = (words: string): string => words.replaceAll(/[\u00a0\u202f]/g, ' ');

/** What a mark and a line of the table are compared by. */
const sorted = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort();

describe('the evidence map', () => {
  test('has one mark for each time and dose of each arm, at the reported dose, in the strip of its unit', () => {
    expect(wanted.length).toBeGreaterThan(25);
    const drawn = marks.map(({ row, panel, strip, y, open }) => ({
      row,
      panel,
      strip,
      low: y.low,
      high: y.high,
      open,
    }));
    const expected = wanted.map(({ row, group, unit, dose, open }) => ({
      row,
      panel: group,
      strip: `Dose (${unit})`,
      low: dose,
      high: dose,
      open,
    }));
    expect(sorted(drawn)).toEqual(sorted(expected));
  });

  test('counts times after occlusion in hours, and has beside the axis what is counted from elsewhere or has no time', () => {
    const drawn = marks.map(({ row, x }) => ({
      row,
      place: x.beside === undefined ? x.low : map.beside[x.beside]!.title,
    }));
    const placeOf = ({ time, event }: (typeof wanted)[number]) =>
      time === 'not-stated' ? 'Not stated' : event === 'mcao' ? hoursOf(time) : 'After ischemia–reperfusion';
    expect(sorted(drawn)).toEqual(sorted(wanted.map((line) => ({ row: line.row, place: placeOf(line) }))));
    expect(map.x.title).toBe('Time after MCAO (h, log scale)');
    expect(map.x.scale).toBe('log');
  });

  test('shows by shape the class of the route and by color the source of the cells', () => {
    const [shapes, colors] = map.keys;
    const drawn = marks.map(({ row, shape, color }) => ({
      row,
      class: /\((\w+)\)$/.exec(shapes!.entries[shape]!)![1],
      tissue: colors!.entries[color],
    }));
    expect(sorted(drawn)).toEqual(sorted(wanted.map(({ row, class: of, tissue }) => ({ row, class: of, tissue }))));
  });

  test('writes the number of the reference beside each mark, ‡ where the work is not identified, and never an author', () => {
    const numbers = new Map(
      publication.editions['en']!.references.map(({ number, reference }) => [reference.key, number]),
    );
    const statuses = new Map(references.map(({ id, custom }) => [id, custom?.status]));
    for (const { row, text, reference } of marks) {
      const { ref } = table.rows.find(({ id }) => id === row)!;
      expect(reference).toBe(numbers.get(ref));
      expect(text).toBe(`[${numbers.get(ref)}]${statuses.get(ref) === 'identified' ? '' : '‡'}`);
    }
    expect(marks.filter(({ text }) => text.endsWith('‡')).length).toBeGreaterThan(5);
  });

  test('names each mark by row, route, source, time, dose, and reference', () => {
    const mark = marks.find(({ row }) => row === 't1-r05')!;
    expect(spaced(mark.name)).toBe(
      'Table 1, row 5: intravenous (IV), tail vein, umbilical cord, day 1 after MCAO, 1 × 10⁶ cells, reference 16',
    );
    expect(marks.every(({ name, reference }) => name.includes(`reference ${reference}`))).toBe(true);
    expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
  });

  test('is the same picture in Chinese', () => {
    const chinese = marksOf(chartOf(publication, 'evidence-map', 'zh'));
    const picture = ({ x, y, color, shape, open, series, text, row }: (typeof marks)[number]) => {
      return { x, y, color, shape, open, series, text, row };
    };
    expect(chinese.map(picture)).toEqual(marks.map(picture));
    expect(spaced(chinese[0]!.name)).toMatch(/^表 1 第 1 行：.*第 3 天.*文献 12（未查明或仅为推定）$/u);
  });
});

describe('the words in place of the evidence map', () => {
  const { alt, description } = publication.editions['en']!.figures['evidence-map']!;
  const count = (keep: (line: (typeof wanted)[number]) => boolean): number => wanted.filter(keep).length;

  test('say how many marks there are, in all and in each panel', () => {
    expect(alt).toContain(`${wanted.length} marks from ${table.rows.length} studies in Table 1`);
    for (const { label } of table.groups) {
      expect(alt).toContain(`${label['en']}: ${count(({ group }) => group === label['en'])}`);
    }
  });

  test('say for each strip of each panel how many marks there are of each class of route', () => {
    for (const { group, unit } of wanted) {
      const own = (line: (typeof wanted)[number]) => line.group === group && line.unit === unit;
      const paragraph = description.find((words) => words.startsWith(group))!;
      const [strip] = paragraph.slice(paragraph.indexOf(`Dose (${unit}): `)).split('; ');
      expect(strip).toMatch(new RegExp(`: ${count(own)} marks?\\b`));
      const classes = [...new Set(wanted.filter(own).map((line) => line.class))];
      for (const of of classes) {
        const said =
          classes.length === 1
            ? `all \\w+-?\\w* \\(${of}\\)`
            : `\\(${of}\\)\\s${count((line) => own(line) && line.class === of)}\\b`;
        expect(strip).toMatch(new RegExp(said));
      }
    }
  });

  test('say what stands apart, why, and from which studies', () => {
    const words = description.join('\n');
    const untimed = count(({ time }) => time === 'not-stated');
    const elsewhere = count(({ event, time }) => event !== 'mcao' && time !== 'not-stated');
    expect(words).toMatch(new RegExp(`Not stated, ${untimed} marks \\(\\[19\\], \\[22\\]‡\\)`));
    expect(words).toContain(`After ischemia–reperfusion, ${elsewhere} mark ([18])`);
    expect(words).toContain(`${count(({ open }) => open)} marks`);
  });

  test('are in each language', () => {
    const chinese = publication.editions['zh']!.figures['evidence-map']!;
    expect(chinese.alt).toContain(`${wanted.length} 个点`);
    expect(chinese.description).toHaveLength(description.length);
    expect(chinese.alt + chinese.description.join('')).not.toMatch(/[A-Za-z]{7}/);
  });
});
