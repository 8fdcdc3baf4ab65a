import type { Article } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { dateNames, type DateName, type IsoDate } from '../../model/front-matter.ts';
import type { UiLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

interface Values {
  readonly [name: string]: string;
  readonly earlier: DateName;
  readonly earlierDate: IsoDate;
  readonly later: DateName;
  readonly laterDate: IsoDate;
}

const names: Readonly<Record<UiLanguage, Readonly<Record<DateName, string>>>> = {
  zh: { received: '收稿', revised: '修回', accepted: '录用', onlineFirst: '网络首发', published: '出版' },
  en: {
    received: 'received',
    revised: 'revised',
    accepted: 'accepted',
    onlineFirst: 'first published online',
    published: 'published',
  },
};

/** A manuscript is received, revised, accepted, put online, and published in this order. */
export const datesAreInOrder = defineRule<Values>({
  id: 'dates-are-in-order',
  severity: 'error',
  words: {
    zh: {
      name: '日期先后颠倒',
      message: ({ earlier, earlierDate, later, laterDate }) =>
        `${names.zh[later]}日期 ${laterDate} 早于${names.zh[earlier]}日期 ${earlierDate}。`,
      advice: () => '请核对两个日期，改正其中一个。',
    },
    en: {
      name: 'Dates out of order',
      message: ({ earlier, earlierDate, later, laterDate }) =>
        `${names.en[later].replace(/^./, (letter) => letter.toUpperCase())} on ${laterDate}, before it was ${names.en[earlier]} on ${earlierDate}.`,
      advice: () => 'Check both dates and correct one.',
    },
  },
  about: {
    zh: '收稿、修回、录用、网络首发、出版的日期依次不早于前一项；没有写的项跳过。只写到年或月的日期，在能够断定先后颠倒时才报告。',
    en: 'A manuscript is received, revised, accepted, first published online, and published, none of them before the one that precedes it; dates that are not given are skipped. Of dates without a day or month, only what is certainly out of order is reported.',
  },
  examples: {
    bad: [{ 'article.yaml': 'dates: { received: 2025-10-01, accepted: 2025-01-10 }' }],
    good: [{ 'article.yaml': 'dates: { received: 2025-10-01, accepted: 2025-10, published: 2026-02 }' }],
  },
});

/** Compares each date with the one before it, as far as both are known. */
export function checkDatesAreInOrder(
  { frontMatter: { dates } }: Article,
  { placeInArticle }: CheckContext,
): Diagnostic[] {
  const given = dateNames.filter((name) => dates[name] !== undefined);
  return given.slice(1).flatMap((later, index) => {
    const earlier = given[index]!;
    const [earlierDate, laterDate] = [dates[earlier]!, dates[later]!];
    const length = Math.min(earlierDate.length, laterDate.length);
    if (earlierDate.slice(0, length) <= laterDate.slice(0, length)) return [];
    const related = [{ place: placeInArticle(['dates', earlier]) }];
    return [datesAreInOrder.at(placeInArticle(['dates', later]), { earlier, earlierDate, later, laterDate }, related)];
  });
}
