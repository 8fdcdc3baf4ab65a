import { tableJson } from '../data/json.ts';
import { dataFormat } from './data-format.ts';

/** A table whole: typed values, vocabularies, notes and flags. */
export const json = dataFormat(
  'json',
  () => ['.json'],
  (source) => [{ ending: '.json', bytes: new TextEncoder().encode(tableJson(source)) }],
);
