import { defineRule } from '../../../model/rule.ts';

const zhKinds: Record<string, string> = {
  field: '字段',
  column: '列',
  row: '行',
  group: '组',
  flag: '标记',
  vocabulary: '词表',
  type: '列类型',
  unit: '单位',
  note: '表注',
};

/** Whatever a table refers to by name (field, column, row, group, flag, vocabulary, type, unit, note) is there. */
export const namesAreDeclared = defineRule<{ kind: string; name: string; known: readonly string[] }>({
  id: 'names-are-declared',
  severity: 'error',
  about: {
    zh: '表里按名称提到的东西，同一个文件里都要有：行里的字段和组，`show` 里的字段，表注所指的行和栏。字段的类型是 Diglot 的，词表也可以是文章或期刊 `vocabularies.yaml` 里的。名称对不上，格子就空着，注号也不知道标在哪里。查的是名称，值写得对不对另有规则。',
    en: 'Whatever a table mentions by name is there in the same file: the fields and groups of its rows, the fields in `show`, the rows and columns that a note is tied to. The type of a field is one of Diglot’s; its vocabulary may also be one of `vocabularies.yaml`, the article’s or the journal’s. Where a name does not fit, a cell stays empty or a note mark has nowhere to stand. Only names are checked here; values have rules of their own.',
  },
  examples: {
    bad: [{ 'tables/t1.yaml': 'rows:\n  - id: t1-r01\n    doze: 5 mg' }],
    good: [{ 'tables/t1.yaml': 'rows:\n  - id: t1-r01\n    dose: 5 mg' }],
  },
  words: {
    zh: {
      name: '表中没有此名',
      message: ({ kind, name }) => `表中没有名为“${name}”的${zhKinds[kind] ?? kind}。`,
      advice: ({ known }) => (known.length > 0 ? `已有：${known.join('、')}。` : '请先在表中声明。'),
    },
    en: {
      name: 'Name not declared in the table',
      message: ({ kind, name }) => `The table has no ${kind} “${name}”.`,
      advice: ({ known }) => (known.length > 0 ? `It has ${known.join(', ')}.` : 'Declare it in the table first.'),
    },
  },
});
