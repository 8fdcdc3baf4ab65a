/**
 * Diglot's own nodes beside mdast's. `read/` makes them, so that no later stage parses text;
 * `resolve/` fills in numbers and labels.
 */
import type { Literal, Node, Parent, PhrasingContent } from 'mdast';

/** One cited key of a cluster, with what the author wrote behind it (`p. 5`). */
export interface CitationItem {
  readonly key: string;
  readonly locator?: string;
}

/** One printed piece of a numbered cluster. A `hidden` number lies inside a joined range and is not printed. */
export type ClusterPart =
  | { readonly kind: 'number'; readonly number: number; readonly key: string; readonly hidden?: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'locator'; readonly text: string };

/** `[@key; @other, p. 5]`: works cited at one point. */
export interface CitationCluster extends Node {
  type: 'citationCluster';
  items: CitationItem[];
  /** Set by `resolve/`: what is printed, in order. */
  parts?: ClusterPart[];
  /** Set by `resolve/`: raised, or on the line. */
  raised?: boolean;
  /** Set by `resolve/`: the anchor of this citation, unique in the edition. */
  anchor?: string;
}

/** `[](#t1)`: the label of a table, figure or section, set by the tool. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  target: string;
  children: PhrasingContent[];
}

/** `::table{#t1}`: where a table stands. */
export interface TablePlacement extends Node {
  type: 'tablePlacement';
  target: string;
}

/** `::figure{#f1}`: where a figure stands. */
export interface FigurePlacement extends Node {
  type: 'figurePlacement';
  target: string;
}

/** `10^6^` */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** `H~2~O` */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

/** `$$ ... $$` in a line of text or as a block of its own; the value is TeX. */
export interface MathNode extends Literal {
  type: 'math' | 'inlineMath';
}

declare module 'mdast' {
  interface TextData {
    /** A code, a symbol, or a name, which stays as it is written also where a word would get a capital. */
    asWritten?: true;
  }
  interface PhrasingContentMap {
    citationCluster: CitationCluster;
    crossReference: CrossReference;
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    citationCluster: CitationCluster;
    crossReference: CrossReference;
    superscript: Superscript;
    subscript: Subscript;
    tablePlacement: TablePlacement;
    figurePlacement: FigurePlacement;
  }
  interface BlockContentMap {
    tablePlacement: TablePlacement;
    figurePlacement: FigurePlacement;
  }
}
