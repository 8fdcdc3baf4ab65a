/** What drawing programs say for themselves, or about what a drawing does not have: it draws nothing, whatever is said. */
const idle = new RegExp(
  `^(?:${[
    '-.*|xml:.*|aria-.*|role|class|data-name|version|base-?profile|content(?:script|style)type|zoomandpan|enable-background',
    'font-(?:family|stretch|kerning|optical-sizing|size-adjust|synthesis|(?:variant|feature|variation|language)-?.*)',
    'line-height|text-(?:align|indent|rendering|orientation|decoration-(?:color|style|thickness|skip.*))(?:-last)?|white-space',
    'unicode-bidi|shape-(?:inside|padding|margin|subtract|rendering)|inline-size|(?:color|image)-rendering',
    'color-(?:interpolation|profile).*|solid-(?:color|opacity)|pointer-events|cursor|user-select|glyph-orientation.*|kerning',
  ].join('|')})$`,
  'i',
);

/** What draws nothing as long as it says what holds anyway. */
const usual: Readonly<Record<string, RegExp>> = {
  filter: /^none$/,
  mask: /^none$/,
  marker: /^none$/,
  clip: /^auto$/,
  isolation: /^auto$/,
  'mix-blend-mode': /^normal$/,
  'text-decoration-line': /^none$/,
  'text-transform': /^none$/,
  'word-spacing': /^(?:normal|0(?:px)?)$/,
  'writing-mode': /^(?:lr(?:-tb)?|horizontal-tb)$/,
  direction: /^ltr$/,
  'alignment-baseline': /^(?:auto|baseline)$/,
};

/** True when an attribute or declaration can be left out, since the drawing looks the same without it. The typeface is the edition’s. */
export function drawsNothing(name: string, value: string): boolean {
  return idle.test(name) || (Object.hasOwn(usual, name) && usual[name]!.test(value));
}
