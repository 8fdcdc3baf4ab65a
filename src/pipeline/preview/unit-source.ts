import { offsetIn } from '../../edit/changes.ts';
import { digest } from '../../engines/digest.ts';
import type { Article, Unit, UnitKind, UnitText } from '../../model/article.ts';
import type { ContentLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import { decode } from '../../read/decode.ts';
import type { ReadNow } from './article-reader.ts';

/** A unit as it is written in one language. */
export interface UnitSide {
  readonly language: ContentLanguage;
  /** Markdown, with the id and the mark at its end if it has them; lines end in `\n`. */
  readonly text: string;
  readonly place: Place;
  /** Digest of the whole file as it was read. */
  readonly digest: string;
}

const editableKinds: ReadonlySet<UnitKind> = new Set<UnitKind>(['heading', 'paragraph', 'item', 'note']);

/** True for a unit that is written in Markdown and has words. */
export function isEditable({ kind }: Pick<Unit, 'kind'>): boolean {
  return editableKinds.has(kind);
}

/** A unit as it is written in each language that has it, the source first; nothing for one that is not there or is no Markdown. */
export async function sidesOf({ article, content }: ReadNow, id: string): Promise<readonly UnitSide[] | undefined> {
  const unit = article.units.find((one) => one.id === id);
  if (!unit || !isEditable(unit)) return undefined;
  const { files } = await content.articleFiles(article.slug);
  return languagesOf(article, unit).flatMap((language): UnitSide[] => {
    const own = unit.text[language]!;
    const file = files.find(({ path }) => path === own.place.file);
    const text = file && decode(file).value;
    if (!file || text === undefined) return [];
    return [{ language, text: writtenAs(own, text), place: own.place, digest: digest(file.bytes) }];
  });
}

function languagesOf({ languages }: Article, { text }: Unit): ContentLanguage[] {
  return languages.filter((language) => text[language]);
}

function writtenAs({ node }: UnitText, text: string): string {
  const { start, end } = node.position!;
  return text.slice(offsetIn(text, start), offsetIn(text, end));
}
