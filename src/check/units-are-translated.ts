import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { defineRule } from '../model/rule.ts';

/** A text that is no longer a draft has no unit still marked `{untranslated}`. */
export const unitsAreTranslated = defineRule<{ unit: string; status: string }>({
  id: 'units-are-translated',
  severity: 'error',
  words: {
    zh: {
      name: '尚有未译的段落',
      message: ({ unit, status }) => `${unit} 仍标着 {untranslated}，而文章状态是 ${status}。`,
      advice: () => '请译出并删去该标记，或把状态改回 draft。',
    },
    en: {
      name: 'Unit still to be translated',
      message: ({ unit, status }) => `${unit} is still marked {untranslated}, but the article is ${status}.`,
      advice: () => 'Translate it and remove the mark, or set the status back to draft.',
    },
  },
});

/** Lists untranslated units unless the article is a draft. */
export function checkUnitsAreTranslated(article: Article): Diagnostic[] {
  if (article.status === 'draft') return [];
  return article.units.flatMap((unit) =>
    Object.values(unit.text).flatMap((text) =>
      text?.untranslated ? [unitsAreTranslated.at(text.place, { unit: unit.id, status: article.status })] : [],
    ),
  );
}
