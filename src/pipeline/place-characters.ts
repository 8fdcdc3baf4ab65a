import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { ContentFolder, TemplateFolder } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import { decode } from '../read/decode.ts';
import { glyphsAreCovered } from '../render/rules/glyphs-are-covered.ts';

/** A source file as text. */
interface SourceText {
  readonly path: string;
  readonly text: string;
}

/**
 * Findings with a place for each character that no font holds: print knows the character alone, since a page is made
 * of texts, front matter, tables, references and labels. Other findings pass unchanged, and nothing is read for them.
 */
export async function placeCharacters(
  diagnostics: readonly Diagnostic[],
  article: Article,
  theme: Theme,
  ports: { readonly content: ContentFolder; readonly templates: TemplateFolder },
): Promise<Diagnostic[]> {
  if (!diagnostics.some(isUnplaced)) return [...diagnostics];
  const sources = await sourcesOf(article.slug, theme, ports);
  return diagnostics.map((diagnostic) => {
    if (!isUnplaced(diagnostic)) return diagnostic;
    const { character, language } = diagnostic.values as { character: string; language: string };
    const place = placeOfCharacter(character, inSearchOrder(sources, language, article));
    return { ...diagnostic, place: place ?? article.place };
  });
}

function isUnplaced({ rule, place }: Diagnostic): boolean {
  return rule === glyphsAreCovered.id && place === undefined;
}

/** Where a character stands first, in the first of some texts that holds it; nothing where none does. */
function placeOfCharacter(character: string, sources: readonly SourceText[]): Place | undefined {
  for (const { path, text } of sources) {
    const at = text.indexOf(character);
    if (at < 0) continue;
    const before = text.slice(0, at).split('\n');
    const [line, column] = [before.length, before.at(-1)!.length + 1];
    const quote = text.split('\n')[line - 1]!;
    return { file: path, line, column, endLine: line, endColumn: column + character.length, quote };
  }
  return undefined;
}

/** An edition's own text and the front matter, the article's other files, the journal, then the theme, its words first. */
function inSearchOrder(sources: readonly SourceText[], language: string, { slug }: Article): SourceText[] {
  const steps = [`${slug}/${language}.md`, `${slug}/article.yaml`, `${slug}/`, 'journal.yaml'];
  const words = [`labels/${language}.json`, ''];
  const rank = ({ path }: SourceText): number => {
    const step = steps.findIndex((start) => path.startsWith(start));
    return step < 0 ? steps.length + words.findIndex((end) => path.endsWith(end)) : step;
  };
  return [...sources].sort((a, b) => rank(a) - rank(b));
}

async function sourcesOf(
  slug: string,
  theme: Theme,
  { content, templates }: { readonly content: ContentFolder; readonly templates: TemplateFolder },
): Promise<SourceText[]> {
  const { files } = await content.articleFiles(slug);
  const ofContent = [...files, ...(await content.journalFiles())].filter(({ path }) => /\.(md|yaml|json)$/.test(path));
  const folders = new Set([theme.name, ...Object.values(theme.origins), 'csl']);
  const paths = (await Promise.all([...folders].map((folder) => templates.list(folder)))).flat();
  const ofTheme = paths.map(async (path) => ({ path: `templates/${path}`, text: (await templates.read(path)) ?? '' }));
  return [
    ...ofContent.map((file) => ({ path: file.path, text: decode(file).value ?? '' })),
    ...(await Promise.all(ofTheme)),
  ];
}
