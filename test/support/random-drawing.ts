import { array, constantFrom, letrec, oneof, record, string, tuple, type Arbitrary } from 'fast-check';
import { svgTags } from '../../src/engines/svg/allowed.ts';

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

/** Attributes as they may stand, one a line. */
const sound = lines(`
  fill="red"
  fill="url(#a)"
  stroke="url('#a') red"
  d="M0 0H9"
  transform="rotate(45)"
  style="fill:url(#a);stroke:rgb(1 2 3)"
  style="display:none"
  class="st0"
  font-size="1e9"
  clip-path="url(#a)"
  marker-end="url(&quot;#a&quot;)"
  x="1 2 3"
`);

const hostileNames =
  'id fill stroke d style x href xlink:href onload onclick src xmlns data-label data-width viewBox xml:base __proto__ constructor';

const hostileValues = lines(`
  #a
  a
  b
  url(#b)
  url(https://press.example/)
  url(//press.example/#a)
  URL(#a)
  javascript:alert(1)
  &#x6a;avascript:alert(1)
  data:text/html,x
  u\\72l(//press.example)
  image-set(&quot;//press.example&quot; 1x)
  var(--x)
  expression(alert(1))
  fill:url(//press.example/a)
  behavior:url(a);-moz-binding:url(b)
  @import &quot;a&quot;
  fill:url(#a);;:
  &lt;b&gt;
`);

const hostileTags = 'script style foreignObject image use a iframe set svg svg:script x:g';
const soundWords = ['{lung}', '{vein 20 2}', '50 %', '<!-- x -->', '&lt;script&gt;', '<![CDATA[<script>]]>'];
const hostileWords = ['<?php x ?>', '&x;', 'a & b', ']]>'];
const before = ['<!DOCTYPE svg>', '<?xml-stylesheet href="a"?>', '<!DOCTYPE svg [<!ENTITY x "y">]>'];

/** Mostly what may stand, so that much of it does, now and then what may not, or anything. */
function mostly(
  may: readonly string[],
  mayNot: Arbitrary<string>,
  anything: Arbitrary<string>,
  share: number,
): Arbitrary<string> {
  return oneof({ weight: share, arbitrary: constantFrom(...may) }, { weight: 1, arbitrary: oneof(mayNot, anything) });
}

const name = string({ minLength: 1, maxLength: 8, unit: constantFrom(...'abcdeXL-_1') }).map(
  (letters) => `n${letters}`,
);
const escaped = string({ maxLength: 8 }).map((text) => text.replaceAll(/[<&"]/g, ''));
const tag = mostly(svgTags.slice(1), constantFrom(...hostileTags.split(' ')), name, 40);
const attribute = mostly(
  sound,
  tuple(constantFrom(...hostileNames.split(' ')), constantFrom(...hostileValues)).map(
    ([own, value]) => `${own}="${value}"`,
  ),
  tuple(name, escaped).map(([own, value]) => `${own}="${value}"`),
  12,
);
const words = mostly(soundWords, constantFrom(...hostileWords), string({ maxLength: 6 }), 30);

const { element } = letrec<{ element: string }>((tie) => ({
  element: record({
    tag,
    attributes: array(attribute, { maxLength: 4 }),
    children: array(oneof({ maxDepth: 4, withCrossShrink: true }, words, tie('element')), { maxLength: 4 }),
  }).map(({ tag, attributes, children }) => {
    const byName = new Map(attributes.map((written) => [written.split('=')[0], written]));
    return `<${[tag, ...byName.values()].join(' ')}>${children.join('')}</${tag}>`;
  }),
}));

/** Drawings of what may stand and of what may not. */
export const randomDrawing: Arbitrary<string> = tuple(
  mostly([''], constantFrom(...before), string({ maxLength: 3 }), 20),
  array(element, { maxLength: 4 }),
).map(([start, inside]) => {
  const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return `${start}<svg ${namespaces} viewBox="0 0 40 10"><g id="a"/>${inside.join('')}</svg>`;
});
