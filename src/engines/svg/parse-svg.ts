import type { Element as SvgElement, ElementContent as SvgContent, Properties } from 'hast';
import { find, svg as svgSchema } from 'property-information';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { idOnPage, svgAttributes, svgReferences, svgTags } from './allowed.ts';

/** What is wrong with a drawing, and where. */
export interface SvgProblem {
  readonly kind: 'xml' | 'doctype' | 'size' | 'root' | 'view-box' | 'element' | 'attribute' | 'reference' | 'id';
  /** The element, attribute, id or value that is meant. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A drawing as a tree of allowed parts, or what speaks against it. */
export interface ParsedSvg {
  readonly svg: SvgElement | undefined;
  readonly problems: readonly SvgProblem[];
}

const namespace = 'http://www.w3.org/2000/svg';
const tags: ReadonlySet<string> = new Set(svgTags);
const attributes: ReadonlySet<string> = new Set(svgAttributes);
/** What drawing programs add for themselves: it draws nothing. */
const leftOut: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);
/** What a drawing says to Diglot. */
const ownAttributes: ReadonlySet<string> = new Set(['dataLabel', 'dataWidth', 'dataLines', 'dataCentered']);
/** A label's key where its words would stand. */
const keyInBraces = /^\s*\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}\s*$/;
/** More parts than these no drawing of a page needs, and a browser sets them slowly. */
const mostElements = 20_000;
const deepestNesting = 100;
const idPattern = /^[A-Za-z_][\w.-]*$/;
const reference = /^url\(#([^)\s]+)\)$/;

/**
 * Reads a drawing as strict XML without a document type, so that no entity is ever expanded, and keeps what is on the list
 * of allowed parts. Elements and attributes of other namespaces (Inkscape's) are left out, since they draw nothing; a
 * `style` attribute is read as the attributes that it stands for. Anything else that is not on the list is a problem.
 */
export function parseSvg(text: string): ParsedSvg {
  const doctype = /<!DOCTYPE/i.exec(text);
  if (doctype)
    return { svg: undefined, problems: [{ kind: 'doctype', name: '<!DOCTYPE', ...pointAt(text, doctype.index) }] };
  let root: Nodes;
  try {
    root = fromXml(text);
  } catch (error) {
    const { line = 1, column = 1, cause } = error as { line?: number; column?: number; cause?: Error };
    return { svg: undefined, problems: [{ kind: 'xml', name: firstLine(cause?.message ?? ''), line, column }] };
  }
  const element = root.type === 'root' ? root.children.find((child) => child.type === 'element') : undefined;
  return element
    ? new SvgReader().read(element)
    : { svg: undefined, problems: [{ kind: 'root', name: '', line: 1, column: 1 }] };
}

class SvgReader {
  readonly #problems: SvgProblem[] = [];
  /** As they will be on a page, where they differ from each other in more than their letters' size. */
  readonly #ids = new Set<string>();
  #count = 0;
  readonly #references: { readonly id: string; readonly at: Element }[] = [];

  read(root: Element): ParsedSvg {
    const { viewBox, xmlns } = root.attributes;
    if (root.name !== 'svg' || xmlns !== namespace) this.#report('root', root.name, root);
    else if (!isViewBox(viewBox ?? '')) this.#report('view-box', viewBox ?? '', root);
    const svg = this.#element(root);
    if (this.#count > mostElements) this.#report('size', String(mostElements), root);
    for (const { id, at } of this.#references)
      if (!this.#ids.has(idOnPage(id))) this.#report('reference', `#${id}`, at);
    return { svg: this.#problems.length === 0 ? svg : undefined, problems: this.#problems };
  }

  #element(element: Element, depth = 0): SvgElement | undefined {
    const { name, children } = element;
    this.#count += 1;
    if (depth > deepestNesting) {
      this.#report('size', `<${name}>`, element);
      return undefined;
    }
    if (name.includes(':') || leftOut.has(name)) return undefined;
    if (!tags.has(name)) {
      this.#report('element', name, element);
      return undefined;
    }
    const [only] = children;
    const key = children.length === 1 && only?.type === 'text' ? keyInBraces.exec(only.value)?.[1] : undefined;
    return {
      type: 'element',
      tagName: name,
      properties: { ...this.#properties(element), ...(key !== undefined && { dataLabel: key }) },
      children: children.flatMap((child): SvgContent[] => {
        if (child.type === 'element') {
          const kept = this.#element(child, depth + 1);
          return kept ? [kept] : [];
        }
        const isText = child.type === 'text' || child.type === 'cdata';
        return isText && (name === 'text' || name === 'tspan') ? [{ type: 'text', value: child.value }] : [];
      }),
      ...(element.position && { position: element.position }),
    };
  }

  #properties(element: Element): Properties {
    const properties: Properties = {};
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'xmlns' || name.startsWith('xmlns:') || name === 'xml:space' || name === 'version') continue;
      if (name === 'style') Object.assign(properties, this.#style(value ?? '', element));
      else if (!name.includes(':') || name.startsWith('xlink:'))
        Object.assign(properties, this.#property(name, value ?? '', element));
    }
    return properties;
  }

  /** `style="fill: red"` as the attribute `fill`. */
  #style(style: string, element: Element): Properties {
    const declarations = style
      .split(';')
      .map((declaration) => declaration.trim())
      .filter(Boolean);
    return Object.assign(
      {},
      ...declarations.map((declaration) => {
        const [name = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
        // Inkscape writes what it keeps for itself among the declarations.
        return name.startsWith('-') || name === 'font-family' ? {} : this.#property(name, value, element);
      }),
    );
  }

  #property(name: string, value: string, element: Element): Properties {
    // The typeface is the edition's.
    if (name === 'font-family') return {};
    const { property } = find(svgSchema, name);
    if (name === 'id') {
      if (!idPattern.test(value) || this.#ids.has(idOnPage(value))) this.#report('id', value, element);
      this.#ids.add(idOnPage(value));
      return { id: value };
    }
    if (!attributes.has(property) && !ownAttributes.has(property)) {
      this.#report('attribute', name, element);
      return {};
    }
    if (!/url\(|:|\\|@/i.test(value)) return { [property]: value };
    const id = svgReferences.has(property) ? reference.exec(value)?.[1] : undefined;
    if (id === undefined) this.#report('attribute', `${name}="${value}"`, element);
    else this.#references.push({ id, at: element });
    return { [property]: value };
  }

  #report(kind: SvgProblem['kind'], name: string, { position }: Element): void {
    const { line = 1, column = 1 } = position?.start ?? {};
    this.#problems.push({ kind, name, line, column });
  }
}

/** Four numbers, the last two of them a size. */
function isViewBox(value: string): boolean {
  const numbers = value
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) && numbers[2]! > 0 && numbers[3]! > 0;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/\s*\(line \d+, column \d+\)$/, '');
}

function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
