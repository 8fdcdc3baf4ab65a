import { checks, type Check } from '../check/rules.ts';
import { columnRules } from '../columns/rules.ts';
import { citationRules } from '../engines/csl/rules.ts';
import type { Rule } from '../model/rule.ts';
import { figureRules } from '../read/figure/rules.ts';
import { readRules } from '../read/rules.ts';
import { sharedRules } from '../read/shared/rules.ts';
import { tableRules } from '../read/table/rules.ts';
import { renderRules } from '../render/rules.ts';
import { themeRules } from './rules.ts';

/** Every rule by its id, from all rooms. */
// eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
export const catalogue: Readonly<Record<string, Rule<any>>> = {
  ...readRules,
  ...sharedRules,
  ...tableRules,
  ...figureRules,
  ...columnRules,
  ...citationRules,
  ...Object.fromEntries(Object.entries<Check>(checks).map(([id, { rule }]) => [id, rule])),
  ...themeRules,
  ...renderRules,
};
