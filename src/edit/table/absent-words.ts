import type { ValueState } from '../../model/table.ts';

/** What words in a cell say of a value that is not there. */
export interface AbsentWords {
  readonly state: ValueState;
  /** True where the same words are in use for another reason as well, so that a person has to look. */
  readonly doubtful: boolean;
}

/** By reason: words that leave no doubt, and words that do. In small letters; the reasons themselves are their own words. */
const words: Readonly<Record<ValueState, { readonly sure: readonly string[]; readonly doubtful: readonly string[] }>> =
  {
    'not-reported': {
      sure: ['未报告', '未报道', '未报', '文献未报道', '原文未报告', 'nr', 'n.r.', 'not reported', 'unreported'],
      doubtful: ['无数据', '缺失', 'no data', 'missing'],
    },
    'not-applicable': {
      sure: ['不适用', '无此项', 'not applicable'],
      // Also in use for “not available”.
      doubtful: ['n/a', 'n.a.', 'na', '#n/a'],
    },
    unclear: {
      sure: ['不明', '不明确', '不清楚', '不清', '不详', 'unclear', 'not clear'],
      doubtful: ['未知', 'unknown', '?', '??'],
    },
    'not-stated': {
      sure: ['未说明', '未述', '未述及', '未提及', '未注明', '未描述', 'not stated', 'not mentioned', 'not described'],
      // A stroke says that there is nothing, and not why.
      doubtful: ['-', '--', '—', '――', '——', '–', '−', '―', '/', '\\', '…', '……', '...'],
    },
  };

const known = new Map<string, AbsentWords>(
  Object.entries(words).flatMap(([reason, { sure, doubtful }]) => {
    const state = reason as ValueState;
    return [
      [reason, { state, doubtful: false }] as const,
      ...sure.map((word) => [word, { state, doubtful: false }] as const),
      ...doubtful.map((word) => [word, { state, doubtful: true }] as const),
    ];
  }),
);

/** Why a cell with these words holds no value; nothing for words that are a value. */
export function absentWords(text: string): AbsentWords | undefined {
  return known.get(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1')
      .replaceAll('﹣', '-'),
  );
}
