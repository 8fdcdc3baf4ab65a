import { unitLexicon } from './units.ts';

const prefixes = { '': '', micro: 'u', milli: 'm', nano: 'n', pico: 'p', kilo: 'k', mega: 'M', deci: 'd' };
const bases = {
  liter: 'L',
  litre: 'L',
  gram: 'g',
  gramme: 'g',
  mole: 'mol',
  hertz: 'Hz',
  volt: 'V',
  watt: 'W',
  joule: 'J',
  pascal: 'Pa',
  dalton: 'Da',
  calorie: 'cal',
  meter: 'm',
  metre: 'm',
};
const composed = Object.entries(prefixes).flatMap(([prefix, sign]) =>
  Object.entries(bases).map(([base, unit]): [string, string] => [prefix + base, sign + unit]),
);
const withPlural = (words: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(words).flatMap(([word, unit]) => [
    [word, unit],
    [`${word}s`, unit],
  ]);

/** Units in English words. */
export const englishUnits = unitLexicon(
  Object.fromEntries(
    withPlural({
      ...Object.fromEntries(composed),
      centimeter: 'cm',
      centimetre: 'cm',
      'square meter': 'm2',
      'square centimeter': 'cm2',
      'square millimeter': 'mm2',
      'square kilometer': 'km2',
      'cubic meter': 'm3',
      'cubic centimeter': 'cm3',
      'kilowatt-hour': 'kWh',
      hectare: 'ha',
      tonne: 't',
      micron: 'um',
      milliampere: 'mA',
      gray: 'Gy',
      degree: 'deg',
      'degree Celsius': 'Cel',
      'degrees Celsius': 'Cel',
      'international unit': 'IU',
      unit: 'U',
      millisecond: 'ms',
      second: 's',
      minute: 'min',
      hour: 'h',
      day: 'd',
      week: 'wk',
      month: 'mo',
      year: 'yr',
    }),
  ),
  { isHan: false, per: /\s?\/\s?\(?(?=[A-Za-zμ])|\sper\s(?=[a-z])/y },
);
