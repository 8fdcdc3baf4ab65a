import type { PhrasingContent } from 'mdast';
import type { LanguageRules } from '../model/language.ts';

const powerOfTen = /^([-−+]?\d+(?:\.\d+)?)\s*[×x*]\s*10\^?([-−]?\d+)\^?/;
const decimal = /^[-−+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/;

/** A number as it is written: its value, how many decimal places it has, and what stands behind it. */
export interface LeadingNumber {
  readonly value: number;
  readonly decimals: number;
  readonly rest: string;
}

/** The number at the start of a text, written `8`, `0.5`, `1e6` or `1 × 10^6`. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  const power = powerOfTen.exec(text);
  const match = power ?? decimal.exec(text);
  if (!match) return undefined;
  const written = power ? `${power[1]}e${power[2]}` : match[0];
  const decimals = /[eE]/.test(written) ? 0 : (written.split('.')[1]?.length ?? 0);
  return { value: Number(written.replaceAll('−', '-')), decimals, rest: text.slice(match[0].length).trim() };
}

/**
 * A number as an edition prints it: with a power of ten from 100,000 on and below 0.0001
 * (`1×10⁶`, `1 × 10⁶`), else in the language's own grouping, with at least `decimals` decimal places.
 */
export function printedNumber(value: number, rules: LanguageRules, decimals = 0): PhrasingContent[] {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-4 && size < 1e5)) return [{ type: 'text', value: rules.number(value, decimals) }];
  const [mantissa, exponent] = value.toExponential().split('e').map(Number) as [number, number];
  return [
    { type: 'text', value: `${rules.number(mantissa)}${rules.times}10` },
    { type: 'superscript', children: [{ type: 'text', value: rules.number(exponent) }] },
  ];
}
