import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseSvg } from '../../../src/engines/svg/parse-svg.ts';
import { elementsOf } from '../../support/html.ts';

const xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string): string => `<svg ${xmlns} viewBox="0 0 40 10">${inside}</svg>`;
/** What speaks against a drawing: `element script`. */
const problems = (text: string): string[] => parseSvg(text).problems.map(({ kind, name }) => `${kind} ${name}`);
const sound = (inside: string) => {
  const { svg, problems } = parseSvg(drawing(inside));
  expect(problems).toEqual([]);
  return svg!;
};
const line = '<path id="a" d="M0 5H40" stroke="#000"/>';

describe('a drawing is refused', () => {
  test.each<[what: string, inside: string, wanted: string[]]>([
    ['with a script', '<script>alert(1)</script>', ['element script']],
    [
      'with a script of another namespace’s looks',
      `<x:script xmlns:x="http://www.w3.org/2000/svg"/>`,
      ['element x:script'],
    ],
    ['with handlers', '<path onload="a()" onmouseover="a()"/>', ['attribute onload', 'attribute onmouseover']],
    ['with a link', '<a href="javascript:alert(1)"><path/></a>', ['element a']],
    [
      'with a page in it',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
      ['element foreignObject'],
    ],
    ['with a page in it, in small letters', '<foreignobject/>', ['element foreignobject']],
    ['with an image', '<image href="a.png"/>', ['element image']],
    ['with an image of data', '<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>', ['element image']],
    ['with filter images', '<filter id="f"><feImage href="//press.example/a"/></filter>', ['element filter']],
    ['with copies', '<symbol id="s"/><use href="#s"/>', ['element symbol', 'element use']],
    ['with a copy of another file', '<use href="https://press.example/a.svg#b"/>', ['element use']],
    ['with a drawing in it', '<svg><path/></svg>', ['element svg']],
    ['with a style sheet', '<style>@import url(https://press.example/a.css);</style>', ['element style']],
    [
      'with animation',
      '<path><animate attributeName="d"/><set attributeName="href"/></path>',
      ['element animate', 'element set'],
    ],
    ['with HTML', '<iframe src="https://press.example"/><audio/>', ['element iframe', 'element audio']],
    ['with an instruction', '<?php echo 1 ?>', ['element ?php']],
    [
      'with an address in a fill',
      '<path fill="url(https://press.example/#a)"/>',
      ['attribute fill="url(https://press.example/#a)"'],
    ],
    [
      'with an address without a scheme',
      '<path fill="url(//press.example/a#b)"/>',
      ['attribute fill="url(//press.example/a#b)"'],
    ],
    [
      'with another way to say url',
      '<path fill="src(&quot;//press.example&quot;)"/>',
      ['attribute fill="src("//press.example")"'],
    ],
    [
      'with images in a style',
      '<path style="fill: image-set(&quot;a.png&quot; 1x)"/>',
      ['attribute fill="image-set("a.png" 1x)"'],
    ],
    ['with escapes', '<path fill="u\\72l(#a)"/>', ['attribute fill="u\\72l(#a)"']],
    ['with comments that part a word', '<path fill="ur/**/l(#a)"/>', ['attribute fill="ur/**/l(#a)"']],
    [
      'with url written large',
      `${line}<path stroke="URL(https://press.example)"/>`,
      ['attribute stroke="URL(https://press.example)"'],
    ],
    ['with a cursor or a background', '<path style="background:url(a.png);cursor:url(b)"/>', ['attribute background']],
    ['with a custom property', '<path style="fill:var(--a)"/>', ['attribute fill="var(--a)"']],
    ['with a link of a part', '<linearGradient href="javascript:a()"/>', ['attribute href="javascript:a()"']],
    ['with a link where none can be', '<path href="#a"/>', ['attribute href']],
    [
      'with names of JavaScript’s own',
      '<path constructor="1" toString="2"/>',
      ['attribute constructor', 'attribute toString'],
    ],
    [
      'with attributes in the wrong letters',
      '<path FILL="red" strokewidth="2"/>',
      ['attribute FILL', 'attribute strokewidth'],
    ],
    ['with a label where no words are', '<rect data-label="lung"/>', ['attribute data-label']],
    ['with a misspelled attribute of a label', '<text data-lable="lung"/>', ['attribute data-lable']],
    ['with a width that is none', '<text data-label="lung" data-width="wide"/>', ['attribute data-width="wide"']],
    ['with a number of lines that is none', '<text data-label="lung" data-lines="0"/>', ['attribute data-lines="0"']],
    ['with a size that cannot be read', '<text font-size="larger">1</text>', ['attribute font-size="larger"']],
    ['with a movement that cannot be read', '<g transform="rotate(45deg)"/>', ['attribute transform="rotate(45deg)"']],
    ['with a part that is not there', '<path fill="url(#b)"/>', ['reference #b']],
    ['with an id twice', `${line}${line}<path id="b" fill="url(#a)"/>`, ['id a']],
    [
      'with a gradient that builds on itself',
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>',
      ['reference #b', 'reference #a'],
    ],
    ['with a gradient that builds on a shape', `${line}<linearGradient id="b" href="#a"/>`, ['reference #a']],
    ['with an entity', '<text>&lol;</text>', ["xml Named entity isn't defined: &lol;"]],
    ['with a bare ampersand', '<text>a & b</text>', ['xml Unterminated reference (a reference must end with `;`)']],
    ['with tags that do not close', '<g><path></g>', ['xml Missing end tag for element path']],
  ])('%s', (_what, inside, wanted) => {
    const found = problems(drawing(inside));
    expect(found.map((one) => one.split('\n')[0])).toEqual(wanted);
    expect(parseSvg(drawing(inside)).svg).toBeUndefined();
  });

  test.each<[what: string, text: string, wanted: string]>([
    ['that is none', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'root html'],
    ['outside the namespace', '<svg viewBox="0 0 4 4"/>', 'root svg'],
    ['that does not say what it shows', `<svg ${xmlns} width="100%"/>`, 'view-box '],
    ['that shows nothing', `<svg ${xmlns} viewBox="0 0 0 10"/>`, 'view-box 0 0 0 10'],
    ['that is empty', '', 'xml Root element is missing or invalid'],
    ['with a style sheet of its own', `<?xml-stylesheet href="a.css"?>${drawing('')}`, 'element ?xml-stylesheet'],
    [
      'whose entities grow',
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${drawing('<text>&b;</text>')}`,
      'doctype <!DOCTYPE',
    ],
    [
      'that reads files of the machine',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing('<text>&a;</text>')}`,
      'doctype <!DOCTYPE',
    ],
    [
      'with a document type from elsewhere',
      `<!DOCTYPE svg SYSTEM "https://press.example/a.dtd">${drawing('')}`,
      'doctype <!DOCTYPE',
    ],
    [
      'with a document type behind a plain one',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a"><!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`,
      'doctype <!DOCTYPE',
    ],
    ['that is nested deep', drawing(`${'<g>'.repeat(101)}${'</g>'.repeat(101)}`), 'size <g>'],
    [
      'that is nested so deep that reading it has no end',
      drawing('<g>'.repeat(60_000) + '</g>'.repeat(60_000)),
      'size 20000',
    ],
    ['that is nested deeper than can be read', drawing('<g>'.repeat(30_000) + '</g>'.repeat(30_000)), 'size <svg>'],
    ['of many parts', drawing('<g/>'.repeat(20_001)), 'size 20000'],
    ['of very many parts', drawing('<g/>'.repeat(200_000)), 'size 20000'],
    [
      'whose gradients multiply',
      drawing(
        `<linearGradient id="a">${'<stop offset="0"/>'.repeat(50)}</linearGradient>${'<linearGradient href="#a"/>'.repeat(1000)}`,
      ),
      'size 20000',
    ],
  ])('%s', (_what, text, wanted) => {
    expect(problems(text).slice(0, 1)).toEqual([wanted]);
    expect(parseSvg(text).svg).toBeUndefined();
  });

  test('once for each thing that is wrong, and told how often', () => {
    const { problems } = parseSvg(drawing('\n<g onclick="a()"/>'.repeat(40)));
    expect(problems).toEqual([{ kind: 'attribute', name: 'onclick', line: 2, column: 1, times: 40 }]);
  });
});

describe('a drawing keeps', () => {
  test('no words of entities that it does not define: characters stand for themselves', () => {
    expect(toString(sound('<text>&#x41;&lt;&amp;<![CDATA[<b>]]></text>'))).toBe('A<&<b>');
  });

  test('nothing that draws nothing', () => {
    const svg = sound(
      '<title>a</title><metadata><script/></metadata><inkscape:x xmlns:inkscape="urn:x"><path/></inkscape:x>' +
        '<g xmlns="http://www.w3.org/1999/xhtml"/><!-- <script/> --><g class="st0" data-name="Layer" id="Layer_1" style="display:none"><text>hidden</text></g>',
    );
    expect(svg.children).toEqual([]);
  });

  test('the declarations of a style, before the attributes beside it', () => {
    const svg = sound(
      `<g fill="red" style="fill:#00f;stroke: none ! important;font-family:Arial;-inkscape-font-specification:'Arial, Bold';mix-blend-mode:normal"/>`,
    );
    expect(elementsOf(svg, 'g')[0]!.properties).toEqual({ fill: '#00f', stroke: 'none' });
  });

  test('the size of what does not say what it shows', () => {
    expect(parseSvg(`<svg ${xmlns} width="10mm" height="96"/>`).svg?.properties['viewBox']).toMatch(
      /^0 0 37\.79\d* 96$/,
    );
  });

  test('references to its own parts, whatever these are called', () => {
    const svg = sound(
      '<g id="图层_1"/><g id="Arrow"/><clipPath id="arrow"/><marker id="图"/><path style="clip-path:url(&quot;#arrow&quot;);marker-end:url( #图 )"/>',
    );
    const [path] = elementsOf(svg, 'path');
    expect(elementsOf(svg, 'g').map(({ properties }) => properties)).toEqual([{}, {}]);
    expect([elementsOf(svg, 'clipPath')[0]!.properties['id'], path!.properties['clipPath']]).toEqual(['1', 'url(#1)']);
    expect([elementsOf(svg, 'marker')[0]!.properties['id'], path!.properties['markerEnd']]).toEqual(['2', 'url(#2)']);
  });

  test('what a gradient takes over from another', () => {
    const svg = sound(
      '<linearGradient id="a"><stop id="s" offset="0"/></linearGradient>' +
        '<radialGradient id="b" gradientUnits="userSpaceOnUse" xlink:href="#a" r="3"/>' +
        '<radialGradient id="c" href="#b" r="5"/><path fill="url(#c)"/>',
    );
    const gradient = elementsOf(svg, 'radialGradient')[1]!;
    expect(gradient.properties).toEqual({ gradientUnits: 'userSpaceOnUse', r: '5', id: '3' });
    expect(gradient.children).toMatchObject([{ tagName: 'stop', properties: { offset: '0' } }]);
  });

  test('one document type, that of SVG 1.1, which defines nothing', () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(parseSvg(`<?xml version="1.0"?>\n${doctype}\n${drawing('<script/>')}`).problems).toMatchObject([
      { line: 3 },
    ]);
    expect(parseSvg(`${doctype}${drawing('')}`).problems).toEqual([]);
  });
});

describe('a text names its label', () => {
  const labels = (inside: string) =>
    elementsOf(sound(inside), 'text').map(({ properties, children }) => ({ ...properties, children: children.length }));

  test.each<[how: string, inside: string, wanted: object]>([
    [
      'by attribute',
      '<text data-label="lung" x="1" data-width="9" data-lines="2"/>',
      { dataLabel: 'lung', x: '1', dataWidth: '9', dataLines: '2' },
    ],
    [
      'by attribute, whatever words stand there',
      '<text data-label="lung" x="1">Lung</text>',
      { dataLabel: 'lung', x: '1' },
    ],
    ['in braces', '<text x="1">{lung}</text>', { dataLabel: 'lung', x: '1' }],
    ['in braces with its width', '<text>{lung 12.5}</text>', { dataLabel: 'lung', dataWidth: '12.5' }],
    [
      'in braces with its width and lines',
      '<text>{ lung 12 3 }</text>',
      { dataLabel: 'lung', dataWidth: '12', dataLines: '3' },
    ],
    ['in braces that are no well-formed key', '<text>{Lung_1}</text>', { dataLabel: 'Lung_1' }],
    [
      'as Inkscape writes it',
      '<text x="0" y="5" style="font-size:9px"><tspan x="2" y="5" style="font-size:8px">{lung}</tspan></text>',
      { dataLabel: 'lung', x: '2', y: '5', fontSize: '8px' },
    ],
    [
      'as Illustrator writes it',
      '<text transform="translate(3 4)"><tspan x="0 3 6" y="0">{lu</tspan><tspan x="9" y="0" letter-spacing="1">ng}</tspan></text>',
      { dataLabel: 'lung', transform: 'translate(3 4)', x: '0', y: '0' },
    ],
  ])('%s', (_how, inside, wanted) => {
    expect(labels(inside)).toEqual([{ ...wanted, children: 0 }]);
  });

  test('piece by piece', () => {
    const svg = sound('<text>1 <tspan x="3">{lung}</tspan><tspan x="9">{brain}</tspan></text>');
    expect(elementsOf(svg, 'tspan').map(({ properties }) => properties)).toEqual([
      { dataLabel: 'lung', x: '3' },
      { dataLabel: 'brain', x: '9' },
    ]);
  });
});
