import type { CslItem } from '../model/csl.ts';
import { oncePerWord } from './once-per.ts';

/** The language of a cited work. */
export interface EntryLanguage {
  /** A canonical BCP 47 tag (`zh-CN`, `en`), or `und` when the record has no words to judge by. */
  readonly tag: string;
  /** True when the record does not say it in a form that is understood, so that the script had to tell. */
  readonly guessed: boolean;
}

/**
 * The language of a cited work: what the record states, as a BCP 47 tag, else the usual language of the script in
 * which its title (then its container, publisher or first author) is written. Of several stated languages the first
 * one counts: the original's.
 */
export function entryLanguage(item: CslItem): EntryLanguage {
  const stated = statedLanguage(item.language);
  return stated ? { tag: stated, guessed: false } : { tag: languageByScript(item), guessed: true };
}

/** True for a work whose script readers of a language cannot read: theirs is Latin, and the work's is not. */
export function isClosedTo(entry: string, reader: string): boolean {
  return !isLatin(entry) && isLatin(reader);
}

const isLatin = oncePerWord((tag) => tag !== 'und' && new Intl.Locale(tag).maximize().script === 'Latn');

/** BCP 47 code, ISO 639-2 codes and names of languages that catalogs write out, in lower case. */
const languageNames: Readonly<Record<string, readonly string[]>> = {
  zh: ['chi', 'zho', 'cn', 'chinese', '中文', '汉语', '漢語', '华文', '简体中文', '中文简体'],
  'zh-Hant': ['繁体中文', '繁體中文', '中文繁体'],
  en: ['eng', 'english', '英文', '英语', '英語'],
  ar: ['ara', 'arabic', '阿拉伯语'],
  cs: ['cze', 'ces', 'czech', 'čeština'],
  da: ['dan', 'danish', 'dansk'],
  de: ['ger', 'deu', 'german', 'deutsch', '德文', '德语'],
  el: ['gre', 'ell', 'greek', 'ελληνικά'],
  es: ['spa', 'spanish', 'español', 'castellano', '西班牙语'],
  fi: ['fin', 'finnish', 'suomi'],
  fr: ['fre', 'fra', 'french', 'français', '法文', '法语'],
  he: ['heb', 'hebrew', 'עברית'],
  hu: ['hun', 'hungarian', 'magyar'],
  it: ['ita', 'italian', 'italiano', '意大利语'],
  ja: ['jpn', 'jp', 'japanese', '日本語', '日文', '日语'],
  ko: ['kor', 'kr', 'korean', '한국어', '朝鲜语', '韩文', '韩语'],
  la: ['lat', 'latin', 'latina', '拉丁语'],
  nl: ['dut', 'nld', 'dutch', 'nederlands'],
  no: ['nor', 'norwegian', 'norsk'],
  pl: ['pol', 'polish', 'polski'],
  pt: ['por', 'portuguese', 'português', '葡萄牙语'],
  ro: ['rum', 'ron', 'romanian', 'română'],
  ru: ['rus', 'russian', 'русский', '俄文', '俄语'],
  sv: ['swe', 'swedish', 'svenska'],
  th: ['tha', 'thai', 'ไทย'],
  tr: ['tur', 'turkish', 'türkçe'],
  uk: ['ukr', 'ukrainian', 'українська'],
  vi: ['vie', 'vietnamese', 'tiếng việt'],
};

const tagByName = new Map(
  Object.entries(languageNames).flatMap(([tag, names]) => names.map((name) => [name, tag] as const)),
);

function statedLanguage(field: unknown): string | undefined {
  if (typeof field !== 'string') return undefined;
  const first = field.split(/[;,/|；，、／]/)[0]!.trim();
  return tagByName.get(first.toLowerCase()) ?? canonicalTag(first.replaceAll('_', '-'));
}

/** The tag in canonical letter case; nothing for what is no tag of a two- or three-letter language. */
const canonicalTag = oncePerWord((tag): string | undefined => {
  if (!/^[a-z]{2,3}(-[a-z\d]+)*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
});

/** Scripts that point to one language, each more telling than those after it; Latin letters are read as English. */
const scripts = [
  { language: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { language: 'ko', pattern: /\p{Script=Hangul}/u },
  { language: 'ru', pattern: /\p{Script=Cyrillic}/u },
  { language: 'el', pattern: /\p{Script=Greek}{2}/u },
  { language: 'ar', pattern: /\p{Script=Arabic}/u },
  { language: 'he', pattern: /\p{Script=Hebrew}/u },
  { language: 'th', pattern: /\p{Script=Thai}/u },
] as const;

function languageByScript(item: CslItem): string {
  const author = item.author?.[0];
  const candidates = [item.title, item['container-title'], item.publisher, author?.literal, author?.family];
  const text = candidates.find((candidate) => typeof candidate === 'string' && /\p{L}/u.test(candidate));
  if (text === undefined) return 'und';
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const words = count(/\p{Script=Latin}+/gu);
  const isMostly = ({ pattern }: (typeof scripts)[number]): boolean => count(new RegExp(pattern, 'gu')) > words;
  // Kana, Hangul and the like beside Han letters settle the question; beside many Latin words they are a quotation.
  const script = scripts.find(isMostly);
  if (script) return script.language;
  return count(/\p{Script=Han}/gu) >= Math.max(words, 1) ? 'zh' : 'en';
}
