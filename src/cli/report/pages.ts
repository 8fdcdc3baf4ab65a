import type { UiLanguage } from '../../model/language.ts';
import type { EditionPages } from '../../model/output.ts';
import type { ArticlePages } from '../../pipeline/article-pages.ts';
import type { Screen } from './screen.ts';
import { tableLines, type Cell } from './table.ts';

const words = {
  zh: { article: '文章', section: '节', pages: '页数', front: '篇首', total: '合计' },
  en: { article: 'Article', section: 'Section', pages: 'pages', front: 'Opening', total: 'Total' },
} as const satisfies Record<UiLanguage, object>;

/**
 * How many pages the editions have that were printed, side by side: of one article by its main sections, of several in one
 * line each; and below it what was set closer or wider to fit. Nothing where nothing was printed.
 */
export function pagesText(articles: readonly ArticlePages[], ui: UiLanguage, screen: Screen): string {
  const [only, ...others] = articles;
  if (!only) return '';
  const { article, section, pages } = words[ui];
  const languages = [...new Set(articles.flatMap(({ editions }) => editions.map(({ language }) => language)))];
  const heads = [others.length > 0 ? article : section, ...languages.flatMap((language) => [language, pages])];
  const totals = articles.map(({ slug, editions }) => [
    { text: others.length > 0 ? slug : words[ui].total },
    ...inColumns(languages, editions, ({ firstFolio, count }) => [firstFolio, firstFolio + count - 1]),
  ]);
  const rows = others.length > 0 ? totals : [...sectionRows(only, languages, ui), ...totals];
  const settings = articles.flatMap(({ slug, editions }) =>
    editions.flatMap((edition) => settingText(slug, edition, ui)),
  );
  return [...tableLines({ heads, rows }, screen), ...settings].map((line) => `${line}\n`).join('');
}

/** A line for each main section that some edition has, headed in the language of the messages where there is such an edition. */
function sectionRows({ editions }: ArticlePages, languages: readonly string[], ui: UiLanguage): Cell[][] {
  const titles = new Map<string, string>();
  for (const { language, sections } of editions) {
    for (const { id, level, title } of sections) {
      if (level === 1 && (!titles.has(id) || language === ui)) titles.set(id, title);
    }
  }
  return [...titles].map(([id, title]) => [
    { text: title || words[ui].front },
    ...inColumns(languages, editions, ({ sections }) => {
      const found = sections.find((section) => section.id === id);
      return found && [found.firstPage, found.lastPage];
    }),
  ]);
}

function inColumns(
  languages: readonly string[],
  editions: readonly EditionPages[],
  rangeOf: (edition: EditionPages) => [first: number, last: number] | undefined,
): Cell[] {
  return languages.flatMap((language) => {
    const edition = editions.find((one) => one.language === language);
    const [first, last] = (edition && rangeOf(edition)) ?? [];
    if (first === undefined || last === undefined) return [{ text: '' }, { text: '' }];
    return [{ text: first === last ? `${first}` : `${first}–${last}` }, { text: `${last - first + 1}` }];
  });
}

function settingText(slug: string, { language, setting }: EditionPages, ui: UiLanguage): string[] {
  if (!setting) return [];
  const parts = [
    [ui === 'zh' ? '行距' : 'leading', setting.leading],
    [ui === 'zh' ? '图幅' : 'figures', setting.figureScale],
  ] as const;
  const said = parts.flatMap(([name, factor]) =>
    factor === 1 ? [] : `${name}${ui === 'zh' ? '为原设计的' : ' at'} ${percent(factor)}`,
  );
  return [
    ui === 'zh'
      ? `${slug} 的 ${language} 版为凑足页数，${said.join('，')}。`
      : `${slug}, ${language}: to fit its pages, ${said.join(' and ')} of the design.`,
  ];
}

function percent(factor: number): string {
  return `${Math.round(factor * 1000) / 10}%`;
}
