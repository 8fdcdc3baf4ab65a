import type { PairState } from './ledger.ts';

/** What words of a table are, as a translator has to know. */
export type TranslatedKind =
  'caption' | 'head' | 'group' | 'term' | 'cell' | 'arm' | 'abbreviation' | 'note' | 'flag' | 'field';

/** How a translation stands: not there, as the ledger says of its pair, or in no need of anybody’s word. */
export type TranslationStatus = 'missing' | 'unasked' | PairState;

/** Words of a table on a translator’s sheet. */
export interface TranslationLine {
  /** The unit’s id; of the name of a field, of which no unit is made, an id of the same kind. */
  readonly id: string;
  /** The table’s id, or `vocabularies` for what tables share. */
  readonly table: string;
  /** The table’s printed number; absent where it is not placed. */
  readonly number?: number;
  readonly kind: TranslatedKind;
  /** What leads to the words in the table: a row and a field, a vocabulary and a term. */
  readonly names: readonly string[];
  readonly source: string;
  /** Empty where it is missing. */
  readonly translation: string;
  readonly status: TranslationStatus;
  /** What both texts were when they were exported. */
  readonly fingerprint: string;
}

/**
 * The columns of a translator’s sheet, by how their heads begin. The heads are in both languages of the interface, so that
 * the sheet can be read back whatever language its reader speaks.
 */
export const translationColumns = {
  id: 'id 标识',
  place: 'place 位置',
  kind: 'kind 类别',
  source: 'source 原文',
  translation: 'translation 译文',
  status: 'status 状态',
  fingerprint: 'fingerprint 指纹',
} as const;

export type TranslationColumn = keyof typeof translationColumns;
