import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rule } from '../model/rule.ts';
import { abbreviationsAreIntroduced, checkAbbreviationsAreIntroduced } from './terms/abbreviations-are-introduced.ts';
import { affiliationsAreUsed, checkAffiliationsAreUsed } from './front-matter/affiliations-are-used.ts';
import { affiliationsExist, checkAffiliationsExist } from './front-matter/affiliations-exist.ts';
import {
  articleIdsNameTheirIssue,
  checkArticleIdsNameTheirIssue,
} from './front-matter/article-ids-name-their-issue.ts';
import { allowancesAreNeeded, checkAllowancesAreNeeded } from './house-style/allowances-are-needed.ts';
import { changedPairsAreConfirmed, checkChangedPairsAreConfirmed } from './ledger/changed-pairs-are-confirmed.ts';
import { checkCitationsExist, citationsExist } from './text/citations-exist.ts';
import type { CheckContext } from './context.ts';
import { checkCrossReferencesExist, crossReferencesExist } from './text/cross-references-exist.ts';
import { checkDatesAreInOrder, datesAreInOrder } from './front-matter/dates-are-in-order.ts';
import { checkDeclaredDifferencesExist, declaredDifferencesExist } from './pairs/declared-differences-exist.ts';
import { checkDoisAreWellFormed, doisAreWellFormed } from './front-matter/dois-are-well-formed.ts';
import { checkDoisFollowThePolicy, doisFollowThePolicy } from './front-matter/dois-follow-the-policy.ts';
import { checkEditionIsNotItsSource, editionIsNotItsSource } from './front-matter/edition-is-not-its-source.ts';
import { checkFiguresArePlaced, figuresArePlaced } from './tables-and-figures/figures-are-placed.ts';
import { checkFormulasAreReadable, formulasAreReadable } from './text/formulas-are-readable.ts';
import { checkFrontMatterIsTranslated, frontMatterIsTranslated } from './front-matter/front-matter-is-translated.ts';
import { overPassages, type HouseRule } from './house-style/house-rule.ts';
import { checkImagesAreSharp, imagesAreSharp } from './tables-and-figures/images-are-sharp.ts';
import { checkKeywordsAreThreeToEight, keywordsAreThreeToEight } from './front-matter/keywords-are-three-to-eight.ts';
import { checkKeywordsStandOnce, keywordsStandOnce } from './front-matter/keywords-stand-once.ts';
import { checkLabelsFit, labelsFit } from './tables-and-figures/labels-fit.ts';
import { checkLabelsStandClear, labelsStandClear } from './tables-and-figures/labels-stand-clear.ts';
import { checkNamesAgree, namesAgree } from './pairs/names-agree.ts';
import { checkOrcidsAreValid, orcidsAreValid } from './front-matter/orcids-are-valid.ts';
import {
  checkPairedReferencesHaveBothLanguages,
  pairedReferencesHaveBothLanguages,
} from './references/paired-references-have-both-languages.ts';
import { pairRules } from './pairs/pair-rules.ts';
import { overPairs, type PairRule } from './pairs/pairs.ts';
import { checkPreferredTermsAreUsed, preferredTermsAreUsed } from './terms/preferred-terms-are-used.ts';
import {
  checkPublishedChangesAreRecorded,
  publishedChangesAreRecorded,
} from './ledger/published-changes-are-recorded.ts';
import {
  checkReferenceLanguagesAreStated,
  referenceLanguagesAreStated,
} from './references/reference-languages-are-stated.ts';
import {
  checkReferenceTitlesAreInSentenceCase,
  referenceTitlesAreInSentenceCase,
} from './references/reference-titles-are-in-sentence-case.ts';
import { checkReferencesAreCited, referencesAreCited } from './references/references-are-cited.ts';
import {
  checkReferencesAreTranslatedAlike,
  referencesAreTranslatedAlike,
} from './references/references-are-translated-alike.ts';
import { checkReferencesComplete, referencesComplete } from './references/references-complete.ts';
import { checkReferencesStandOnce, referencesStandOnce } from './references/references-stand-once.ts';
import { checkRulesOffAreHouseStyle, rulesOffAreHouseStyle } from './house-style/rules-off-are-house-style.ts';
import { checkTablesArePlaced, tablesArePlaced } from './tables-and-figures/tables-are-placed.ts';
import { checkTermsAgree, termsAgree } from './pairs/terms-agree.ts';
import { checkTermsHaveAllLanguages, termsHaveAllLanguages } from './terms/terms-have-all-languages.ts';
import { checkVocabulariesAreUsed, vocabulariesAreUsed } from './tables-and-figures/vocabularies-are-used.ts';
import { checkTranslationsAreCurrent, translationsAreCurrent } from './ledger/translations-are-current.ts';
import { houseRules } from './typography/registry.ts';
import { checkUnitsAgree, unitsAgree } from './pairs/units-agree.ts';
import { checkUnitsAreTranslated, unitsAreTranslated } from './pairs/units-are-translated.ts';

/** A rule of this room, and what looks for its breaches in an article. */
export interface Check {
  // eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
  readonly rule: Rule<any>;
  readonly find: (article: Article, context: CheckContext) => Diagnostic[];
}

function pairwise(pairRule: PairRule): Check {
  return { rule: pairRule.rule, find: overPairs(pairRule) };
}

const houseStyle = Object.fromEntries(
  Object.entries<HouseRule>(houseRules).map(([id, one]) => [id, { rule: one.rule, find: overPassages(one) }]),
) as Record<keyof typeof houseRules, Check>;

/** The rules about a whole article, in the order in which a person would want to hear of them. */
export const checks = {
  'edition-is-not-its-source': { rule: editionIsNotItsSource, find: checkEditionIsNotItsSource },
  'front-matter-is-translated': { rule: frontMatterIsTranslated, find: checkFrontMatterIsTranslated },
  'words-are-in-their-language': pairwise(pairRules['words-are-in-their-language']),
  'names-agree': { rule: namesAgree, find: checkNamesAgree },
  'orcids-are-valid': { rule: orcidsAreValid, find: checkOrcidsAreValid },
  'affiliations-exist': { rule: affiliationsExist, find: checkAffiliationsExist },
  'affiliations-are-used': { rule: affiliationsAreUsed, find: checkAffiliationsAreUsed },
  'keywords-stand-once': { rule: keywordsStandOnce, find: checkKeywordsStandOnce },
  'keywords-are-three-to-eight': { rule: keywordsAreThreeToEight, find: checkKeywordsAreThreeToEight },
  'article-ids-name-their-issue': { rule: articleIdsNameTheirIssue, find: checkArticleIdsNameTheirIssue },
  'dois-follow-the-policy': { rule: doisFollowThePolicy, find: checkDoisFollowThePolicy },
  'dates-are-in-order': { rule: datesAreInOrder, find: checkDatesAreInOrder },
  'units-agree': { rule: unitsAgree, find: checkUnitsAgree },
  'units-are-translated': { rule: unitsAreTranslated, find: checkUnitsAreTranslated },
  'citations-exist': { rule: citationsExist, find: checkCitationsExist },
  'citations-agree': pairwise(pairRules['citations-agree']),
  'references-complete': { rule: referencesComplete, find: checkReferencesComplete },
  'references-are-translated-alike': {
    rule: referencesAreTranslatedAlike,
    find: checkReferencesAreTranslatedAlike,
  },
  'paired-references-have-both-languages': {
    rule: pairedReferencesHaveBothLanguages,
    find: checkPairedReferencesHaveBothLanguages,
  },
  'reference-languages-are-stated': { rule: referenceLanguagesAreStated, find: checkReferenceLanguagesAreStated },
  'references-are-cited': { rule: referencesAreCited, find: checkReferencesAreCited },
  'references-stand-once': { rule: referencesStandOnce, find: checkReferencesStandOnce },
  'dois-are-well-formed': { rule: doisAreWellFormed, find: checkDoisAreWellFormed },
  'reference-titles-are-in-sentence-case': {
    rule: referenceTitlesAreInSentenceCase,
    find: checkReferenceTitlesAreInSentenceCase,
  },
  'numbers-agree': pairwise(pairRules['numbers-agree']),
  'approximations-agree': pairwise(pairRules['approximations-agree']),
  'terms-have-all-languages': { rule: termsHaveAllLanguages, find: checkTermsHaveAllLanguages },
  'preferred-terms-are-used': { rule: preferredTermsAreUsed, find: checkPreferredTermsAreUsed },
  'terms-agree': { rule: termsAgree, find: checkTermsAgree },
  'abbreviations-are-introduced': { rule: abbreviationsAreIntroduced, find: checkAbbreviationsAreIntroduced },
  'cross-references-exist': { rule: crossReferencesExist, find: checkCrossReferencesExist },
  'cross-references-agree': pairwise(pairRules['cross-references-agree']),
  'notes-called-alike': pairwise(pairRules['notes-called-alike']),
  'links-agree': pairwise(pairRules['links-agree']),
  'formulas-are-readable': { rule: formulasAreReadable, find: checkFormulasAreReadable },
  'formulas-agree': pairwise(pairRules['formulas-agree']),
  'code-agrees': pairwise(pairRules['code-agrees']),
  'emphasis-agrees': pairwise(pairRules['emphasis-agrees']),
  'hedges-agree': pairwise(pairRules['hedges-agree']),
  'negations-agree': pairwise(pairRules['negations-agree']),
  'directions-agree': pairwise(pairRules['directions-agree']),
  ...houseStyle,
  'rules-off-are-house-style': { rule: rulesOffAreHouseStyle, find: checkRulesOffAreHouseStyle },
  'allowances-are-needed': { rule: allowancesAreNeeded, find: checkAllowancesAreNeeded },
  'declared-differences-exist': { rule: declaredDifferencesExist, find: checkDeclaredDifferencesExist },
  'tables-are-placed': { rule: tablesArePlaced, find: checkTablesArePlaced },
  'labels-fit': { rule: labelsFit, find: checkLabelsFit },
  'labels-stand-clear': { rule: labelsStandClear, find: checkLabelsStandClear },
  'images-are-sharp': { rule: imagesAreSharp, find: checkImagesAreSharp },
  'vocabularies-are-used': { rule: vocabulariesAreUsed, find: checkVocabulariesAreUsed },
  'figures-are-placed': { rule: figuresArePlaced, find: checkFiguresArePlaced },
  'translations-are-current': { rule: translationsAreCurrent, find: checkTranslationsAreCurrent },
  'changed-pairs-are-confirmed': { rule: changedPairsAreConfirmed, find: checkChangedPairsAreConfirmed },
  'published-changes-are-recorded': { rule: publishedChangesAreRecorded, find: checkPublishedChangesAreRecorded },
} satisfies Record<string, Check>;
