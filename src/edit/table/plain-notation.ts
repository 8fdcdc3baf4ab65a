import { leadingNumber } from '../../columns/numbers.ts';
import { unitCode, unitLabel } from '../../columns/units.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const lowered = '0123456789-';

/**
 * Words as an editor types numbers and units: half-width, `10^6` for a raised exponent, `mg` for `㎎`. Signs that say the
 * same are one.
 */
export function plainNotation(text: string): string {
  return text
    .replace(/[\uff01-\uff5e\u3380-\u33df]/g, (sign) => sign.normalize('NFKC'))
    .replace(
      new RegExp(`(?<=10)[${raised}⁺]+`, 'g'),
      (signs) => `^${[...signs].map((sign) => lowered[raised.indexOf(sign)] ?? '').join('')}`,
    )
    .replaceAll('\u00b5', '\u03bc')
    .replace(/[✕✖✗⨯]/g, '×')
    .replace(/[\u2212\u2010\u2011](?=\d)/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number as it is written in a data file (`1e6`, `1.50`), and what stands behind it. */
export interface WrittenNumber {
  readonly written: string;
  readonly rest: string;
  /** True where commas between thousands were left out. */
  readonly grouped: boolean;
}

/** The number at the start of words in plain notation; nothing where they start with none, or with `007`, which is a name. */
export function numberAtStart(text: string): WrittenNumber | undefined {
  if (/^[-+]?0\d/.test(text)) return undefined;
  const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?![\d,])/.exec(text)?.[0];
  const bare = grouped === undefined ? text : grouped.replaceAll(',', '') + text.slice(grouped.length);
  const number = leadingNumber(bare);
  if (!number || !Number.isFinite(number.value)) return undefined;
  const head = bare.slice(0, bare.length - number.rest.length).trim();
  const power = /^(.*?)\s*[×x*]\s*10\^?(-?\d+)\^?$/.exec(head);
  const written = power ? `${power[1]}e${power[2]}` : head.replace(/E\+?/, 'e').replace(/e\+/, 'e');
  return { written: written.replace(/^\+/, ''), rest: number.rest, grouped: grouped !== undefined };
}

/** A number as YAML is to have it: as words where it would lose its final zeros. */
export function numberInYaml(written: string): string | number {
  return /\.\d*0$/.test(written) ? written : Number(written);
}

/** A unit’s code for the words of a sheet; nothing for a unit that is not listed. */
export function unitIn(words: string): string | undefined {
  const written = words.trim();
  return unitCode(written) ?? unitCode(written.replace(/\s*\/\s*/g, '/')) ?? unitCode(written.replace(/\.$/, ''));
}

/** A unit as it is typed behind a number: its code, or its symbol where the code is in brackets. */
export function typedUnit(code: string): string {
  return /[[{]/.test(code) ? unitLabel(code, 2, 'und') : code;
}
