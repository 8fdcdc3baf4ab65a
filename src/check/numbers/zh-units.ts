import { unitLexicon } from './units.ts';

const prefixes = { '': '', 毫: 'm', 微: 'u', 纳: 'n', 皮: 'p', 千: 'k', 兆: 'M' };
const bases = {
  升: 'L',
  克: 'g',
  摩尔: 'mol',
  赫兹: 'Hz',
  伏特: 'V',
  瓦特: 'W',
  焦耳: 'J',
  帕: 'Pa',
  道尔顿: 'Da',
  卡: 'cal',
};
const composed = Object.entries(prefixes).flatMap(([prefix, sign]) =>
  Object.entries(bases).map(([base, unit]): [string, string] => [prefix + base, sign + unit]),
);

/** Units in Chinese words. */
export const chineseUnits = unitLexicon(
  {
    ...Object.fromEntries(composed.filter(([word]) => word !== '卡')),
    公斤: 'kg',
    分升: 'dL',
    毫米: 'mm',
    微米: 'um',
    纳米: 'nm',
    厘米: 'cm',
    千米: 'km',
    公里: 'km',
    米: 'm',
    平方米: 'm2',
    平方厘米: 'cm2',
    平方毫米: 'mm2',
    平方千米: 'km2',
    平方公里: 'km2',
    立方米: 'm3',
    立方厘米: 'cm3',
    公顷: 'ha',
    吨: 't',
    毫伏: 'mV',
    毫安: 'mA',
    戈瑞: 'Gy',
    毫米汞柱: 'mmHg',
    摄氏度: 'Cel',
    度: 'deg',
    国际单位: 'IU',
    单位: 'U',
    毫秒: 'ms',
    秒: 's',
    秒钟: 's',
    分钟: 'min',
    小时: 'h',
    学时: 'h',
    课时: 'h',
    个小时: 'h',
    天: 'd',
    日: 'd',
    日龄: 'd',
    天龄: 'd',
    周: 'wk',
    周龄: 'wk',
    星期: 'wk',
    个星期: 'wk',
    个月: 'mo',
    月龄: 'mo',
    个月龄: 'mo',
    年: 'yr',
    岁: 'yr',
    岁龄: 'yr',
    周岁: 'yr',
  },
  { isHan: true, per: /\s?(?:\/|每)\s?[(（]?(?:个)?(?=[A-Za-zμ\p{Script=Han}])/uy },
);

/** Words that begin with a unit's character and are none: 升高, 周围. */
export const notChineseUnit =
  /^(?:分?升[高至到为降压温]|克[隆服]|天然|日[本常]|周[围边期身]|年[龄级度轻代]|米[色粉非]|秒表|度过|单位面)/;
