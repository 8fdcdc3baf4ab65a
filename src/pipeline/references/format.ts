import { createCitationEngine, loadCitationProcessor } from '../../engines/csl.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { SourceFile, TemplateFolder } from '../../model/ports.ts';
import { readRecords } from '../../read/read-import.ts';
import { citationRequest } from '../citation-request.ts';
import { readThemeNamed } from '../read-journal-folder.ts';
import { refuseUnknown } from '../request.ts';

/** Records as a style prints them. */
export interface FormattedRecords {
  /** One line for each record, in the file's order, with its number: `[1] …`. */
  readonly lines: readonly string[];
  /** What of the file was not understood, and what is wrong with the style. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The records of a file of CSL-JSON, BibTeX, BibLaTeX or RIS in a citation style, as plain text, with the words of a
 * language. Throws a `UsageProblem` for a style that is not there.
 * Diagnostics: those of reading such a file, of the theme and of `createCitationEngine`.
 */
export async function formatReferences(
  request: { readonly file: SourceFile; readonly style: string; readonly language: ContentLanguage },
  ports: { readonly templates: TemplateFolder },
): Promise<FormattedRecords> {
  const [processor, theme] = await Promise.all([loadCitationProcessor(), readThemeNamed(ports.templates, 'default')]);
  if (!theme.value) return { lines: [], diagnostics: theme.diagnostics };
  const own = Object.keys(theme.value.csl).flatMap((file) => /^(.+)\.csl$/.exec(file)?.[1] ?? []);
  refuseUnknown('--style', [request.style], [...own, ...processor.styles.keys()].sort());
  const records = readRecords(request.file);
  const engine = createCitationEngine(processor, citationRequest(theme.value, request.language, request.style));
  const diagnostics = [...theme.diagnostics, ...records.diagnostics, ...engine.diagnostics];
  if (!records.value || !engine.value) return { lines: [], diagnostics };
  const { entries, label } = engine.value;
  const lines = entries(records.value).map(({ plain }, index) => `${label(index + 1)} ${plain}`);
  return { lines, diagnostics };
}
