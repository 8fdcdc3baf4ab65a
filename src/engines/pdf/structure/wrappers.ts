import { element, type Element, type Kid } from './tree.ts';

/**
 * Dissolves the wrappers that Chromium puts around every text and every box (`NonStruct`), and gives text that
 * stands in no block a paragraph of its own. What a wrapper says (a language) is kept: it becomes a `Span`, a `P`
 * or a `Div`, whichever its place asks for. Source of the nesting: ISO 32000-1, 14.8.4.
 */
export function dissolveWrappers(root: Element): void {
  root.kids = tidied(root.kids, contentOf(root));
}

/** What an element may hold: blocks only, text only, or both. */
type Content = 'blocks' | 'text' | 'both';

const holdsText = new Set(
  'P H H1 H2 H3 H4 H5 H6 Span Quote Code Link Reference Em Strong Lbl Figure Formula Ruby RB RT RP Form'.split(' '),
);
const holdsBoth = new Set('TD TH LI LBody Caption Note L Table THead TBody TFoot TR'.split(' '));
const isInline = new Set('Span Quote Code Link Reference Em Strong Ruby Form'.split(' '));

function contentOf({ type }: Element): Content {
  if (holdsText.has(type)) return 'text';
  return holdsBoth.has(type) ? 'both' : 'blocks';
}

function tidied(kids: readonly Kid[], content: Content): Kid[] {
  return content === 'blocks' ? blocksOf(kids) : kids.flatMap((kid) => inlineOf(kid, content));
}

function inlineOf(kid: Kid, content: Content): Kid[] {
  if (kid.kind !== 'element') return [kid];
  if (isBareWrapper(kid)) return tidied(kid.kids, content);
  if (kid.type === 'NonStruct' || (content === 'text' && kid.type === 'Div')) kid.type = 'Span';
  return [tidiedElement(kid)];
}

function blocksOf(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let run: Kid[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(element('P', tidied(run, 'text')));
    run = [];
  };
  for (const kid of kids) {
    if (isText(kid)) run.push(kid);
    else {
      endRun();
      blocks.push(...blockOf(kid));
    }
  }
  endRun();
  return blocks;
}

function blockOf(kid: Element): Kid[] {
  if (kid.type !== 'NonStruct') return [tidiedElement(kid)];
  if (kid.kids.every(isText) && kid.kids.length > 0) kid.type = 'P';
  else if (isBareWrapper(kid)) return blocksOf(kid.kids);
  else kid.type = 'Div';
  return [tidiedElement(kid)];
}

function tidiedElement(kid: Element): Element {
  kid.kids = tidied(kid.kids, contentOf(kid));
  return kid;
}

function isBareWrapper(kid: Element): boolean {
  return kid.type === 'NonStruct' && kid.attributes.size === 0;
}

/** Content, an inline element, or the wrapper of one text. */
function isText(kid: Kid): kid is Exclude<Kid, Element> | Element {
  if (kid.kind !== 'element' || isInline.has(kid.type)) return true;
  return isBareWrapper(kid) && kid.kids.length > 0 && kid.kids.every((inner) => inner.kind === 'mark');
}
