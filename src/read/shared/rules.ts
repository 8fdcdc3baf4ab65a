import { restatedTermsAgree } from './rules/restated-terms-agree.ts';
import { unitNamesAreUnique } from './rules/unit-names-are-unique.ts';

/** The rules that reading what tables and figures share can find broken, by id, beside those of data files. */
export const sharedRules = {
  'restated-terms-agree': restatedTermsAgree,
  'unit-names-are-unique': unitNamesAreUnique,
} as const;
