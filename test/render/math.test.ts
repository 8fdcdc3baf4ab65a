import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLabels } from '../../src/engines/labels.ts';
import { texToMathml } from '../../src/engines/mathml.ts';
import type { LabelTree } from '../../src/model/labels.ts';
import type { HastContext } from '../../src/render/hast/context.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { math } from '../../src/render/hast/math.ts';

const labelsOf = (language: string) => {
  const path = new URL(`../../templates/default/labels/${language}.json`, import.meta.url);
  return createLabels(language, JSON.parse(readFileSync(path, 'utf8')) as LabelTree).labels;
};
const words = { zh: labelsOf('zh'), en: labelsOf('en') };

/** A formula as the page of a medium has it. */
function formula(tex: string, medium: 'screen' | 'print', language: 'zh' | 'en' = 'en'): string {
  const mathml = (source: string, display: boolean): Element => {
    const result = texToMathml(source, display);
    if ('problem' in result) throw new Error(result.problem);
    return result.formula;
  };
  return toHtml(
    math({ type: 'inlineMath', value: tex }, {
      medium,
      mathml,
      labels: words[language],
    } as unknown as HastContext),
  );
}

describe('a formula in print', () => {
  test('slants variables, not the names of functions', () => {
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mi class="name">sin</mi>');
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mi>x</mi>');
  });

  test('keeps the space between a function and its variable', () => {
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mspace width="0.1667em">');
  });

  test.each([
    ['E=mc^2', 'E equals m c squared', 'E 等于 m c的平方'],
    [
      String.raw`p=\frac{c}{c+d+u}`,
      'p equals the fraction c over c plus d plus u, end of fraction',
      'p 等于 分数，分子c，分母c 加 d 加 u，分数完',
    ],
    [String.raw`\frac{1}{2}`, '1 over 2', '2分之1'],
    [String.raw`x_1^{n-1}`, 'x sub 1 to the power n minus 1', 'x下标1的n 减 1次方'],
    [
      String.raw`\sqrt{a+b}\le 3`,
      'the square root of a plus b, end of root is at most 3',
      '根号下a 加 b，根号完 不大于 3',
    ],
    [String.raw`\sqrt[3]{x}`, 'the root of order 3 of x, end of root', 'x的3次方根，根号完'],
    [String.raw`\bar{x}\pm s`, 'mean x plus or minus s', 'x的均值 加减 s'],
    [String.raw`\sum_{i=1}^{n} x_i`, 'the sum from i equals 1 to n x sub i', '求和 下限i 等于 1 上限n x下标i'],
    [String.raw`\sin x`, 'sin x', 'sin x'],
  ])('%s is read out in words', (tex, english, chinese) => {
    const read = (language: 'zh' | 'en') =>
      /^<span class="math" role="img" aria-label="([^"]*)"><math/.exec(formula(tex, 'print', language))?.[1];
    expect([read('en'), read('zh')]).toEqual([english, chinese]);
  });
});

test('a formula on screen is plain MathML, which the browser reads out itself', () => {
  expect(formula(String.raw`\sin x`, 'screen')).toMatch(/^<span class="math"><math[^>]*>.*<mi>sin<\/mi>/);
});
