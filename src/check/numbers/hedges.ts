/** Whether the words beside a number say about, or leave it open in another way (nearly, over). */
export interface Hedges {
  readonly approximate: boolean;
  readonly hedged: boolean;
}

/** `before`: what stands right before the number. */
export function englishHedges(before: string): Hedges {
  return {
    approximate: /(?:\b(?:about|approximately|around|roughly|circa|ca\.)|[≈~])\s?$/i.test(before),
    hedged: /\b(?:nearly|almost|over|above|some|than|least|most|to|under|below)\s$/i.test(before),
  };
}

/** `before`, `behind`: what stands around the number and its unit; `more`: whether 余, 多 or 来 stands between the two. */
export function chineseHedges(before: string, behind: string, more: boolean): Hedges {
  return {
    approximate:
      /(?:(?<![节预合条签公契特制盟])约(?![束定])|大概|≈)[^\d一二三四五六七八九十百千万亿，。；：、（(<>=＜＞＝]{0,8}$/.test(
        before,
      ) || behind.startsWith('左右'),
    hedged: more || /[近逾过达几于数超]\s?$/.test(before) || /^[以余多]/.test(behind),
  };
}
