import type { HouseRule } from '../../check/house-style/house-rule.ts';
import { houseRules } from '../../check/typography/registry.ts';
import { columnRules } from '../../columns/rules.ts';
import { citationRules } from '../../engines/csl/rules.ts';
import type { UiLanguage } from '../../model/language.ts';
import { themeRules } from '../../pipeline/rules.ts';
import { platformRules } from '../../platform/rules.ts';
import { figureRules } from '../../read/figure/rules.ts';
import { sharedRules } from '../../read/shared/rules.ts';
import { tableRules } from '../../read/table/rules.ts';
import { renderRules } from '../../render/rules.ts';

/** Rules that an editor meets at the same work. */
export interface RuleGroup {
  readonly title: Readonly<Record<UiLanguage, string>>;
  /** Their ids: of a room that is about one thing all, else by name. */
  readonly rules: readonly string[];
}

/** All rules in the order in which an editor meets them. */
export const groups: readonly RuleGroup[] = [
  {
    title: { zh: '文件与写法', en: 'Files and syntax' },
    rules: [
      'files-are-present',
      'slugs-are-well-formed',
      'files-stay-inside',
      'files-are-utf-8',
      'control-characters-are-absent',
      'yaml-is-well-formed',
      'fields-are-known',
      'fields-are-present',
      'values-have-their-kind',
      'languages-are-declared',
      'syntax-is-half-width',
      'syntax-is-closed',
      'text-is-markdown',
      'directives-are-known',
      'images-are-figures',
      'nesting-is-bearable',
      'declarations-are-well-formed',
      'declared-differences-exist',
    ],
  },
  {
    title: { zh: '篇首信息', en: 'Front matter' },
    rules: [
      'edition-is-not-its-source',
      'front-matter-is-translated',
      'words-are-in-their-language',
      'names-agree',
      'orcids-are-valid',
      'affiliations-exist',
      'affiliations-are-used',
      'keywords-stand-once',
      'keywords-are-three-to-eight',
      'article-ids-name-their-issue',
      'dois-follow-the-policy',
      'dates-are-in-order',
    ],
  },
  {
    title: { zh: '篇章结构', en: 'Structure' },
    rules: [
      'headings-are-in-order',
      'ids-are-well-formed',
      'ids-are-unique',
      'units-agree',
      'units-are-translated',
      'cross-references-exist',
      'cross-references-agree',
      'notes-exist',
      'notes-are-called',
      'notes-called-alike',
      'links-are-web-addresses',
      'links-agree',
      'emphasis-agrees',
      'code-agrees',
    ],
  },
  {
    title: { zh: '数、单位与公式', en: 'Numbers, units, and formulas' },
    rules: ['numbers-agree', 'approximations-agree', 'formulas-are-readable', 'formulas-agree'],
  },
  {
    title: { zh: '语气、否定与升降', en: 'Claims' },
    rules: ['hedges-agree', 'negations-agree', 'directions-agree'],
  },
  {
    title: { zh: '术语与缩略语', en: 'Terms and abbreviations' },
    rules: ['terms-have-all-languages', 'preferred-terms-are-used', 'terms-agree', 'abbreviations-are-introduced'],
  },
  {
    title: { zh: '引文与参考文献', en: 'Citations and references' },
    rules: [
      'bibliographies-are-well-formed',
      'bibliographies-are-understood',
      'citations-are-well-formed',
      'citations-exist',
      'citations-agree',
      'references-complete',
      'references-are-translated-alike',
      'paired-references-have-both-languages',
      'reference-languages-are-stated',
      'references-are-cited',
      'references-stand-once',
      'dois-are-well-formed',
      'reference-titles-are-in-sentence-case',
      ...Object.keys(citationRules),
    ],
  },
  {
    title: { zh: '表格', en: 'Tables' },
    rules: ['tables-are-placed', ...Object.keys(tableRules), ...Object.keys(columnRules)],
  },
  {
    title: { zh: '词表与单位', en: 'Vocabularies and units' },
    rules: ['vocabularies-are-used', ...Object.keys(sharedRules)],
  },
  {
    title: { zh: '图', en: 'Figures' },
    rules: ['figures-are-placed', 'labels-fit', 'labels-stand-clear', 'images-are-sharp', ...Object.keys(figureRules)],
  },
  {
    title: { zh: '体例：中文', en: 'House style: Chinese' },
    rules: houseRulesOf(({ languages }) => languages.length === 1 && languages.includes('zh')),
  },
  {
    title: { zh: '体例：英文', en: 'House style: English' },
    rules: houseRulesOf(({ languages }) => languages.length === 1 && languages.includes('en')),
  },
  {
    title: { zh: '体例：各语言', en: 'House style: all languages' },
    rules: [
      ...houseRulesOf(({ languages }) => languages === 'all' || languages.length > 1),
      'rules-off-are-house-style',
      'allowances-are-needed',
    ],
  },
  {
    title: { zh: '核对记录', en: 'Confirmations' },
    rules: [
      'translations-are-current',
      'changed-pairs-are-confirmed',
      'published-changes-are-recorded',
      'attested-words-are-kept',
    ],
  },
  {
    title: { zh: '版式', en: 'Theme' },
    rules: ['themes-extend-others', 'font-families-exist', ...Object.keys(themeRules), ...Object.keys(renderRules)],
  },
  {
    title: { zh: '本机', en: 'The machine' },
    rules: Object.keys(platformRules),
  },
];

function houseRulesOf(isMeant: (rule: HouseRule) => boolean): string[] {
  return Object.entries<HouseRule>(houseRules).flatMap(([id, rule]) => (isMeant(rule) ? id : []));
}
