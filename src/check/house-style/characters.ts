/** Pieces of patterns (flag `u` or `v`) that several rules of house style use. */

export const han = String.raw`\p{Script=Han}`;

/** A Han character, or a mark that stands among them. */
export const wide = String.raw`[\p{Script=Han}，。、；：？！（）《》【】“”‘’…—]`;

/**
 * For a class: letters of an alphabet, and digits; no Han characters, which touch a number without being part of it.
 * The classes of Unicode have hundreds of ranges, and a pattern is the slower for each.
 */
export const letterOrDigit = String.raw`A-Za-z\u00C0-\u024F\u0370-\u03FF0-9²³¹⁰-⁹₀-₉½¼¾Ⅰ-Ⅻ`;

/** A number as digits, with decimals. */
export const number = String.raw`\d+(?:\.\d+)?`;

/** Unit symbols that stand behind a number; what begins with them and reads on is none. */
export const unitSymbol = String.raw`(?:mmHg|mmol|μmol|nmol|pmol|mol|kDa|kHz|MHz|GHz|Hz|kPa|Pa|kg|mg|[μµ]g|ng|pg|mL|ml|[μµ]L|[μµ]l|dL|dl|nL|mm|cm|[μµ]m|nm|km|mM|[μµ]M|nM|mV|kV|Gy|IU|bp|kb|min|ms|°C|℃|h|d|s|g|m|L|V)(?![${letterOrDigit}])`;

/** What is counted or measured behind a number in Chinese. */
export const chineseMeasure = String.raw`(?:[%‰℃]|周龄|月龄|[天日周月年岁倍次例只个名项种组代分秒元人株针剂片粒枚段轮篇级]|小时|毫|微|厘|千|${unitSymbol})`;
