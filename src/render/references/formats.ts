import { toBiblatex } from './biblatex.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { toEndnote } from './endnote.ts';
import type { ExportReference } from './export-reference.ts';
import { toRis } from './ris.ts';
import { toText, toUnnumberedText } from './text.ts';

/** A form in which references are taken away. */
export interface ReferenceForm {
  /** What follows the file's name. */
  readonly extension: string;
  /** Its media type. */
  readonly type: string;
  /** Which of the theme's words say a status: the printed list's, which lead over to the entry, or the bare ones. */
  readonly statusLabels: 'status' | 'statusWords';
  readonly write: (references: readonly ExportReference[]) => string;
  /** Writes what is taken out of the list, where that is another thing. */
  readonly writeAlone?: (references: readonly ExportReference[]) => string;
}

/** Every form by the name that `--format` takes, in the order in which a page offers them. */
export const referenceForms = {
  'csl-json': {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    statusLabels: 'statusWords',
    write: toCslJson,
  },
  bibtex: { extension: 'bib', type: 'application/x-bibtex', statusLabels: 'statusWords', write: toBibtex },
  biblatex: { extension: 'biblatex.bib', type: 'application/x-bibtex', statusLabels: 'statusWords', write: toBiblatex },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', statusLabels: 'statusWords', write: toRis },
  endnote: { extension: 'enw', type: 'application/x-endnote-refer', statusLabels: 'statusWords', write: toEndnote },
  text: {
    extension: 'txt',
    type: 'text/plain',
    statusLabels: 'status',
    write: toText,
    writeAlone: toUnnumberedText,
  },
} as const satisfies Readonly<Record<string, ReferenceForm>>;

export type ReferenceFormName = keyof typeof referenceForms;
