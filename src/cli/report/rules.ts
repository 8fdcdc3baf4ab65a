import type { Rule } from '../../model/rule.ts';
import { catalogue } from '../../pipeline/catalogue.ts';
import { platformRules } from '../../platform/rules.ts';

/** Every rule by its id: about content, and about the machine. */
// eslint-disable-next-line typescript/no-explicit-any -- each rule has its own values
export const rules: Readonly<Record<string, Rule<any>>> = { ...catalogue, ...platformRules };
