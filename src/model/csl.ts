/** A person or body as CSL-JSON writes it. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'comma-suffix'?: boolean | string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** A date as CSL-JSON writes it. */
export interface CslDate {
  'date-parts'?: (number | string)[][];
  literal?: string;
  raw?: string;
  circa?: boolean | string | number;
  season?: string | number;
}

/** One bibliographic record in CSL-JSON 1.0.2. Fields that Diglot does not name pass through unchanged. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  language?: string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  volume?: string | number;
  issue?: string | number;
  page?: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  publisher?: string;
  'publisher-place'?: string;
  note?: string;
  [field: string]: unknown;
}
