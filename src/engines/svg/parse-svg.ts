import type { Element as SvgElement, ElementContent as SvgContent } from 'hast';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { svgTags } from './allowed.ts';
import { withKey } from './key-in-text.ts';
import { lengthIn } from './lengths.ts';
import { readAttributes } from './read-attributes.ts';
import { resolveReferences } from './resolve-references.ts';
import { viewBoxIn } from './view-box.ts';

/** What is wrong with a drawing, where it is met first, and how often it is. */
export interface SvgProblem {
  readonly kind: 'xml' | 'doctype' | 'size' | 'root' | 'view-box' | 'element' | 'attribute' | 'reference' | 'id';
  /** The element, attribute, id or value that is meant. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly times: number;
}

/** A drawing as a tree of allowed parts, or what speaks against it. */
export interface ParsedSvg {
  readonly svg: SvgElement | undefined;
  readonly problems: readonly SvgProblem[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const tags: ReadonlySet<string> = new Set(svgTags);
/** What drawing programs add for themselves: it draws nothing. */
const leftOut: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);
/** More parts than these no drawing of a page needs, and a browser sets them slowly. */
const mostElements = 20_000;
const deepestNesting = 100;
/** The document type of SVG 1.1 as Illustrator writes it: it names a file that is not fetched, and defines nothing. */
const plainDoctype = /<!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [^"<>[\]]*"\s+"[^"<>[\]]*"\s*>/;

/**
 * Reads a drawing as strict XML in which no entity can be defined, and keeps what is on the list of allowed parts. Elements
 * and attributes of other namespaces (Inkscape’s), hidden layers and what else draws nothing are left out; a `style`
 * attribute is read as the attributes that it stands for. Anything that is not on the list is a problem.
 */
export function parseSvg(text: string): ParsedSvg {
  const plain = text.replace(plainDoctype, (doctype) => doctype.replaceAll(/[^\n]/g, ' '));
  const doctype = /<!DOCTYPE/i.exec(plain);
  if (doctype) return failed('doctype', '<!DOCTYPE', pointAt(text, doctype.index));
  // Every part begins with this sign; what has far too many is not read at all.
  if (plain.split('<').length > 4 * mostElements) return failed('size', String(mostElements), { line: 1, column: 1 });
  let root: Nodes;
  try {
    root = fromXml(plain);
  } catch (error) {
    const { line = 1, column = 1, cause = error } = error as { line?: number; column?: number; cause?: unknown };
    if (cause instanceof RangeError) return failed('size', '<svg>', { line: 1, column: 1 });
    return failed('xml', firstLine((cause as Error).message), { line, column });
  }
  return new SvgReader().read(root as Root);
}

/** Prefixes and what they stand for; the empty one is that of names without a prefix. */
type Namespaces = Readonly<Record<string, string>>;

class SvgReader {
  readonly #problems = new Map<string, SvgProblem>();
  #count = 0;

  read(root: Root): ParsedSvg {
    for (const child of root.children)
      if (child.type === 'instruction' && child.name !== 'xml') this.#instruction(child);
    const outermost = root.children.find((child) => child.type === 'element')!;
    const { name, attributes } = outermost;
    const viewBox = attributes['viewBox'] ?? sizeOf(attributes['width'], attributes['height']);
    const isSvg = name === 'svg' && attributes['xmlns'] === svgNamespace;
    if (!isSvg) this.#report('root', name, outermost);
    else if (!viewBoxIn(viewBox)) this.#report('view-box', viewBox ?? '', outermost);
    const read = isSvg ? this.#element(outermost, 0, {}) : undefined;
    if (!read) return { svg: undefined, problems: [...this.#problems.values()] };

    const { svg, parts, problems } = resolveReferences({ ...read, properties: { ...read.properties, viewBox } });
    for (const { kind, name, element } of problems) this.#report(kind, name, element);
    if (parts > mostElements) this.#report('size', String(mostElements), outermost);
    return { svg: this.#problems.size === 0 ? svg : undefined, problems: [...this.#problems.values()] };
  }

  #element(element: Element, depth: number, around: Namespaces): SvgElement | undefined {
    const { name, attributes, children } = element;
    const namespaces = { ...around, ...declaredIn(attributes) };
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
    if (namespaces[prefix] !== svgNamespace || leftOut.has(local)) return undefined;
    if (!tags.has(name) || (name === 'svg') !== (depth === 0)) return this.#report('element', name, element);
    const { properties, refused, hidden } = readAttributes(name, attributes as Record<string, string>);
    if (hidden && depth > 0) return undefined;
    this.#count += 1;
    if (depth > deepestNesting) return this.#report('size', `<${name}>`, element);
    if (this.#count > mostElements) return this.#report('size', String(mostElements), element);
    for (const attribute of refused) this.#report('attribute', attribute, element);
    const read: SvgElement = {
      type: 'element',
      tagName: name,
      properties,
      children: children.flatMap((child): SvgContent[] => {
        if (child.type === 'instruction') this.#instruction(child);
        if (child.type === 'element') {
          const kept = this.#element(child, depth + 1, namespaces);
          return kept ? [kept] : [];
        }
        const isWords = (child.type === 'text' || child.type === 'cdata') && (name === 'text' || name === 'tspan');
        return isWords ? [{ type: 'text', value: child.value }] : [];
      }),
      ...(element.position && { position: element.position }),
    };
    return name === 'text' ? withKey(read) : read;
  }

  #instruction(instruction: { readonly name: string } & Pick<Element, 'position'>): void {
    this.#report('element', `?${instruction.name}`, instruction);
  }

  #report(kind: SvgProblem['kind'], name: string, { position }: Pick<SvgElement, 'position'>): undefined {
    const { line = 1, column = 1 } = position?.start ?? {};
    const key = `${kind} ${name}`;
    const { times = 0, ...first } = this.#problems.get(key) ?? { kind, name, line, column };
    this.#problems.set(key, { ...first, times: times + 1 });
  }
}

function declaredIn(attributes: Element['attributes']): Namespaces {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
      return prefix === undefined ? [] : [[prefix, value ?? '']];
    }),
  );
}

/** What a drawing shows that says only how large it is. */
function sizeOf(width: unknown, height: unknown): string | undefined {
  const [across, down] = [lengthIn(width, 16), lengthIn(height, 16)];
  return across === undefined || down === undefined ? undefined : `0 0 ${across} ${down}`;
}

function failed(kind: SvgProblem['kind'], name: string, point: { line: number; column: number }): ParsedSvg {
  return { svg: undefined, problems: [{ kind, name, ...point, times: 1 }] };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/\s*\(line \d+, column \d+\)$/, '');
}

function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
