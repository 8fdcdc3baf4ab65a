const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A run of Chinese numerals. */
export const hanNumeral = /[零〇一二两三四五六七八九十百千万亿]+/g;

/** The value of Chinese numerals (二十三, 两千零五, 二〇一六); nothing for an estimate such as 三四 or 三五. */
export function hanValue(written: string): number | undefined {
  if (!/[十百千万亿]/.test(written)) {
    if (written.length === 1) return digits[written];
    if (written.length !== 4) return undefined;
    return Number([...written].map((digit) => digits[digit]).join(''));
  }
  if (/[一二三四五六七八九]{2}/.test(written)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of written) {
    if (character in digits) digit = digits[character]!;
    else if (character in tens) {
      section += (digit ?? 1) * tens[character]!;
      digit = undefined;
    } else {
      const part = section + (digit ?? 0);
      total = (total + (part === 0 ? 1 : part)) * scales[character]!;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/** The factor of what stands behind Arabic numerals: 万, 百万, 千万, 亿. */
export function hanScale(written: string): number {
  return [...written].reduce((factor, character) => factor * (tens[character] ?? scales[character] ?? 1), 1);
}
