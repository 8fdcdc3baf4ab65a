import { csvLabels } from './csv-labels.ts';
import { csv } from './csv.ts';
import { dataPackageFormat } from './data-package.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { image } from './image.ts';
import { json } from './json.ts';
import { parallelHtml } from './parallel-html.ts';
import { parallelPdf } from './parallel-pdf.ts';
import { pdf } from './pdf.ts';
import { proof } from './proof.ts';
import { referenceFormat } from './reference-format.ts';
import { schema } from './schema.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { svg } from './svg.ts';
import { xlsx } from './xlsx.ts';

/** Every kind of output by the name that `--format` takes. */
export const formats = {
  html,
  pdf,
  'parallel-html': parallelHtml,
  'parallel-pdf': parallelPdf,
  'csl-json': referenceFormat('csl-json'),
  bibtex: referenceFormat('bibtex'),
  biblatex: referenceFormat('biblatex'),
  ris: referenceFormat('ris'),
  endnote: referenceFormat('endnote'),
  text: referenceFormat('text'),
  csv,
  'csv-labels': csvLabels,
  svg,
  image,
  xlsx,
  json,
  schema,
  datapackage: dataPackageFormat,
  search,
  site,
} satisfies Record<string, Format>;

/** What a build of proofs makes instead: nothing of it is published. */
export const proofFormats = { proof } satisfies Record<string, Format>;
