import type { Labels } from '../../model/labels.ts';
import type { LanguageRules } from '../../model/language.ts';
import type { Chart } from '../../model/chart.ts';
import type { Table } from '../../model/table.ts';
import type { CitationMarkStyle } from '../../model/theme.ts';

/** What a chart is resolved with, in one language. */
export interface ChartContext {
  readonly chart: Chart;
  readonly table: Table;
  readonly rules: LanguageRules;
  /** Asked for `chart.…`, `values.<state>`, `citation.reference` and `table.unidentified`. */
  readonly labels: Labels;
  /** `表1`, `Table 1`; the table's id where no text places it. */
  readonly tableLabel: string;
  /** Printed numbers of references by key. */
  readonly references: ReadonlyMap<string, number>;
  readonly marks: CitationMarkStyle;
  /** Whether the work behind a key is not the one that was cited. */
  readonly isUncertain: (key: string) => boolean;
}
