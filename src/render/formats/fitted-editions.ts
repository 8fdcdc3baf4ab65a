import { digest } from '../../engines/digest.ts';
import { pagesIn } from '../../engines/folio-range.ts';
import { readPageMap } from '../../engines/pdf/page-map.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import type { PrintSetting } from '../../model/print-setting.ts';
import { fitPages, type Fit, type Miss } from '../fit/fit-pages.ts';
import { settingAt } from '../fit/print-setting.ts';
import type { Press } from './format.ts';
import type { EditionPrint, ReadyEdition } from './placed-print.ts';

/** An edition printed to fit the others, or the pages declared for it. */
export interface FittedEdition extends EditionPrint {
  readonly setting: PrintSetting;
  /** Absent where it has the pages that it should. */
  readonly miss?: Miss;
}

/** Prints editions until they fit, each setting once. */
export async function fittedEditions(
  publication: Publication,
  ready: Readonly<Record<ContentLanguage, ReadyEdition>>,
  { fit: limits, kept }: Pick<Press, 'fit' | 'kept'>,
): Promise<Readonly<Record<ContentLanguage, FittedEdition>>> {
  const prints = new Map<string, Promise<EditionPrint>>();
  const printAt = (language: ContentLanguage, step: number): Promise<EditionPrint> => {
    const setting = settingAt(step, limits);
    const key = JSON.stringify([language, setting]);
    const print = prints.get(key) ?? ready[language]!.print(setting);
    prints.set(key, print);
    return print;
  };
  const languages = Object.keys(ready);
  const declared = Object.fromEntries(
    languages.map((language) => [language, pagesIn(publication.article.frontMatter.position.pages[language])]),
  );
  const count = async (language: ContentLanguage, step: number): Promise<number> =>
    readPageMap(await (await printAt(language, step)).raw()).count;
  const question = ['fit', languages, declared, limits];
  const pages = async (): Promise<string> =>
    digest(...(await Promise.all(languages.map((language) => ready[language]!.asPlaced()))));
  const { steps, misses } = await kept.settle<Fit>(publication, question, pages, async () => {
    const fit = await fitPages(languages, declared, count);
    return { steps: fit.steps, misses: fit.misses };
  });
  const fitted = languages.map(async (language): Promise<[ContentLanguage, FittedEdition]> => {
    const [step, miss] = [steps[language]!, misses[language]];
    const print = await printAt(language, step);
    return [language, { ...print, setting: settingAt(step, limits), ...(miss && { miss }) }];
  });
  return Object.fromEntries(await Promise.all(fitted));
}
