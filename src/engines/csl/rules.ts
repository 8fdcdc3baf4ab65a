import { citationLocaleIsKnown } from './rules/citation-locale-is-known.ts';
import { citationStyleIsKnown } from './rules/citation-style-is-known.ts';
import { citationStyleIsReadable } from './rules/citation-style-is-readable.ts';
import { citationStyleKeepsOrder } from './rules/citation-style-keeps-order.ts';

/** The rules about citation styles, by id. */
export const citationRules = {
  'citation-style-is-known': citationStyleIsKnown,
  'citation-style-is-readable': citationStyleIsReadable,
  'citation-style-keeps-order': citationStyleKeepsOrder,
  'citation-locale-is-known': citationLocaleIsKnown,
};
