import type { Text } from '../../model/article.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { reportLookAlikes } from '../look-alikes.ts';
import { cutIntoBlocks } from './blocks.ts';
import { readCitations } from './citations.ts';
import { readCrossReferences } from './cross-references.ts';
import { cutLiteralUrls } from './cut-literal-urls.ts';
import { joinLines } from './join-lines.ts';
import { reportLinks } from './links.ts';
import { takeNotes } from './notes.ts';
import { readPlacements } from './placements.ts';
import { refuseRawHtml } from './refuse-raw-html.ts';
import { readScripts } from './scripts.ts';
import { MarkdownSource } from './source.ts';
import { parseMarkdown } from './syntax.ts';
import { reportOpenSyntax } from './syntax-is-closed.ts';
import { readTrailingAttributes } from './trailing-attributes.ts';

/**
 * One language's text of an article. After this stage nobody parses text again: citations, cross-references,
 * placements, super- and subscripts are nodes, every block has its id.
 * Diagnostics: those of the steps below and of `look-alikes.ts`.
 */
export function readText(markdown: string, file: string, language: ContentLanguage): Result<Text> {
  const source = new MarkdownSource(file, markdown);
  source.diagnostics.push(...reportLookAlikes(markdown, file, 'markdown'));
  const root = parseMarkdown(markdown);
  refuseRawHtml(root, source);
  cutLiteralUrls(root, source);
  readTrailingAttributes(root, source);
  readCitations(root, source);
  readScripts(root, source);
  readCrossReferences(root);
  reportLinks(root, source);
  readPlacements(root, source);
  reportOpenSyntax(root, source);
  joinLines(root);
  const notes = takeNotes(root, source);
  const { abstract, body, sections, units } = cutIntoBlocks(root, notes, source);
  return { value: { language, file, abstract, body, sections, units, notes }, diagnostics: source.diagnostics };
}
