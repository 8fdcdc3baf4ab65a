import { attestedWordsAreKept } from './rules/attested-words-are-kept.ts';
import { bibliographiesAreUnderstood } from './rules/bibliographies-are-understood.ts';
import { bibliographiesAreWellFormed } from './rules/bibliographies-are-well-formed.ts';
import { citationsAreWellFormed } from './rules/citations-are-well-formed.ts';
import { controlCharactersAreAbsent } from './rules/control-characters-are-absent.ts';
import { declarationsAreWellFormed } from './rules/declarations-are-well-formed.ts';
import { directivesAreKnown } from './rules/directives-are-known.ts';
import { fieldsAreKnown } from './rules/fields-are-known.ts';
import { fieldsArePresent } from './rules/fields-are-present.ts';
import { filesArePresent } from './rules/files-are-present.ts';
import { filesAreUtf8 } from './rules/files-are-utf-8.ts';
import { filesStayInside } from './rules/files-stay-inside.ts';
import { fontFamiliesExist } from './rules/font-families-exist.ts';
import { headingsAreInOrder } from './rules/headings-are-in-order.ts';
import { idsAreUnique } from './rules/ids-are-unique.ts';
import { idsAreWellFormed } from './rules/ids-are-well-formed.ts';
import { imagesAreFigures } from './rules/images-are-figures.ts';
import { languagesAreDeclared } from './rules/languages-are-declared.ts';
import { linksAreWebAddresses } from './rules/links-are-web-addresses.ts';
import { nestingIsBearable } from './rules/nesting-is-bearable.ts';
import { notesAreCalled } from './rules/notes-are-called.ts';
import { notesExist } from './rules/notes-exist.ts';
import { slugsAreWellFormed } from './rules/slugs-are-well-formed.ts';
import { syntaxIsClosed } from './rules/syntax-is-closed.ts';
import { syntaxIsHalfWidth } from './rules/syntax-is-half-width.ts';
import { textIsMarkdown } from './rules/text-is-markdown.ts';
import { themesExtendOthers } from './rules/themes-extend-others.ts';
import { valuesHaveTheirKind } from './rules/values-have-their-kind.ts';
import { yamlIsWellFormed } from './rules/yaml-is-well-formed.ts';

/** The rules that reading content can find broken, by id. */
export const readRules = {
  'attested-words-are-kept': attestedWordsAreKept,
  'bibliographies-are-understood': bibliographiesAreUnderstood,
  'bibliographies-are-well-formed': bibliographiesAreWellFormed,
  'citations-are-well-formed': citationsAreWellFormed,
  'control-characters-are-absent': controlCharactersAreAbsent,
  'declarations-are-well-formed': declarationsAreWellFormed,
  'directives-are-known': directivesAreKnown,
  'fields-are-known': fieldsAreKnown,
  'fields-are-present': fieldsArePresent,
  'files-are-present': filesArePresent,
  'files-are-utf-8': filesAreUtf8,
  'files-stay-inside': filesStayInside,
  'font-families-exist': fontFamiliesExist,
  'headings-are-in-order': headingsAreInOrder,
  'ids-are-unique': idsAreUnique,
  'ids-are-well-formed': idsAreWellFormed,
  'images-are-figures': imagesAreFigures,
  'languages-are-declared': languagesAreDeclared,
  'links-are-web-addresses': linksAreWebAddresses,
  'nesting-is-bearable': nestingIsBearable,
  'notes-are-called': notesAreCalled,
  'notes-exist': notesExist,
  'slugs-are-well-formed': slugsAreWellFormed,
  'syntax-is-closed': syntaxIsClosed,
  'syntax-is-half-width': syntaxIsHalfWidth,
  'text-is-markdown': textIsMarkdown,
  'themes-extend-others': themesExtendOthers,
  'values-have-their-kind': valuesHaveTheirKind,
  'yaml-is-well-formed': yamlIsWellFormed,
} as const;
