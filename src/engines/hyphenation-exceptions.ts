/**
 * Words of the life sciences that TeX's patterns, made from a dictionary of common words, divide inside a prefix
 * (`in-trac-ere-bral`). Divided by their parts, as a TeX user writes `\hyphenation{...}`.
 */
export const englishExceptions: readonly string[] = [
  'im-mu-no-mod-u-la-tion',
  'im-mu-no-mod-u-la-to-ry',
  'in-tra-ar-te-ri-al',
  'in-tra-cer-e-bral',
  'in-tra-cis-ter-nal',
  'in-tra-le-sion-al',
  'in-tra-na-sal',
  'in-tra-per-i-to-ne-al',
  'in-tra-stri-a-tal',
  'in-tra-the-cal',
  'mes-en-chy-mal',
  'mi-cro-glia',
  'mul-ti-po-tent',
  'neu-ro-in-flam-ma-tion',
  'neu-ro-in-flam-ma-to-ry',
  'neu-ro-pro-tec-tion',
  'neu-ro-pro-tec-tive',
  'neu-ro-troph-ic',
  'pho-to-throm-bot-ic',
  'plu-ri-po-tent',
];
