import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPageMap } from '../../src/engines/pdf/page-map.ts';
import { project } from '../support/build.ts';

test('a PDF tells how many pages it has, and on which of them each heading and all under it stand', () => {
  const { count, headings } = readPageMap(readFileSync(join(project, 'test/fixtures/pdf/article.raw.pdf')));
  expect(count).toBe(3);
  expect(headings.map(({ level, title, first, last }) => [level, title, first, last])).toEqual([
    [1, '神经干细胞移植途径的比较', 1, 3],
    [2, '1 引言', 1, 1],
    [2, '2 方法', 1, 2],
    [3, '2.1 检索', 1, 2],
    [2, '3 结果', 2, 3],
    [2, '参考文献', 3, 3],
  ]);
});
