import { toBibtex } from '../references/bibtex.ts';
import { toCslJson } from '../references/csl-json.ts';
import { toRis } from '../references/ris.ts';
import { toText } from '../references/text.ts';
import { dataFormat } from './data-format.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { referenceFormat } from './reference-format.ts';
import { site } from './site.ts';
import { tableCsv } from '../data/csv.ts';
import { tableJson } from '../data/json.ts';

/** Every kind of output by the name that `--format` takes. */
export const formats = {
  html,
  pdf,
  'csl-json': referenceFormat('csl-json', 'json', 'statusWords', toCslJson),
  bibtex: referenceFormat('bibtex', 'bib', 'statusWords', toBibtex),
  ris: referenceFormat('ris', 'ris', 'statusWords', toRis),
  text: referenceFormat('text', 'txt', 'status', toText),
  csv: dataFormat('csv', tableCsv),
  json: dataFormat('json', tableJson),
  site,
} satisfies Record<string, Format>;
