import type { Root } from 'mdast';
import type { Text } from '../../model/article.ts';
import type { Result } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import { mendLookAlikes } from '../look-alikes.ts';
import { cutIntoBlocks } from './blocks.ts';
import { readCitations } from './citations.ts';
import { readCrossReferences } from './cross-references.ts';
import { cutLiteralUrls } from './cut-literal-urls.ts';
import { takeDeclarations, withDeclarations } from './declarations.ts';
import { parseWithClosedFences } from './fences.ts';
import { joinLines } from './join-lines.ts';
import { reportLinks } from './links.ts';
import { reportNesting, reportOpenings } from './nesting.ts';
import { takeNotes } from './notes.ts';
import { countOffsetsFromBlocks } from './own-offsets.ts';
import { readPlacements } from './placements.ts';
import { refuseRawHtml } from './refuse-raw-html.ts';
import { readScripts } from './scripts.ts';
import type { Parse } from './section-parser.ts';
import { MarkdownSource } from './source.ts';
import { reportOpenSyntax } from './syntax-is-closed.ts';
import { parseMarkdown } from './syntax.ts';
import { readTrailingAttributes } from './trailing-attributes.ts';

/**
 * One language's text of an article. After this stage nobody parses text again: citations, cross-references,
 * placements, super- and subscripts are nodes, every block has its id. A slip of syntax is reported and read as what
 * was meant, as far as that is plain, so that it is one finding and not many. Nothing for a text nested so deep that
 * no step bears it. `parse`: what gives the tree that a text stands for.
 * Diagnostics: those of the steps below and of `look-alikes.ts`.
 */
export function readText(
  markdown: string,
  file: string,
  language: ContentLanguage,
  parse: Parse = parseMarkdown,
): Result<Text | undefined> {
  const mended = mendLookAlikes(markdown, file, 'markdown');
  const source = new MarkdownSource(file, mended.value);
  source.diagnostics.push(...mended.diagnostics);
  const root = treeOf(source, parse);
  if (!root) return { value: undefined, diagnostics: source.diagnostics };
  const declarations = takeDeclarations(root, source);
  cutLiteralUrls(root, source);
  refuseRawHtml(root, source);
  readTrailingAttributes(root, source);
  readCitations(root, source);
  readScripts(root, source);
  readCrossReferences(root);
  reportLinks(root, source);
  readPlacements(root, source);
  const openCalls = reportOpenSyntax(root, source);
  joinLines(root);
  const notes = takeNotes(root, source, openCalls);
  const { abstract, body, sections, units: cut } = cutIntoBlocks(root, notes, source);
  const units = withDeclarations(cut, declarations, source);
  countOffsetsFromBlocks([...root.children, ...notes.flatMap(({ children }) => children)]);
  return { value: { language, file, abstract, body, sections, units, notes }, diagnostics: source.diagnostics };
}

/** The tree of a text, unless it is nested too deep. */
function treeOf(source: MarkdownSource, parse: Parse): Root | undefined {
  if (reportOpenings(source)) return undefined;
  try {
    const root = parseWithClosedFences(source, parse);
    return reportNesting(root, source) ? undefined : root;
  } catch (error) {
    // The parser's own recursion ends where the stack does.
    if (!(error instanceof RangeError)) throw error;
    reportNesting(undefined, source);
    return undefined;
  }
}
