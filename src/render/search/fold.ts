/** Greek letters by name, as Latin text writes them out: TGF-β is found as TGF-beta. */
const greek = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    ο: 'omicron',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    ς: 'sigma',
    τ: 'tau',
    υ: 'upsilon',
    φ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
  }),
);

/** Marks above and below letters, characters without a shape, and what plain text writes for a raised or lowered digit. */
const dropped = /[\p{M}\p{Cf}^_]/gu;

/**
 * Text as search compares it: without case, accents and widths, raised digits on the line, Greek letters by name, every
 * dash a hyphen. `script/reader/search.js` does the same in the reader's browser.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => greek.get(letter)!)
    .replace(/[\p{Pd}−]/gu, '-');
}

/** The pieces of folded text that are looked up: a run of Latin letters, of digits, of other letters, or one Han character. */
export function wordsIn(folded: string): RegExpStringIterator<RegExpExecArray> {
  return folded.matchAll(/[a-z]+|[0-9]+|\p{Script=Han}|(?:(?![a-z]|\p{Script=Han})\p{L})+/gu);
}

/** An English word without its plural: cells, cell; studies, study; boxes, box. Other words as they are. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
