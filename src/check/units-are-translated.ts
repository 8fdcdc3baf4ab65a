import type { Article, UnitText } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { defineRule } from '../model/rule.ts';

/** A text that is no longer a draft has no unit still marked `{untranslated}`. */
export const unitsAreTranslated = defineRule<{ file: string; status: string }>({
  id: 'units-are-translated',
  severity: 'error',
  words: {
    zh: {
      name: '尚有未译的段落',
      message: ({ file, status }) => `${file} 的这一处仍标着 {untranslated}，而文章状态是 ${status}。`,
      advice: () => '请译出并删去该标记，或把状态改回 draft。',
    },
    en: {
      name: 'Unit still to be translated',
      message: ({ file, status }) => `${file} still has {untranslated} here, but the article’s status is ${status}.`,
      advice: () => 'Translate it and remove the mark, or set the status back to draft.',
    },
  },
  about: {
    zh: '标着 `{untranslated}` 的段落还没有译。草稿（`status: draft`）里可以有，`proof` 起就不行了。',
    en: 'A passage marked `{untranslated}` is still to be translated. A draft (`status: draft`) may have such passages; from `proof` on there are none.',
  },
  examples: {
    bad: [
      {
        'article.yaml': 'status: proof',
        'zh.md': '剂量逐组递增。',
        'en.md': '剂量逐组递增。 {untranslated}',
      },
    ],
    good: [
      {
        'article.yaml': 'status: draft',
        'zh.md': '剂量逐组递增。',
        'en.md': '剂量逐组递增。 {untranslated}',
      },
      {
        'article.yaml': 'status: proof',
        'zh.md': '剂量逐组递增。',
        'en.md': 'Doses rose from group to group.',
      },
    ],
  },
});

/** Lists untranslated units unless the article is a draft. */
export function checkUnitsAreTranslated(article: Article): Diagnostic[] {
  if (article.status === 'draft') return [];
  return article.units.flatMap((unit) =>
    Object.values(unit.text).flatMap((text) =>
      text?.untranslated
        ? [unitsAreTranslated.at(placeOfMark(text), { file: name(text.place.file), status: article.status })]
        : [],
    ),
  );
}

const mark = '{untranslated}';

/** Where the mark stands, or where the unit begins when it was wrapped onto another line. */
function placeOfMark({ place }: UnitText): Place {
  const at = place.quote?.lastIndexOf(mark) ?? -1;
  const { endLine: _line, endColumn: _column, ...start } = place;
  return at < 0 ? start : { ...start, column: at + 1, endLine: place.line, endColumn: at + 1 + mark.length };
}

function name(path: string): string {
  return path.replace(/^.*\//, '');
}
