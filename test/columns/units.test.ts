import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownNames, unitCode, unitExamples, unitLabel } from '../../src/columns/units.ts';
import type { UnitsOfMeasure } from '../../src/model/table.ts';

const own: UnitsOfMeasure = {
  '{cells}/{injection}': {
    label: { zh: '个/次', en: ['cell per injection', 'cells per injection'] },
    aliases: ['cells/injection', '\u00b5cells'],
  },
  '{neurons}': { symbol: 'neurons', label: { zh: '个' } },
  '{puncta}': { symbol: 'puncta', label: { zh: '处' } },
  '{sites}': { symbol: 'sites', label: { zh: '处' } },
};

test('a unit of the article is printed in each language’s words, one and several', () => {
  const printed = (value: number, language: string) => unitLabel('{cells}/{injection}', value, language, own);
  expect([printed(1, 'zh'), printed(2, 'zh')]).toEqual(['个/次', '个/次']);
  expect([printed(1, 'en'), printed(2, 'en')]).toEqual(['cell per injection', 'cells per injection']);
  expect(unitLabel('{puncta}', 2, 'en', own)).toBe('puncta');
});

test('a unit is read by its code, its names, and what it alone prints; the sign for micro is either of two', () => {
  const names = ['{cells}/{injection}', 'cells/injection', 'cells per injection', '个/次', 'μcells', '\u00b5cells'];
  expect(names.map((name) => unitCode(name, own))).toEqual(names.map(() => '{cells}/{injection}'));
  expect(names.map((name) => unitCode(name))).toEqual(names.map(() => undefined));
});

test('what several units print stands for Diglot’s, or for none', () => {
  expect(unitCode('个', own)).toBe('{cells}');
  expect(unitCode('处', own)).toBeUndefined();
});

test('whatever units an article declares, each is read by its own names, and Diglot’s by theirs', () => {
  const name = fc.stringMatching(/^[A-Za-z]{6,9}$/);
  const unit = fc.record({ symbol: name, label: fc.record({ zh: name }), aliases: fc.array(name, { maxLength: 3 }) });
  const units = fc
    .dictionary(
      name.map((one) => `{${one}}`),
      unit,
      { maxKeys: 5 },
    )
    .filter((some) => {
      const all = Object.entries(some).flatMap(([code, one]) => ownNames(code, one));
      return new Set(all).size === all.length;
    });
  fc.assert(
    fc.property(units, (some) => {
      for (const [code, one] of Object.entries(some)) {
        for (const written of ownNames(code, one)) expect(unitCode(written, some)).toBe(code);
      }
      for (const written of unitExamples()) expect(unitCode(written, some)).toBe(unitCode(written));
    }),
  );
});
