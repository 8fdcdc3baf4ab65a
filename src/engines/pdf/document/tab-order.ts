import type { PdfFile } from '../syntax/read-file.ts';
import { entriesOf, pagesOf } from './pages.ts';

/** Lets the tab key go through each page's links in reading order (ISO 14289-1, 7.18.3). */
export function orderTabs(file: PdfFile): void {
  for (const page of pagesOf(file)) entriesOf(page).set('Tabs', '/S');
}
