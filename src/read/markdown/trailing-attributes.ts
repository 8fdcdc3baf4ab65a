import type { Heading, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { idsAreWellFormed } from '../rules/ids-are-well-formed.ts';
import { idPattern } from '../schemas/localized.ts';
import type { MarkdownSource } from './source.ts';

/** What an editor may write at the end of a heading or paragraph. */
export interface TrailingAttributes {
  readonly id?: string;
  readonly untranslated: boolean;
}

declare module 'mdast' {
  interface HeadingData {
    attributes?: TrailingAttributes;
  }
  interface ParagraphData {
    attributes?: TrailingAttributes;
  }
}

const trailing = /\s*\{(#[^\s{}]*|untranslated)\}\s*$/;

/**
 * Takes `{#id}` and `{untranslated}` from the end of headings and paragraphs into the node.
 * Diagnostics: `ids-are-well-formed`.
 */
export function readTrailingAttributes(root: Root, source: MarkdownSource): void {
  visit(root, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return;
    const attributes = take(node, source);
    if (attributes.id !== undefined || attributes.untranslated) node.data = { ...node.data, attributes };
  });
}

function take(node: Heading | Paragraph, source: MarkdownSource): TrailingAttributes {
  let id: string | undefined;
  let untranslated = false;
  for (;;) {
    const last = node.children.at(-1);
    const match = last?.type === 'text' ? trailing.exec(last.value) : null;
    if (last?.type !== 'text' || !match) break;
    if (match[1] === 'untranslated') untranslated = true;
    else if (idPattern.test(match[1]!.slice(1))) id = match[1]!.slice(1);
    else source.report(idsAreWellFormed.at(source.placeOf(last), { id: match[1]!.slice(1) }));
    last.value = last.value.slice(0, match.index);
    if (last.value === '') node.children.pop();
  }
  return { untranslated, ...(id !== undefined && { id }) };
}
