import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { texToMathml } from '../../src/engines/mathml.ts';
import type { HastContext } from '../../src/render/hast/context.ts';
import { toHtml } from '../../src/render/hast/html.ts';
import { math } from '../../src/render/hast/math.ts';

/** A formula as the page of a medium has it. */
function formula(tex: string, medium: 'screen' | 'print'): string {
  const mathml = (source: string, display: boolean): Element => {
    const result = texToMathml(source, display);
    if ('problem' in result) throw new Error(result.problem);
    return result.formula;
  };
  return toHtml(math({ type: 'inlineMath', value: tex }, { medium, mathml } as unknown as HastContext));
}

describe('a formula in print', () => {
  test('slants variables, not the names of functions', () => {
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mi class="name">sin</mi>');
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mi>x</mi>');
  });

  test('keeps the space between a function and its variable', () => {
    expect(formula(String.raw`\sin x`, 'print')).toContain('<mspace width="0.1667em">');
  });

  test('says its TeX to those who do not see it', () => {
    expect(formula('E=mc^2', 'print')).toMatch(/^<span class="math" role="img" aria-label="E=mc\^2"><math/);
  });
});

test('a formula on screen is plain MathML, which the browser reads out itself', () => {
  expect(formula(String.raw`\sin x`, 'screen')).toMatch(/^<span class="math"><math[^>]*>.*<mi>sin<\/mi>/);
});
