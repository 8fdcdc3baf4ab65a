import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareQuantities } from '../../../src/check/numbers/compare.ts';
import { readEnglishQuantities } from '../../../src/check/numbers/en.ts';
import { readChineseQuantities } from '../../../src/check/numbers/zh.ts';
import { en } from '../../../src/languages/en.ts';
import { zh } from '../../../src/languages/zh.ts';

const readers = { zh: readChineseQuantities, en: readEnglishQuantities };

/** What a text states for certain, as `words = value unit (kind)`. */
function stated(language: 'zh' | 'en', text: string): string[] {
  return readers[language](text)
    .filter(({ certain }) => certain)
    .map(
      ({ start, end, value, unit, kind }) =>
        `${text.slice(start, end)} = ${[value, unit, kind].filter((part) => part !== '').join(' ')}`,
    );
}

describe('in Chinese', () => {
  test.each([
    ['共1,234例、5 678例', ['1,234 = 1234 plain', '5 678 = 5678 plain']],
    ['１２．５％的患者', ['１２．５％ = 12.5 percent']],
    [
      '700万人、1.5亿元、14亿1178万人',
      ['700万 = 7000000 plain', '1.5亿 = 150000000 plain', '14亿1178万 = 1411780000 plain'],
    ],
    ['两千零五只、三十二例', ['两千零五 = 2005 plain', '三十二 = 32 plain']],
    [
      '百分之三、千分之二、五分之二、三成患者',
      ['百分之三 = 3 percent', '千分之二 = 2 permille', '五分之二 = 0.4 plain', '三成 = 30 percent'],
    ],
    ['提高5个百分点', ['5个百分点 = 5 point']],
    ['3.5倍、翻了一番', ['3.5倍 = 3.5 fold', '翻了一番 = 2 fold']],
    ['2～5×10⁶个、10⁻³', ['2 = 2000000 plain', '5×10⁶ = 5000000 plain', '10⁻³ = 0.001 plain']],
    ['第3天、第1～2周', ['第3天 = 3 d ordinal', '第1 = 1 wk ordinal', '2周 = 2 wk ordinal']],
    [
      '24小时、1.5 h、3个月、1年半',
      ['24小时 = 24 h duration', '1.5 h = 1.5 h duration', '3个月 = 3 mo duration', '1年半 = 1.5 yr duration'],
    ],
    ['5μl、5 µL、5微升', ['5μl = 5 uL plain', '5 µL = 5 uL plain', '5微升 = 5 uL plain']],
    ['2 mg/(kg·d)、3 mg·kg⁻¹·d⁻¹', ['2 mg/(kg·d) = 2 mg/kg/d plain', '3 mg·kg⁻¹·d⁻¹ = 3 mg/kg/d plain']],
    [
      '2020年3月1日、20世纪、20世纪60年代',
      ['2020年 = 2020 plain', '3月 = 3 month', '1日 = 1 day-of-month', '20世纪 = 20 century', '60年代 = 1960 decade'],
    ],
    [
      '呼吸20次/分、5×10⁹ CFU/(kg·d)、300 mOsm/kg',
      ['20次/分 = 20 /min plain', '5×10⁹ CFU/(kg·d) = 5000000000 CFU/kg/d plain', '300 mOsm/kg = 300 mOsm/kg plain'],
    ],
    ['按2∶1∶1混合、1比3、14:30', ['2∶1∶1 = 2 :1:1 ratio', '1比3 = 1 :3 ratio', '14:30 = 14 :30 ratio']],
    ['十万分之三、万分之五', ['十万 = 100000 plain', '三 = 3 plain', '万 = 10000 plain', '五 = 5 plain']],
    ['温度37℃、在-80℃、降至−20 ℃', ['37℃ = 37 Cel plain', '-80℃ = -80 Cel plain', '−20 ℃ = -20 Cel plain']],
    ['由3升至5，3周围成一圈', ['3 = 3 plain', '5 = 5 plain', '3 = 3 plain']],
    ['CD73、IL-1β、M2、HLA-DR、p38、ERK1/2、TNF-α、COVID-19、3.2.1、白细胞介素-6、5-羟色胺', []],
    ['一种、一定、第一、同一、统一、一些、三叉神经、十分、数十万、成千上万、万一、之一', []],
  ])('%s', (text, expected) => expect(stated('zh', text)).toEqual(expected));
});

describe('in English', () => {
  test.each([
    ['1,234 cases, 5\u2009678 cases', ['1,234 = 1234 plain', '5\u2009678 = 5678 plain']],
    [
      '7 million, 1.5 billion, 150 thousand',
      ['7 million = 7000000 plain', '1.5 billion = 1500000000 plain', '150 thousand = 150000 plain'],
    ],
    ['two hundred and six rats, twenty-five patients', ['two hundred and six = 206 plain', 'twenty-five = 25 plain']],
    [
      '20 breaths/min, 1e6 cells per kg, 300 mOsm/kg',
      ['20 breaths/min = 20 /min plain', '1e6 cells per kg = 1000000 /kg plain', '300 mOsm/kg = 300 mOsm/kg plain'],
    ],
    ['2:1:1, a ratio of 1 to 3, at 14:30', ['2:1:1 = 2 :1:1 ratio', '1 to 3 = 1 :3 ratio', '14:30 = 14 :30 ratio']],
    [
      'ten suggestions, twelve, the twenty-first century',
      ['ten = 10 plain', 'twelve = 12 plain', 'twenty-first century = 21 century'],
    ],
    ['3%, 4 percent, 5 per cent', ['3% = 3 percent', '4 percent = 4 percent', '5 per cent = 5 percent']],
    ['5 percentage points', ['5 percentage points = 5 point']],
    [
      '3.5-fold, threefold, four times, doubled',
      ['3.5-fold = 3.5 fold', 'threefold = 3 fold', 'four times = 4 fold', 'doubled = 2 fold'],
    ],
    ['2–5 × 10⁶ cells, 10⁻³', ['2 = 2000000 plain', '5 × 10⁶ = 5000000 plain', '10⁻³ = 0.001 plain']],
    ['day 3, days 7, 14, and 28', ['3 = 3 d ordinal', '7 = 7 d ordinal', '14 = 14 d ordinal', '28 = 28 d ordinal']],
    [
      '24 hours, a 7-day course, 8-week-old rats',
      ['24 hours = 24 h duration', '7-day = 7 d duration', '8-week = 8 wk duration'],
    ],
    ['5 μl, 5 microlitres', ['5 μl = 5 uL plain', '5 microlitres = 5 uL plain']],
    ['2 mg/kg/d, 3 mg per kilogram', ['2 mg/kg/d = 2 mg/kg/d plain', '3 mg per kilogram = 3 mg/kg plain']],
    [
      'March 1, 2020; the 1960s; the 20th century',
      [
        'March = 3 month',
        '1 = 1 day-of-month',
        '2020 = 2020 plain',
        '1960s = 1960 decade',
        '20th century = 20 century',
      ],
    ],
    ['three-quarters of patients', ['three-quarters = 0.75 plain']],
    ['P < .05', ['.05 = 0.05 plain']],
    ['CD73, IL-1β, M2, HLA-DR, p38, ERK1/2, TNF-α, COVID-19, 3.2.1, 5-HT, 18F-FDG', []],
    ['one of them, no one, once, two-sided, first, someone, may, march', []],
  ])('%s', (text, expected) => expect(stated('en', text)).toEqual(expected));
});

describe('what is written in one language reads back equal in the other', () => {
  const differ = (chinese: string, english: string) =>
    compareQuantities(readChineseQuantities(chinese), readEnglishQuantities(english)).differences;
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.integer({ min: 0, max: 99_999 }).map((value) => value / 1000),
  );

  test('a number with any unit, whatever its size', () => {
    const units = fc.constantFrom(
      ['%', '%'],
      [' mL', ' mL'],
      ['微克', ' micrograms'],
      ['小时', ' h'],
      ['周', ' weeks'],
      ['个月', '-month'],
      ['倍', '-fold'],
      ['个百分点', ' percentage points'],
      [' mg/kg', ' mg/kg'],
      ['例', ' patients'],
    );
    fc.assert(
      fc.property(amount, units, (value, [chinese, english]) => {
        expect(differ(`共${zh.number(value)}${chinese}。`, `A total of ${en.number(value)}${english}.`)).toEqual([]);
        const other = value + 1;
        expect(
          differ(`共${zh.number(other + 1)}${chinese}。`, `A total of ${en.number(value)}${english}.`),
        ).not.toEqual([]);
      }),
    );
  });

  test('tens of thousands and millions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (count) => {
        expect(differ(`约${count}万人`, `about ${en.number(count * 10_000)} people`)).toEqual([]);
        expect(differ(`约${count * 100}万人`, `about ${count} million people`)).toEqual([]);
      }),
    );
  });

  test('powers of ten', () => {
    const raised = (power: number): string =>
      `10${[...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 12 }), (tenths, power) => {
        const figure = tenths / 10;
        expect(differ(`${figure}×${raised(power)}个`, `${figure} × ${raised(power)} cells`)).toEqual([]);
        expect(differ(`${figure}×${raised(power)}个`, `${figure} × ${raised(power + 1)} cells`)).not.toEqual([]);
      }),
    );
  });

  test('dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2049 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          expect(differ(`于${zh.date(iso)}入组`, `Enrolled on ${en.date(iso)}`)).toEqual([]);
          expect(differ(`于${zh.date(iso)}入组`, `Enrolled on ${iso}`)).toEqual([]);
        },
      ),
    );
  });

  test('lists and ranges in time', () => {
    const days = fc.uniqueArray(fc.integer({ min: 2, max: 90 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(days, (some) => {
        expect(differ(`于第${some.join('、')}天取材`, `on days ${en.list(some.map(String))}`)).toEqual([]);
        expect(differ(`术后${some.join('、')} d取材`, `${en.list(some.map(String))} days after surgery`)).toEqual([]);
        expect(differ(`${some[0]}～${some[1]}周`, `${some[0]} to ${some[1]} weeks`)).toEqual([]);
        expect(differ(`${some[0]}～${some[1]}周`, `${some[0]}–${some[1]! + 1} weeks`)).not.toEqual([]);
      }),
    );
  });
});

test('the cost grows with the text, not with its square', () => {
  const passage = '剂量为(1～5)×10⁶个细胞，第3、7、14天取材，CD73阳性率为85%，共1,234例。';
  const cost = (times: number): number => {
    const text = passage.repeat(times);
    const start = performance.now();
    const quantities = readChineseQuantities(text);
    compareQuantities(quantities, quantities);
    return performance.now() - start;
  };
  cost(200);
  const [small, large] = [Math.max(1, cost(200)), cost(4000)];
  expect(large / small).toBeLessThan(100);
});
