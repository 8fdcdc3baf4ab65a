import type { ContentLanguage } from '../../model/language.ts';

/** What a new journal and a new article say until somebody says it better. */
export interface ScaffoldWords {
  readonly journal: string;
  readonly article: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly paragraph: string }[];
}

const zh: ScaffoldWords = {
  journal: '新期刊',
  article: '新文章',
  sections: [
    { id: 'abs', heading: '摘要', paragraph: '这里写摘要，一段即可。' },
    { id: 's0', heading: '引言', paragraph: '这里写引言。各语言的段落一一对应。' },
    { id: 's1', heading: '材料与方法', paragraph: '这里写第一节。' },
    { id: 's2', heading: '结果', paragraph: '这里写第二节。' },
  ],
};

const en: ScaffoldWords = {
  journal: 'A New Journal',
  article: 'A New Article',
  sections: [
    { id: 'abs', heading: 'Abstract', paragraph: 'The abstract goes here, in a single paragraph.' },
    {
      id: 's0',
      heading: 'Introduction',
      paragraph: 'The introduction goes here. Paragraphs pair one by one across the languages.',
    },
    { id: 's1', heading: 'Materials and methods', paragraph: 'The text of this section goes here.' },
    { id: 's2', heading: 'Results', paragraph: 'The text of this section goes here.' },
  ],
};

/** The words of a language; English ones, which wait for translation, where there are none. */
export function wordsFor(language: ContentLanguage): ScaffoldWords & { readonly isOwn: boolean } {
  const [tag] = language.split('-');
  return { ...(tag === 'zh' ? zh : en), isOwn: tag === 'zh' || tag === 'en' };
}
