import { Option, InvalidArgumentError } from 'commander';
import type { ContentLanguage, Localized, UiLanguage } from '../../model/language.ts';
import { languageTag } from '../../read/schemas/localized.ts';
import { list } from '../options.ts';

/** What `--lang` and `--title` say; both may be left out. */
export interface ScaffoldOptions {
  readonly lang?: readonly string[];
  readonly title?: Titles;
}

/** Titles by language; under the empty tag the one without a language, which is the first language’s. */
type Titles = Readonly<Record<string, string>>;

/** The option about the languages of what is begun. */
export function languagesOption(ui: UiLanguage, usual: Readonly<Record<UiLanguage, string>>): Option {
  const words = {
    zh: `语言，源语言在前，如 zh,en（${usual.zh}）`,
    en: `languages, the source first, e.g. zh,en (${usual.en})`,
  };
  return new Option('--lang <tags>', words[ui]).argParser(list);
}

/** The option about titles, which may be given once for each language. */
export function titleOption(ui: UiLanguage): Option {
  const words = {
    zh: '题名；每种语言一个，如 --title zh=题名 --title en=Title',
    en: 'the title, once for each language: --title zh=题名 --title en=Title',
  };
  return new Option('--title <words>', words[ui]).argParser(readTitle);
}

/** Titles by language. */
export function titlesFor(languages: readonly ContentLanguage[], titles: Titles = {}): Localized<string> {
  const { '': first, ...named } = titles;
  return first === undefined || !languages[0] ? named : { [languages[0]]: first, ...named };
}

function readTitle(value: string, earlier: Titles = {}): Titles {
  const [, tag = '', words = value] = /^([A-Za-z-]{2,11})=(.*)$/s.exec(value) ?? [];
  if (words.trim() === '' || (tag !== '' && !languageTag.safeParse(tag).success)) throw new InvalidArgumentError('');
  return { ...earlier, [tag]: words.trim() };
}
