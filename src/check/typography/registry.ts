import type { HouseRule } from '../house-style/house-rule.ts';
import { bookMarks } from './book-marks-enclose-chinese-titles.ts';
import { canonicalCharacters } from './characters-are-canonical.ts';
import { chineseBrackets } from './chinese-brackets-are-full-width.ts';
import { chineseDashes } from './chinese-dashes-are-double.ts';
import { chineseMarks } from './chinese-marks-are-full-width.ts';
import { chineseMarksClose } from './chinese-marks-stand-close.ts';
import { chineseRanges } from './chinese-ranges-have-one-mark.ts';
import { halfWidthDigits } from './digits-and-letters-are-half-width.ts';
import { englishMarks } from './english-marks-are-half-width.ts';
import { englishMarksClose } from './english-marks-stand-close.ts';
import { englishRanges } from './english-ranges-have-en-dashes.ts';
import { hanAndLatin } from './han-and-latin-stand-close.ts';
import { ideographicSpaces } from './ideographic-spaces-are-absent.ts';
import { doubledMarks } from './marks-are-not-doubled.ts';
import { pairedMarks } from './marks-come-in-pairs.ts';
import { microSigns } from './micro-signs-are-greek.ts';
import { minusSigns } from './minus-signs-are-real.ts';
import { percentSigns } from './percent-signs-stand-close.ts';
import { quotes } from './quotes-are-curly.ts';
import { rangeEnds } from './range-ends-are-whole.ts';
import { seriesComma } from './series-end-with-a-comma.ts';
import { singleSpaces } from './spaces-are-single.ts';
import { spelling } from './spelling-is-of-one-variety.ts';
import { timesSigns } from './times-signs-are-real.ts';
import { titleStops } from './titles-end-without-stop.ts';
import { alikeUnits } from './units-are-written-alike.ts';
import { unitGaps } from './units-stand-off-numbers.ts';

/** The rules of house style: those of Chinese, those of English, those of both. */
export const houseRules = {
  'chinese-marks-are-full-width': chineseMarks,
  'chinese-brackets-are-full-width': chineseBrackets,
  'chinese-marks-stand-close': chineseMarksClose,
  'han-and-latin-stand-close': hanAndLatin,
  'chinese-ranges-have-one-mark': chineseRanges,
  'range-ends-are-whole': rangeEnds,
  'chinese-dashes-are-double': chineseDashes,
  'book-marks-enclose-chinese-titles': bookMarks,
  'ideographic-spaces-are-absent': ideographicSpaces,
  'english-marks-are-half-width': englishMarks,
  'english-marks-stand-close': englishMarksClose,
  'english-ranges-have-en-dashes': englishRanges,
  'series-end-with-a-comma': seriesComma,
  'spelling-is-of-one-variety': spelling,
  'units-stand-off-numbers': unitGaps,
  'quotes-are-curly': quotes,
  'marks-come-in-pairs': pairedMarks,
  'marks-are-not-doubled': doubledMarks,
  'digits-and-letters-are-half-width': halfWidthDigits,
  'characters-are-canonical': canonicalCharacters,
  'micro-signs-are-greek': microSigns,
  'times-signs-are-real': timesSigns,
  'minus-signs-are-real': minusSigns,
  'percent-signs-stand-close': percentSigns,
  'units-are-written-alike': alikeUnits,
  'spaces-are-single': singleSpaces,
  'titles-end-without-stop': titleStops,
} satisfies Record<string, HouseRule>;
