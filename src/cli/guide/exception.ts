import { pairRules } from '../../check/pair-rules.ts';
import type { UiLanguage } from '../../model/language.ts';

/** How an editor says that a breach of a rule is meant, in a sentence or two; nothing where that is not to be said. */
export function exceptionTo(rule: string, ui: UiLanguage): string | undefined {
  if (Object.hasOwn(pairRules, rule)) {
    return {
      zh: `若有意不同，在段落后写 \`<!-- differs ${rule}: 理由 -->\`，在数据文件里该值的上一行写 \`# differs ${rule}: 理由\`。`,
      en: `Where the languages are meant to differ, write \`<!-- differs ${rule}: reason -->\` behind the paragraph, or \`# differs ${rule}: reason\` above the value in a data file.`,
    }[ui];
  }
  return undefined;
}
