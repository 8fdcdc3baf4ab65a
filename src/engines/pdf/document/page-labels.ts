import { dictionary } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { entriesOf } from './pages.ts';

/** Lets a reader's page box show the printed folios (ISO 32000-1, 12.4.2). */
export function labelPages(file: PdfFile, firstFolio = 1): void {
  const labels = dictionary({ Nums: [0, dictionary({ S: '/D', St: firstFolio })] });
  entriesOf(file.catalog).set('PageLabels', labels);
}
