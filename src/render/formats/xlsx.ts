import { tableSheets } from '../data/sheets.ts';
import { dataFormat } from './data-format.ts';

/** A table as a workbook in all languages. What packs it is loaded by a build that makes one. */
export const xlsx = dataFormat(
  'xlsx',
  () => ['.xlsx'],
  async (source) => {
    const { workbook } = await import('../../engines/xlsx/workbook.ts');
    return [{ ending: '.xlsx', bytes: workbook(tableSheets(source)) }];
  },
);
