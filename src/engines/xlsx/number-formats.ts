import { readXml } from './read-xml.ts';

/** How a cell shows its number. */
export type NumberFormat = { readonly kind: 'number' | 'share'; readonly decimals: number } | ShownTime;

/** A point in time, as far as it is shown; `elapsed`: hours that do not begin anew after 24. */
export interface ShownTime {
  readonly kind: 'time';
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly clock: boolean;
  readonly elapsed: boolean;
}

/** As it stands. */
export const general: NumberFormat = { kind: 'number', decimals: 0 };

/** Formats that have a number and no code in the file (ECMA-376, 18.8.30), the East Asian ones among them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number formats of a style sheet, by the number that cells name in their attribute `s`. */
export function readNumberFormats(xml: string): NumberFormat[] {
  const codes = new Map(Object.entries(builtIn).map(([id, code]) => [Number(id), code]));
  const used: number[] = [];
  let isInCells = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) used.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return used.map((id) => formatOf(codes.get(id) ?? 'General'));
}

/** What a format code shows, by its part for positive numbers (ECMA-376, 18.8.31). */
function formatOf(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .split(';')[0]!
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^\s*(?:general)?\s*$/i.test(bare) || bare.includes('@')) return general;
  const signs = bare.toLowerCase().replace(/am\/pm|a\/p/g, '');
  if (/[ymdhs]/.test(signs) && !/[0#?]/.test(signs.replace(/s\.0+/g, ''))) {
    const clock = /[hs]/.test(signs);
    const month = /m/.test(clock ? signs.replace(/(h[^a-z]*)m+|m+([^a-z]*s)/g, '$1$2') : signs);
    const elapsed = signs.includes('[');
    return { kind: 'time', year: signs.includes('y'), month, day: signs.includes('d'), clock, elapsed };
  }
  const places = bare.includes('E') ? 0 : (/\.(0+)/.exec(bare)?.[1]!.length ?? 0);
  return { kind: bare.includes('%') ? 'share' : 'number', decimals: places };
}
