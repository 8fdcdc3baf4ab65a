import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, pinyinOf } from '../../src/check/pinyin/fits.ts';
import { pinyin } from '../../src/check/pinyin/readings-of.ts';

const surnames =
  `王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu 郭Guo 何He 林Lin 高Gao 罗Luo
  郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 邓Deng 冯Feng 曹Cao 彭Peng 曾Zeng 肖Xiao 田Tian 董Dong 潘Pan 袁Yuan 蔡Cai 蒋Jiang
  余Yu 于Yu 杜Du 叶Ye 程Cheng 魏Wei 苏Su 吕Lyu 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong 姜Jiang 崔Cui 谭Tan 陆Lu 范Fan 汪Wang 廖Liao
  石Shi 金Jin 韦Wei 贾Jia 夏Xia 付Fu 方Fang 邹Zou 熊Xiong 白Bai 孟Meng 秦Qin 邱Qiu 侯Hou 江Jiang 尹Yin 薛Xue 闫Yan 段Duan 雷Lei
  龙Long 黎Li 史Shi 陶Tao 贺He 毛Mao 郝Hao 顾Gu 龚Gong 邵Shao 万Wan 覃Qin 武Wu 钱Qian 戴Dai 严Yan 莫Mo 孔Kong 向Xiang 常Chang
  汤Tang 温Wen 康Kang 施Shi 文Wen 牛Niu 樊Fan 葛Ge 邢Xing 安An 齐Qi 易Yi 乔Qiao 伍Wu 庞Pang 颜Yan 倪Ni 庄Zhuang 聂Nie 章Zhang
  鲁Lu 岳Yue 翟Zhai 殷Yin 詹Zhan 申Shen 欧Ou 耿Geng 关Guan 兰Lan 焦Jiao 俞Yu 左Zuo 柳Liu 甘Gan 祝Zhu 包Bao 滕Teng 窦Dou 阚Kan
  单Shan 解Xie 仇Qiu 查Zha 盖Ge 朴Piao 区Ou 乐Yue 召Shao 尉Yu 秘Bi 折She 种Chong 黑He 员Yun 繁Po 洗Xian 缪Miao 隗Kui 郇Xun 郗Xi
  亓Qi 仉Zhang 逄Pang 訾Zi 綦Qi 欧阳Ouyang 司马Sima 上官Shangguan 诸葛Zhuge 尉迟Yuchi 令狐Linghu 皇甫Huangfu 慕容Murong 夏侯Xiahou`.split(
    /\s+/,
  );
const given =
  `小明Xiaoming 建国Jianguo 丽娜Lina 晟Sheng 晟Cheng 茜Xi 茜Qian 昊天Haotian 梓涵Zihan 雨桐Yutong 鑫Xin 淼Miao 焱Yan 垚Yao 翊Yi 祎Yi 玥Yue
  婧Jing 喆Zhe 赟Yun 彧Yu 煜Yu 翀Chong 珺Jun 琰Yan 璐Lu 旻Min 旭东Xudong 少华Shaohua 志强Zhiqiang 乐Le 乐Yue 长江Changjiang 行Xing 女Nyu`.split(
    /\s+/,
  );
const parted = (item: string) => /^(\p{Script=Han}+)(.+)$/u.exec(item)!.slice(1) as [string, string];

describe('a name in pinyin', () => {
  test.each(surnames.map(parted))('%s is %s as a surname', (characters, romanized) => {
    expect(fitOf(characters, romanized)).toBe('fits');
    expect(pinyinOf(characters, 'family')).toBe(romanized);
  });

  test.each(given.map(parted))('%s may be %s', (characters, romanized) => {
    expect(fitOf(characters, romanized)).toBe('fits');
  });

  test.each([
    ['吕', 'LYU'],
    ['吕', 'Lü'],
    ['吕', 'Lǚ'],
    ['吕', 'LV'],
    ['略', 'Lyue'],
    ['小明', 'Xiao-ming'],
    ['小明', 'Xiao Ming'],
    ['小明', 'X. M.'],
    ['小明', 'X.-M.'],
    ['小明', 'XM'],
    ['小明', 'X'],
    ['西安', 'Xi’an'],
  ])('%s may be written %s', (characters, romanized) => {
    expect(fitOf(characters, romanized)).toBe('fits');
  });
});

test.each([
  ['张', 'Zang'],
  ['张', 'Zhagn'],
  ['君', 'Jin'],
  ['吕', 'Liu'],
  ['曾', 'Zheng'],
  ['单', 'San'],
  ['小明', 'Xiaomng'],
  ['小明', 'Xiaoning'],
  ['小明', 'Mingxiao'],
  ['建国', 'Jianguang'],
  ['丽娜', 'Linda'],
  ['欧阳', 'Ouyan'],
  ['鑫', 'Xing'],
  ['陈', 'Cheng'],
])('%s is not %s', (characters, romanized) => expect(fitOf(characters, romanized)).toBe('wrong'));

test.each([
  ['大卫', 'David'],
  ['嘉诚', 'Ka-shing'],
  ['太郎', 'Taro'],
  ['田中', 'Tanaka'],
  ['作者', 'Author'],
  ['李', 'Lee'],
  ['朴', 'Park'],
  ['𠮷', 'Ji'],
  ['', 'Ming'],
])('%s and %s are left alone', (characters, romanized) => expect(fitOf(characters, romanized)).toBe('foreign'));

test('the tables hold single characters under syllables, the common ones of GB 2312 among them', () => {
  const { readings, syllables } = pinyin();
  expect(readings.size).toBeGreaterThan(5000);
  for (const [character, own] of readings) {
    expect(character).toMatch(/^\p{Script=Han}$/u);
    expect(new Set(own).size).toBe(own.length);
    for (const syllable of own) expect(syllable).toMatch(/^[a-z]{1,6}$/);
  }
  expect(syllables.size).toBeLessThan(420);
});

test('any name fits its own pinyin, and its pinyin with a hyphen or in capitals', () => {
  const character = fc.constantFrom(...pinyin().readings.keys());
  fc.assert(
    fc.property(
      fc.array(character, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('family', 'given'),
      (name, part) => {
        const syllables = name.map((one) => pinyinOf(one, part)!);
        expect(fitOf(name.join(''), pinyinOf(name.join(''), part)!)).toBe('fits');
        expect(fitOf(name.join(''), syllables.join('-'))).toBe('fits');
        expect(fitOf(name.join(''), syllables.join(' ').toUpperCase())).toBe('fits');
      },
    ),
  );
});
