/** Traditional forms of the characters that the readers know. */
const traditional: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  週: '周',
  個: '个',
  歲: '岁',
  時: '时',
  鐘: '钟',
  點: '点',
  約: '约',
  後: '后',
  齡: '龄',
  紀: '纪',
  組: '组',
  隻: '只',
  種: '种',
  類: '类',
  項: '项',
  條: '条',
  納: '纳',
  釐: '厘',
};

/**
 * Characters that mean the same written alike, one for one, so that places stay: full-width digits, letters and signs
 * as half-width, traditional Han as simplified, the micro sign as the Greek letter. Registered numbers that are no
 * quantities (DOIs, versions such as 3.2.1) are blanked.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＋－／＝＜＞＊]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[萬億兩週個歲時鐘點約後齡紀組隻種類項條納釐]/g, (character) => traditional[character]!)
    .replaceAll('µ', 'μ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u2010', '-')
    .replace(/\b10\.\d{4,9}\/[^\s，。；、）]+|(?<![\d.])\d+(?:\.\d+){2,}/g, (id) => '\uFFFC'.repeat(id.length));
}
