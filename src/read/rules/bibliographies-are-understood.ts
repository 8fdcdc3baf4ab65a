import { defineRule } from '../../model/rule.ts';
import type { NotUnderstood } from '../bibliography/foreign-record.ts';

interface Values {
  readonly [name: string]: string | number;
  readonly kind: NotUnderstood['kind'];
  /** The field, type, command or key as the file has it. */
  readonly name: string;
  /** In how many records. */
  readonly count: number;
}

/** Everything that a bibliography in BibTeX, BibLaTeX or RIS says has a place in its records. */
export const bibliographiesAreUnderstood = defineRule<Values>({
  id: 'bibliographies-are-understood',
  severity: 'info',
  about: {
    zh: '读 `references.bib` 和 `references.ris` 时，认不得的字段、文献类型、LaTeX 命令，以及找不到的 `crossref`，都列出来，每样一次，并说明有几条：字段略去，类型按一般文献处理，命令原样留在文字里。文献管理软件给自己记的（文件位置、分组、时间）不算。',
    en: 'When `references.bib` and `references.ris` are read, the fields, types, and LaTeX commands that are not known, and each `crossref` to an entry that is not there, are listed once, with the number of records. Such a field is left out, an entry of such a type counts as a document, and the command stays in the text as it is. What reference managers note for themselves (places of files, groups, times) is passed over.',
  },
  examples: {
    bad: [{ 'references.bib': '@article{lee2023,\n  title = {A title},\n  wombat = {grey}\n}\n' }],
    good: [
      {
        'zh.md': '样本很少[@lee2023]。',
        'en.md': 'There are few samples [@lee2023].',
        'references.bib':
          '@book{lee2023,\n  author = {Ann Lee},\n  title = {An invented book},\n  publisher = {Invented Press},\n  year = 2023,\n  file = {lee.pdf}\n}\n',
      },
    ],
  },
  words: {
    zh: {
      name: '文献库中有不认识的内容',
      message: ({ kind, name, count }) =>
        `${{ field: '字段', type: '文献类型', command: 'LaTeX 命令', crossref: 'crossref 所指的条目' }[kind]} ${name} ${kind === 'crossref' ? '不存在' : '不认识'}（${count} 条）。`,
      advice: ({ kind }) =>
        ({
          field: '该字段已略去；若要印出，请改用认得的字段。',
          type: '按一般文献处理；请改用认得的类型。',
          command: '命令原样留在文字里；请改写成字符本身。',
          crossref: '请补上所指的条目，或把其内容写进本条。',
        })[kind],
    },
    en: {
      name: 'Bibliography not wholly understood',
      message: ({ kind, name, count }) => {
        const records = count === 1 ? '1 record' : `${count} records`;
        return kind === 'crossref'
          ? `The entry ${name}, named by a crossref, is not there (${records}).`
          : `The ${{ field: 'field', type: 'type', command: 'LaTeX command' }[kind]} ${name} is not known (${records}).`;
      },
      advice: ({ kind }) =>
        ({
          field: 'It is left out; use a field that is known for what is to be printed.',
          type: 'The entry counts as a document; use a type that is known.',
          command: 'It stays in the text as it is; write the character itself.',
          crossref: 'Add the entry, or write what it says into this one.',
        })[kind],
    },
  },
});
