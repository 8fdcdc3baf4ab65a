import type { UiLanguage } from '../../model/language.ts';
import type { Printed } from '../../pipeline/preview/print-room.ts';

/** How far a PDF has come: being printed, made from what the content is now, or not to be printed as it is now. */
export type PrintState = 'making' | 'current' | 'failed';

/** What the page that shows a PDF is told of it. */
export interface PrintNews {
  readonly state: PrintState;
  readonly words: string;
  /** Of the last good print, which the page shows: which one it is, and where its sections begin, pages counted from 1. */
  readonly shown?: {
    readonly number: number;
    readonly sections: readonly { readonly title: string; readonly page: number }[];
  };
}

/** What a page that shows a PDF says of it in the language of the messages. */
export function printNews(state: PrintState, last: Printed | undefined, ui: UiLanguage): PrintNews {
  const words = pageWords[ui];
  const count = last?.pages && words.pages(last.pages.count);
  return {
    state,
    words: [words[state][last ? 'shown' : 'none'], state === 'current' && count].filter(Boolean).join(words.between),
    ...(last && { shown: { number: last.number, sections: sectionsOf(last, words.front) } }),
  };
}

function sectionsOf({ pages }: Printed, front: string): NonNullable<PrintNews['shown']>['sections'] {
  if (!pages) return [];
  const { sections, firstFolio } = pages;
  return sections.map(({ title, level, firstPage }) => ({
    title: title === '' ? front : '\u2003'.repeat(level - 1) + title,
    page: firstPage - firstFolio + 1,
  }));
}

/** The page that shows a PDF, without the PDF, which its script puts in. `state`: what it was made from. */
export function printPage(path: string, state: string, ui: UiLanguage): string {
  const words = pageWords[ui];
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `<!doctype html>
<html lang="${ui === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<link rel="stylesheet" href="/_preview/panel.css">
<link rel="stylesheet" href="/_preview/print.css">
<script type="module" src="/_preview/print.js" data-state="${state}"></script>
</head>
<body>
<header>
<a href="./">${words.back}</a>
<h1>${name}</h1>
<p role="status">${words.making.none}</p>
<select aria-label="${words.goTo}" hidden></select>
<a class="alone" hidden>${words.alone}</a>
</header>
<main></main>
</body>
</html>
`;
}

const pageWords = {
  zh: {
    back: '网页',
    alone: '只看 PDF',
    goTo: '翻到',
    front: '开头',
    between: ' · ',
    pages: (count: number) => `${count} 页`,
    making: { none: '正在制作……', shown: '稿件已改，正在重新制作；现为上一版' },
    current: { none: '', shown: '与稿件一致' },
    failed: { none: '未能制作', shown: '未能按现稿制作；现为上一版' },
  },
  en: {
    back: 'Web page',
    alone: 'PDF alone',
    goTo: 'Go to',
    front: 'Beginning',
    between: ' · ',
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
    making: { none: 'Being made…', shown: 'Being made anew; this is the last good one' },
    current: { none: '', shown: 'Up to date' },
    failed: { none: 'It could not be made', shown: 'It could not be made anew; this is the last good one' },
  },
} as const satisfies Record<UiLanguage, object>;
