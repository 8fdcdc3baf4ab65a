import { readPdf } from './pdf.ts';
import { openPdf } from './pdf-objects.ts';
import { documentRules } from './pdf-rules/document-rules.ts';
import { pageRules } from './pdf-rules/page-rules.ts';
import { paintedPages } from './pdf-rules/painted.ts';
import { structureRules } from './pdf-rules/structure-rules.ts';
import { textRules } from './pdf-rules/text-rules.ts';

/** Everything that a published PDF promises, as far as a machine without a validator's licence can tell. */
export const rules = [...documentRules, ...pageRules, ...structureRules, ...textRules];

/** The breaches of a PDF, each as `rule-id: where`; none for a PDF that can be published. */
export async function pdfRules(bytes: Uint8Array): Promise<string[]> {
  const subject = { document: await openPdf(bytes), reading: await readPdf(bytes), painted: await paintedPages(bytes) };
  return rules.flatMap((rule) => rule.check(subject).map((breach) => (breach ? `${rule.id}: ${breach}` : rule.id)));
}
