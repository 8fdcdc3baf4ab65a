/** User units (CSS pixels) in a unit of length. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/**
 * A length as SVG writes it, in user units; of a list (`x="10 14 18"`) the first. `em`: the size of the letters it is said of;
 * `whole`: what per cent are of, where they can be used. Nothing where it is no such length.
 */
export function lengthIn(value: unknown, em: number, whole?: number): number | undefined {
  const match = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|pt|pc|in|cm|mm|q|em|ex|%|)(?=[\s,]|$)/i.exec(
    String(value ?? ''),
  );
  if (!match) return undefined;
  const unit = match[2]!.toLowerCase();
  const one = unit === '%' ? whole && whole / 100 : unit === 'em' ? em : unit === 'ex' ? em / 2 : units[unit];
  return one === undefined ? undefined : Number(match[1]) * one;
}
