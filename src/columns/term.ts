import type { ColumnType } from '../model/table.ts';
import { listOf, wordsOrCode } from './inline.ts';
import { notParsed, parsed } from './parsed.ts';
import { termsAreKnown } from './rules/terms-are-known.ts';

const notation = { zh: '词表中一项的标识，如 tail-vein', en: 'the id of a term, such as tail-vein' };

/** A term of the field's vocabulary, by its id. Prints the term's label. */
export const term: ColumnType<string> = {
  name: 'term',
  notation,
  parse(raw, field, context) {
    if (typeof raw !== 'string') return notParsed(raw, field, context, notation);
    const { id: vocabulary = '', terms = {} } = field.vocabulary ?? {};
    if (Object.hasOwn(terms, raw)) return parsed(raw);
    const finding = termsAreKnown.at(context.place, {
      missing: 'term',
      term: raw,
      vocabulary,
      known: Object.keys(terms),
    });
    return { value: undefined, diagnostics: [finding] };
  },
  format: (ids, field, rules) =>
    listOf(
      ids.map((id) => {
        const label = field.vocabulary?.terms[id]?.label ?? {};
        return wordsOrCode([{ type: 'text', value: label[rules.tag] ?? '' }], label);
      }),
      rules,
    ),
  parts: ({ vocabulary }) => [
    { name: '', kind: 'text' },
    ...(Object.values(vocabulary?.terms ?? {}).some((one) => one.class !== undefined)
      ? [{ name: 'class', kind: 'text' } as const]
      : []),
  ],
  data(id, field) {
    const broader = field.vocabulary?.terms[id]?.class;
    return { '': id, ...(broader !== undefined && { class: broader }) };
  },
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
