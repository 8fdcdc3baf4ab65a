import { isData, type Article, type DataKind, type Unit } from '../../model/article.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import { notWords } from '../text/words-of.ts';
import { wordingOf, type Wording } from './wording.ts';

/** What a unit says in several languages. */
export interface Passage {
  readonly part: 'abstract' | 'text' | 'note' | DataKind;
  /** Id of the section or table that the unit stands in. */
  readonly section: string;
  readonly unit: Unit;
  readonly wordings: Localized<Wording>;
}

/** Everything that an article says in words of its own, in reading order; of each edition what it prints. */
export function passagesOf(article: Article): Passage[] {
  return article.units.flatMap((unit): Passage[] => {
    const { kind, text } = unit;
    if (kind === 'code' || kind === 'math' || kind === 'placement') return [];
    const section = Object.values(text)[0]?.section ?? '';
    const part = isData(kind) || kind === 'note' ? kind : section === 'abs' ? 'abstract' : 'text';
    const wordings = languagesOf(article, part).flatMap((language): [ContentLanguage, Wording][] => {
      const own = text[language];
      if (!own || own.untranslated) return [];
      // The title of the work that an edition is based on is somebody else's.
      const title = part === 'front' ? article.basedOn?.title[language] : undefined;
      return [[language, wordingOf(own, (words) => (title ? words.replaceAll(title, hidden(title)) : words))]];
    });
    return [{ part, section, unit, wordings: Object.fromEntries(wordings) }];
  });
}

function hidden(words: string): string {
  return notWords.repeat(words.length);
}

/** The languages whose editions print a part. */
function languagesOf({ editions, languages }: Article, part: Passage['part']): ContentLanguage[] {
  const isFirst = part === 'front' || part === 'abstract';
  return languages.filter((language) => (isFirst ? editions[language] !== 'none' : editions[language] === 'full'));
}
