import type { CslName } from '../../model/csl.ts';

/**
 * A Chinese name in pinyin as a literal, family name first, so that its given name is not cut to initials
 * (GB/T 7714-2025; GB/T 28039). A name is one when it says `pinyin: true`, or when its family name is a common
 * Chinese one and its given name consists of pinyin syllables; `pinyin: false` keeps it as it is. The test can take
 * another name for a Chinese one: that name then stands in full, never wrong.
 */
export function pinyinInFull(name: CslName): CslName {
  return isPinyinName(name) ? { literal: `${name.family} ${name.given}` } : name;
}

/**
 * A Chinese name in pinyin with its given name in syllables, so that each character has its initial (GB/T 7714-2015,
 * 8.1.1: 李江宁, LI J N). The same names as `pinyinInFull` takes for Chinese ones.
 */
export function pinyinInSyllables(name: CslName): CslName {
  if (!isPinyinName(name)) return name;
  const words = name.given!.split(/[-\s’']/);
  return {
    ...name,
    given: words
      .flatMap((word) => syllablesOf(word.toLowerCase()) ?? [word])
      .map(capital)
      .join(' '),
  };
}

function isPinyinName(name: CslName): boolean {
  const { family, given, pinyin } = name as CslName & { readonly pinyin?: unknown };
  if (!family || !given || pinyin === false) return false;
  return pinyin === true || isPinyin(family, given);
}

function isPinyin(family: string, given: string): boolean {
  const parts = given.toLowerCase().split(/[-\s’']/);
  return (
    surnames.has(family.toLowerCase()) &&
    !western.has(given.toLowerCase()) &&
    parts.every((part) => part.length > 1 && part.length < 12 && syllablesOf(part) !== undefined)
  );
}

function capital(syllable: string): string {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/** Given names of the West that can be read as pinyin; people of Chinese family names bear them. */
const western = new Set(
  `alan ana anna anne dale dan dana dane diana diane dina duke ela elena eli ella gene hana hanna helena june kane ken
  lana lena lewis liana lisa luke mali mark mike milan mina nadia nina rena renate rene ruben sean shane susan suzan
  tina wade wayne`.split(/\s+/),
);

const surnames = new Set(
  `ai an ao ba bai ban bao bei bi bian bo bu cai cang cao cen chai chang che chen cheng chi chong chu chuan cong cui
  dai dang deng di diao ding dong dou du duan e fan fang fei feng fu gan gao ge geng gong gou gu guan guang gui guo
  hai han hang hao he hei heng hong hou hu hua huang hui huo ji jia jian jiang jiao jin jing ju kan kang ke kong kou
  kuang lai lan lang lao le lei leng li lian liang liao lin ling liu long lou lu luan luo lü lyu ma man mao mei meng
  mi miao min ming mo mou mu na nan ni nie ning niu nong ou ouyang pan pang pei peng pi ping pu qi qian qiang qiao
  qin qing qiu qu quan que ran rao ren rong ruan rui sang sha shan shang shangguan shao she shen sheng shi shu shui
  si sima situ song su sui sun tai tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie
  xin xing xiong xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan yue yun zai zang zeng zha zhai zhan
  zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zong zou zu zuo`.split(/\s+/),
);

/** Finals that each initial takes. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  d: 'a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ü üe yu',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ü üe yu',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
};

const syllables = new Set(
  Object.entries(finals).flatMap(([initial, list]) => list.split(' ').map((final) => initial + final)),
);

const longestSyllable = Math.max(...[...syllables].map(({ length }) => length));

/**
 * A word cut into pinyin syllables; nothing where it cannot be. A syllable inside that begins with a vowel wants an
 * apostrophe before it, so `xinan` is xi and nan; it is taken only where nothing else fits.
 */
function syllablesOf(word: string): string[] | undefined {
  return cut(word, /^[^aeo]/) ?? cut(word, /^/);
}

function cut(word: string, following: RegExp): string[] | undefined {
  if (word === '') return [];
  for (let length = Math.min(longestSyllable, word.length); length > 0; length -= 1) {
    const rest = word.slice(length);
    if (!syllables.has(word.slice(0, length)) || (rest !== '' && !following.test(rest))) continue;
    const others = cut(rest, following);
    if (others) return [word.slice(0, length), ...others];
  }
  return undefined;
}
