import type { RuleExample } from '../../../model/rule.ts';

/** A table for the examples: doses over time, by route. */
const table = `vocabularies:
  routes:
    tail-vein: { label: { zh: 尾静脉, en: tail vein }, class: IV }
    intranasal: { label: { zh: 鼻内, en: intranasal }, class: IN }
fields:
  route: { type: term, vocabulary: routes, label: { zh: 途径, en: Route } }
  day: { type: time-after, label: { zh: 时间, en: Time } }
  dose: { type: quantity, label: { zh: 剂量, en: Dose } }
columns:
  - { id: route, head: { zh: 途径, en: Route }, show: '{route}' }
  - { id: day, head: { zh: 时间, en: Time }, show: '{day}' }
  - { id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}' }
rows:
  - { id: t1-r01, route: tail-vein, day: day 1, dose: 5 mg }
  - { id: t1-r02, route: intranasal, day: day 3, dose: 2 mL }`;

/** A figure of that table's data. `parts`: what stands under `chart` beside the table, one line each. */
export function chartExample(...parts: readonly string[]): RuleExample {
  const chart = ['table: t1', ...parts].map((part) => `  ${part}`).join('\n');
  return {
    'tables/t1.yaml': table,
    'figures/f1.yaml': `kind: chart\ncaption: { zh: 各组剂量, en: Doses by group }\nchart:\n${chart}`,
  };
}
