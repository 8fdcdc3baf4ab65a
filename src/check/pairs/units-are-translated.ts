import { isData, type Article, type UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';

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
    zh: '标着 `{untranslated}` 的段落还没有译；各 YAML 文件里末尾带这个标记的文字也一样，如题名、表头、图中的标签、术语。草稿（`status: draft`）里可以有，`proof` 起就不行了；`editions` 为 `none` 的语言不在此列。',
    en: 'A passage marked `{untranslated}` is still to be translated, and so are words in a YAML file that end with the mark: a title, a head, a label in a figure, a term. A draft (`status: draft`) may have them; from `proof` on there are none, but in a language that is `none` under `editions`.',
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

/**
 * Lists what is still marked in the texts and in the data files, the journal's too, unless the article is a draft. What has no
 * edition in a language may wait for it.
 */
export function checkUnitsAreTranslated(
  article: Article,
  { markedInJournal = [] }: Pick<CheckContext, 'markedInJournal'> = {},
): Diagnostic[] {
  const { status, units, marked, languages, editions } = article;
  if (status === 'draft') return [];
  const printed: readonly unknown[] = languages.filter((language) => editions[language] !== 'none');
  const inTexts = units.flatMap(({ kind, text }) =>
    Object.values(text).flatMap((one) => (one?.untranslated && !isData(kind) ? [placeOfMark(one)] : [])),
  );
  const inData = [...marked, ...markedInJournal]
    .filter(({ path }) => path.some((part) => printed.includes(part)))
    .map(({ place }) => place);
  return [...inTexts, ...inData].map((place) => unitsAreTranslated.at(place, { file: name(place.file), status }));
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
