import { describe, expect, test } from 'vitest';
import { readLocator } from '../../src/check/pairs/locators.ts';

describe('two locators mean the same', () => {
  test.each([
    ['p. 5', '第5页'],
    ['p.5', '5'],
    ['pp. 5-7', '5～7页'],
    ['pp. 5 to 7', '第5页至第7页'],
    ['pp. 115–7', '第115-117页'],
    ['pp. 5, 9', '第5、9页'],
    ['pp. 5ff.', '第5页起'],
    ['p. iv', '第iv页'],
    ['Fig. 2', '图2'],
    ['figure 2a', '图 2A'],
    ['Figs. 2, 3', '图2和图3'],
    ['Fig. S1', '图S1'],
    ['Table 3', '表3'],
    ['supplementary Table 2', '附表2'],
    ['ch. 4', '第四章'],
    ['ch. 4, p. 12', '第4章第12页'],
    ['chapter III', '第3章'],
    ['vol. II', '第2卷'],
    ['no. 6', '第6期'],
    ['§ 3.2', '第3.2节'],
    ['sec. 3.2', '3.2节'],
    ['para. 4', '第4段'],
    ['line 12', '第12行'],
    ['eq. 4', '式(4)'],
    ['note 7', '注7'],
    ['appendix A', '附录A'],
    ['p. 5 and Table 2', '表2，第5页'],
  ])('%s, %s', (english, chinese) => {
    const [one, other] = [readLocator(english), readLocator(chinese)];
    expect(one.understood && other.understood).toBe(true);
    expect(one.meaning).not.toBe('');
    expect(other.meaning).toBe(one.meaning);
  });
});

test.each([
  ['p. 5', '第6页'],
  ['p. 5', '图5'],
  ['pp. 5-7', '第5、7页'],
  ['Fig. 2a', '图2B'],
  ['ch. 4', '第4节'],
  ['vol. II', '第3卷'],
])('%s is not %s', (english, chinese) => {
  expect(readLocator(chinese).meaning).not.toBe(readLocator(english).meaning);
});

test.each(['see the conclusions', '见结论部分的讨论', 'passim'])('%s says no number', (words) => {
  expect(readLocator(words)).toMatchObject({ numbers: '', understood: false });
});
