import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/columns/plain-text.ts';
import { columnType, columnTypes } from '../../src/columns/registry.ts';
import { columnRules } from '../../src/columns/rules.ts';
import { languageRules } from '../../src/languages/registry.ts';
import { wholeFile } from '../../src/model/place.ts';
import type { Field } from '../../src/model/table.ts';

const zh = languageRules('zh');
const en = languageRules('en');
const context = { place: wholeFile('tables/t1.yaml'), languages: ['zh', 'en'] };

function field(type: string, more: Partial<Field> = {}): Field {
  const label = { zh: '立体定向注射', en: 'stereotaxic' };
  return { id: 'f', type, per: 'row', label, list: true, derived: false, place: context.place, ...more };
}

const routes = {
  id: 'routes',
  terms: {
    'tail-vein': { id: 'tail-vein', label: { zh: '尾静脉', en: 'tail vein' }, class: 'IV', place: context.place },
    intranasal: { id: 'intranasal', label: { zh: '鼻内', en: 'intranasal' }, place: context.place },
  },
  place: context.place,
};

function printed(type: string, raws: readonly unknown[], more: Partial<Field> = {}) {
  const spec = field(type, more);
  const column = columnType(type)!;
  const values = raws.map((raw) => {
    const { value, diagnostics } = column.parse(raw, spec, context);
    expect(diagnostics).toEqual([]);
    return value;
  });
  const [inChinese, inEnglish] = [zh, en].map((rules) => plainText(column.format(values, spec, rules)));
  return { zh: inChinese, en: inEnglish, data: column.data(values[0], spec) };
}

/** The same where the head names the unit that the field fixes. */
function withoutUnit(type: string, raws: readonly unknown[], unit: string) {
  const spec = field(type, { unit });
  const column = columnType(type)!;
  const values = raws.map((raw) => column.parse(raw, spec, context).value);
  return [zh, en].map((rules) => plainText(column.format(values, spec, rules, true)));
}

function findings(type: string, raw: unknown, more: Partial<Field> = {}) {
  return columnType(type)!
    .parse(raw, field(type, more), context)
    .diagnostics.map(({ rule, values }) => [rule, values]);
}

test('a quantity prints its unit in each language and keeps the UCUM code in data', () => {
  expect(printed('quantity', ['1e6 cells'])).toEqual({
    zh: '1×10⁶\u202f个',
    en: '1\u00a0×\u00a010⁶\u00a0cells',
    data: { '': 1_000_000, unit: '{cells}' },
  });
  expect(printed('quantity', ['8 uL'])).toMatchObject({ zh: '8\u202fμl', en: '8\u00a0μL', data: { unit: 'uL' } });
  expect(printed('quantity', ['4e6 cells/kg'])).toMatchObject({
    zh: '4×10⁶\u202f个/kg',
    en: '4\u00a0×\u00a010⁶\u00a0cells/kg',
  });
  expect(printed('quantity', ['1 ug', '5 ug'])).toMatchObject({
    zh: '1\u202fμg和5\u202fμg',
    en: '1\u00a0μg and 5\u00a0μg',
  });
  expect(printed('quantity', ['35.4%'])).toMatchObject({ zh: '35.4%', en: '35.4%' });
  expect(printed('quantity', ['1 wk'])).toMatchObject({ zh: '1\u202f周', en: '1\u00a0week' });
});

test('a quantity is read however it is typed', () => {
  for (const written of ['2.5e6 cells', '2.5×10^6 cells', '2.5 x 10^6^ cells', '2500000 个', '2.5e6 cell']) {
    expect(printed('quantity', [written]).data).toEqual({ '': 2_500_000, unit: '{cells}' });
  }
  for (const written of ['8 µl', '8 μl', '8uL', '8 ul']) expect(printed('quantity', [written]).data.unit).toBe('uL');
});

test('powers of ten begin at 100,000', () => {
  expect(printed('quantity', ['99999 cells']).zh).toBe('99\u202f999\u202f个');
  expect(printed('quantity', ['1e5 cells']).zh).toBe('1×10⁵\u202f个');
  expect(printed('quantity', ['0.00002 g']).en).toBe('2\u00a0×\u00a010⁻⁵\u00a0g');
});

test('a printed quantity still says its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -9, max: 12 }), (digits, exponent) => {
      const value = Number(`${digits}e${exponent}`);
      const { zh: text } = printed('quantity', [`${value} g`]);
      const flat = text!.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (mark) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(mark)]!);
      expect(Number(flat.replace('\u202fg', '').replaceAll('\u202f', '').replace('×10', 'e'))).toBeCloseTo(value, 12);
    }),
  );
});

test('a field with a unit takes bare numbers and refuses to convert', () => {
  expect(printed('quantity', [8], { unit: 'uL' }).data).toEqual({ '': 8, unit: 'uL' });
  expect(findings('quantity', '0.5 mL', { unit: 'uL' })).toEqual([
    ['units-are-uniform', { field: 'f', found: '0.5 mL', unit: 'uL' }],
  ]);
});

test('what is no quantity is quoted back', () => {
  for (const raw of ['cells', '1e6', 8, '24/25 mL', null, [], 'about 5 mL']) {
    const [[rule]] = findings('quantity', raw) as [[string]];
    expect(['cell-parses', 'units-are-known']).toContain(rule);
  }
  expect(findings('quantity', '8 furlongs')[0]).toEqual([
    'units-are-known',
    expect.objectContaining({ unit: 'furlongs' }),
  ]);
});

test('times after an event keep the form in which they were reported', () => {
  expect(printed('time-after', ['day 3', 'day 7'])).toEqual({
    zh: '第\u202f3\u202f天和第\u202f7\u202f天',
    en: 'days\u00a03 and 7',
    data: { '': 3, unit: 'd', form: 'ordinal', hours_derived: 72 },
  });
  expect(printed('time-after', ['1 wk'])).toMatchObject({ zh: '1\u202f周', en: '1\u00a0week' });
  expect(printed('time-after', ['7 d'])).toMatchObject({ zh: '7\u202fd', en: '7\u00a0days' });
  expect(printed('time-after', ['day 1'])).toMatchObject({ en: 'day\u00a01' });
  expect(printed('time-after', ['1 h', '24 h', '48 h'])).toMatchObject({
    zh: '1、24和48\u202fh',
    en: '1, 24, and 48\u00a0h',
  });
  expect(printed('time-after', ['hour 3', 'hour 24'])).toMatchObject({
    zh: '第\u202f3\u202f小时和第\u202f24\u202f小时',
    en: '3 and 24\u00a0h',
  });
  expect(printed('time-after', ['2 mo']).data).toMatchObject({ hours_derived: null });
  expect(findings('time-after', '3 fortnights')[0]).toMatchObject(['cell-parses', { found: '3 fortnights' }]);
});

test('a term prints its label and exports its class', () => {
  expect(printed('term', ['tail-vein'], { vocabulary: routes })).toEqual({
    zh: '尾静脉',
    en: 'tail vein',
    data: { '': 'tail-vein', class: 'IV' },
  });
  expect(findings('term', 'tail vein', { vocabulary: routes })).toEqual([
    [
      'terms-are-known',
      { missing: 'term', term: 'tail vein', vocabulary: 'routes', known: ['tail-vein', 'intranasal'] },
    ],
  ]);
  expect(findings('term', 'constructor', { vocabulary: routes })).toHaveLength(1);
});

test('words are wanted in every language', () => {
  expect(printed('text', [{ zh: '损伤体积减小10^2^倍，72 h', en: 'smaller at 72 h' }])).toEqual({
    zh: '损伤体积减小10²倍，72\u202fh',
    en: 'smaller at 72\u00a0h',
    data: { zh: '损伤体积减小10²倍，72 h', en: 'smaller at 72 h' },
  });
  expect(printed('text', ['CCL2'])).toMatchObject({ zh: 'CCL2', en: 'CCL2' });
  expect(findings('text', { zh: '减轻' })).toEqual([['words-are-in-every-language', { what: 'f', language: 'en' }]]);
});

test('counts, yes and no, and citations', () => {
  expect(printed('count', [1200])).toEqual({ zh: '1200', en: '1,200', data: { '': 1200 } });
  expect(findings('count', 1.5)).toHaveLength(1);
  expect(printed('yes-no', ['yes'])).toEqual({ zh: '立体定向注射', en: 'stereotaxic', data: { '': true } });
  expect(printed('yes-no', ['no'])).toMatchObject({ zh: '', data: { '': false } });
  expect(columnTypes.citation.format(['noh2020', 'b'], field('citation'), zh)).toEqual([
    { type: 'citationCluster', items: [{ key: 'noh2020' }, { key: 'b' }] },
  ]);
  expect(findings('citation', '@noh2020')).toHaveLength(1);
});

test('a number keeps the decimal places that it was reported with', () => {
  expect(printed('number', [-1.5])).toEqual({ zh: '\u22121.5', en: '\u22121.5', data: { '': -1.5 } });
  expect(printed('number', ['1.50', 0])).toMatchObject({ zh: '1.50和0', en: '1.50 and 0', data: { '': 1.5 } });
  expect(printed('number', [12345.25])).toMatchObject({ zh: '12\u202f345.25', en: '12,345.25' });
  expect(printed('number', [0])).toMatchObject({ data: { '': 0 } });
  for (const raw of ['1.5 mm', 'n', '', null, true]) expect(findings('number', raw)[0]![0]).toBe('cell-parses');
});

test('a printed number reads back as the same number, with its decimal places', () => {
  const places = fc.record({
    digits: fc.integer({ min: -999_999, max: 999_999 }),
    decimals: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(places, ({ digits, decimals }) => {
      const written = (digits / 10 ** decimals).toFixed(decimals);
      fc.pre(Math.abs(Number(written)) < 1e5 && (Number(written) === 0 || Math.abs(Number(written)) >= 1e-4));
      const { en: text } = printed('number', [written]);
      const back = text!.replaceAll(',', '').replace('\u2212', '-');
      expect(back).toBe(Number(written) === 0 ? written.replace('-', '') : written);
    }),
  );
});

test('a duration keeps its unit', () => {
  expect(printed('duration', ['90 min'])).toEqual({
    zh: '90\u202fmin',
    en: '90\u00a0min',
    data: { '': 90, unit: 'min', hours_derived: 1.5 },
  });
  expect(printed('duration', ['1 a'])).toMatchObject({
    zh: '1\u202f年',
    en: '1\u00a0year',
    data: { hours_derived: null },
  });
  expect(printed('duration', ['2 wk', '4 wk'])).toMatchObject({ zh: '2和4\u202f周', en: '2 and 4\u00a0weeks' });
  expect(findings('duration', 'day 3')[0]![0]).toBe('cell-parses');
});

test('a range names both of its ends, and the unit once unless it is the percent sign', () => {
  expect(printed('range', ['6-8 wk'])).toEqual({
    zh: '6～8\u202f周',
    en: '6–8\u00a0weeks',
    data: { low: 6, low_included: true, high: 8, high_included: true, unit: 'wk' },
  });
  for (const written of ['20-30 %', '20%-30%', '20～30%', '20% to 30%', '20–30%']) {
    expect(printed('range', [written])).toMatchObject({ zh: '20%～30%', en: '20%–30%', data: { low: 20, high: 30 } });
  }
  expect(printed('range', ['>= 5 d'])).toMatchObject({
    zh: '≥5\u202fd',
    en: '≥5\u00a0days',
    data: { low: 5, high: null },
  });
  expect(printed('range', ['< 0.05'])).toMatchObject({ zh: '<0.05', data: { high: 0.05, high_included: false } });
  expect(printed('range', ['-2 to 3'])).toMatchObject({ en: '\u22122–3', data: { low: -2, high: 3 } });
  expect(printed('range', ['1e6-5e6 cells'])).toMatchObject({ zh: '1×10⁶～5×10⁶\u202f个', data: { high: 5_000_000 } });
  expect(findings('range', '8-6 wk')[0]![0]).toBe('cell-parses');
  expect(findings('range', '6 d-8 wk')[0]![0]).toBe('cell-parses');
  expect(findings('range', '6-8 moons')[0]).toMatchObject(['units-are-known', { unit: 'moons' }]);
  expect(findings('range', '6-8 d', { unit: 'wk' })[0]![0]).toBe('units-are-uniform');
});

test('a date is as exact as it was reported', () => {
  expect(printed('date', ['2026-11-25'])).toEqual({
    zh: '2026年11月25日',
    en: 'November 25, 2026',
    data: { '': '2026-11-25' },
  });
  expect(printed('date', [2026])).toMatchObject({ zh: '2026年', en: '2026' });
  for (const raw of ['2026-02-30', '26-11-25', '2026/11', 'May'])
    expect(findings('date', raw)[0]![0]).toBe('cell-parses');
});

test('a note prints nothing of its own', () => {
  expect(printed('note', ['washout'])).toEqual({ zh: '', en: '', data: { '': 'washout' } });
  expect(findings('note', 'Wash out')[0]![0]).toBe('cell-parses');
});

test('values sort by what they mean', () => {
  const { timeAfter, quantity } = { timeAfter: columnTypes['time-after'], quantity: columnTypes.quantity };
  expect(
    timeAfter.compare({ value: 1, unit: 'wk', form: 'elapsed' }, { value: 24, unit: 'h', form: 'elapsed' }),
  ).toBeGreaterThan(0);
  expect(quantity.compare({ value: 2, unit: 'uL' }, { value: 10, unit: 'uL' })).toBeLessThan(0);
});

test('every rule has its words in both languages', () => {
  for (const [id, rule] of Object.entries(columnRules)) {
    expect(rule.id).toBe(id);
    expect(rule.words.zh.name).toMatch(/\p{Script=Han}/u);
    expect(rule.words.en.name).toMatch(/^[A-Z]/);
  }
});

test('a head takes the unit from the cells of quantities, ranges, and durations, and nothing else', () => {
  expect(withoutUnit('quantity', ['1e6 cells'], '{cells}')).toEqual(['1×10⁶', '1\u00a0×\u00a010⁶']);
  expect(withoutUnit('quantity', ['1.50', 20], 'mg')).toEqual(['1.50和20', '1.50 and 20']);
  expect(withoutUnit('range', ['6-8', '>= 5'], 'wk')).toEqual(['6～8和≥5', '6–8 and ≥5']);
  expect(withoutUnit('range', ['20-30 %'], '%')).toEqual(['20～30', '20–30']);
  expect(withoutUnit('duration', [90, '7.5 min'], 'min')).toEqual(['90和7.5', '90 and 7.5']);
});

test('a quantity and a duration keep the zeros that they were reported with', () => {
  expect(printed('quantity', ['1.50 mg'])).toMatchObject({ zh: '1.50\u202fmg', en: '1.50\u00a0mg', data: { '': 1.5 } });
  expect(printed('quantity', ['10.0%'])).toMatchObject({ zh: '10.0%' });
  expect(printed('duration', ['2.0 h', '1 h'])).toMatchObject({ zh: '2.0和1\u202fh' });
});

test('a duration whose field declares a unit takes bare numbers and refuses to convert', () => {
  expect(printed('duration', [90], { unit: 'min' })).toMatchObject({
    en: '90\u00a0min',
    data: { '': 90, unit: 'min' },
  });
  expect(findings('duration', '2 h', { unit: 'min' })).toEqual([
    ['units-are-uniform', { field: 'f', found: '2 h', unit: 'min' }],
  ]);
  expect(findings('duration', 90)[0]).toMatchObject(['cell-parses', { found: '90' }]);
  expect(findings('duration', 90, { unit: 'mg' })[0]).toMatchObject(['cell-parses', { found: '90' }]);
});
