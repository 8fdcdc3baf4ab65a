import { pairRules } from '../../check/pairs/pair-rules.ts';
import { houseRules } from '../../check/typography/registry.ts';
import type { UiLanguage } from '../../model/language.ts';

/** How an editor says that a breach of a rule is meant, in a sentence or two; nothing where that is not to be said. */
export function exceptionTo(rule: string, ui: UiLanguage): string | undefined {
  if (Object.hasOwn(pairRules, rule)) {
    return {
      zh: `若有意不同，在段落后写 \`<!-- differs ${rule}: 理由 -->\`，在数据文件里该值的上一行写 \`# differs ${rule}: 理由\`。`,
      en: `Where the languages are meant to differ, write \`<!-- differs ${rule}: reason -->\` after the paragraph, or \`# differs ${rule}: reason\` above the value in a data file.`,
    }[ui];
  }
  if (Object.hasOwn(houseRules, rule)) {
    return {
      zh: `若一处有意如此，在段落后写 \`<!-- allow ${rule}: 理由 -->\`，在数据文件里该值的上一行写 \`# allow ${rule}: 理由\`；本刊不采用这条，写在 \`journal.yaml\` 的 \`rulesOff\` 里。`,
      en: `Where a breach is meant, write \`<!-- allow ${rule}: reason -->\` after the paragraph, or \`# allow ${rule}: reason\` above the value in a data file; a journal that does not follow the rule lists it under \`rulesOff\` in \`journal.yaml\`.`,
    }[ui];
  }
  return undefined;
}
