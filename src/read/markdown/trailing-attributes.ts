import type { Heading, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../../model/place.ts';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { syntaxIsClosed } from '../rules/syntax-is-closed.ts';
import { idPattern } from '../schemas/localized.ts';
import type { MarkdownSource } from './source.ts';

/** What an editor may write at the end of a heading or paragraph. */
export interface TrailingAttributes {
  readonly id?: string;
  /** True where an id is written that cannot be one. */
  readonly malformed: boolean;
  readonly untranslated: boolean;
  /** True for a heading without a number. */
  readonly unnumbered: boolean;
}

declare module 'mdast' {
  interface HeadingData {
    attributes?: TrailingAttributes;
  }
  interface ParagraphData {
    attributes?: TrailingAttributes;
  }
}

/** The closing brace may be missing, which is reported. */
const trailing = /(?<!\s)\s*\{(#[^\s{}]*|untranslated|unnumbered)(\}?)\s*$/;

/**
 * Takes `{#id}`, `{untranslated}` and `{unnumbered}` from the end of headings and paragraphs into the node.
 * Diagnostics: `ids-are-well-formed`, `syntax-is-closed`.
 */
export function readTrailingAttributes(root: Root, source: MarkdownSource): void {
  visit(root, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return;
    const attributes = take(node, source);
    if (attributes.id !== undefined || attributes.malformed || attributes.untranslated || attributes.unnumbered)
      node.data = { ...node.data, attributes };
  });
}

/** Where the braces stand, without the blanks around them. */
function placeOfAttributes(text: Text, match: string, source: MarkdownSource): Place {
  const written = match.trim();
  const start = (text.position?.start.offset ?? 0) + Math.max(0, source.rawOf(text).lastIndexOf(written));
  return source.placeAt(start, start + written.length);
}

function take(node: Heading | Paragraph, source: MarkdownSource): TrailingAttributes {
  let id: string | undefined;
  let malformed = false;
  let untranslated = false;
  let unnumbered = false;
  for (;;) {
    const last = node.children.at(-1);
    const match = last?.type === 'text' ? trailing.exec(last.value) : null;
    if (last?.type !== 'text' || !match) break;
    const place = placeOfAttributes(last, match[0], source);
    if (!match[2]) source.report(syntaxIsClosed.at(place, { syntax: `{${match[1]!}` }));
    if (match[1] === 'untranslated') untranslated = true;
    else if (match[1] === 'unnumbered') unnumbered = true;
    else if (idPattern.test(match[1]!.slice(1))) id = match[1]!.slice(1);
    else {
      malformed = true;
      source.report(idsAreWellFormed.at(place, { id: match[1]!.slice(1) }));
    }
    last.value = last.value.slice(0, match.index);
    if (last.value === '') node.children.pop();
  }
  return { malformed, untranslated, unnumbered, ...(id !== undefined && { id }) };
}
