import type { Nodes, PhrasingContent } from 'mdast';
import { acceptedForms } from '../../model/glossary.ts';
import type { ContentLanguage, Localized } from '../../model/language.ts';
import type { Edition, Publication, ResolvedBlock } from '../../model/publication.ts';
import { notesCalledBy } from '../hast/notes.ts';
import { nameInEdition } from '../views/names.ts';
import type { RenderTools } from '../views/tools.ts';
import { plainText } from './plain-text.ts';

/** How much a word weighs where it stands: in the title, in abstract, headings and captions, elsewhere, in references. */
export type Weight = 3 | 2 | 1 | 0;

/** A piece of an article that a search may lead to, in all languages that have it. */
export interface SearchUnit {
  /** Its anchor on the pages of the article; empty for the top of the page. */
  readonly id: string;
  readonly section: string;
  readonly weight: Weight;
  /** HTML language of its words, where that is not the edition's: an entry of the references has its work's. */
  readonly lang?: string;
  readonly text: Localized;
}

/** What a search looks through of one article, published as a file so that a later build can do without the article. */
export interface ArticleText {
  readonly slug: string;
  readonly title: Localized;
  /** In reading order; a section that no language has a name for goes without one. */
  readonly sections: readonly { readonly id: string; readonly title: Localized }[];
  readonly units: readonly SearchUnit[];
  /** The terms of its glossary in every language: what is asked for in one is also found in the others. */
  readonly terms: readonly Localized<readonly string[]>[];
}

type Piece = Omit<SearchUnit, 'text'> & { readonly words: string };

/** The searchable text of an article: what its pages show, unit by unit, the languages side by side. */
export function articleText(publication: Publication, tools: RenderTools): ArticleText {
  const { article, editions } = publication;
  const languages = Object.keys(editions);
  const units = new Map<string, { -readonly [Key in keyof SearchUnit]: SearchUnit[Key] }>();
  const sections = new Map<string, Record<ContentLanguage, string>>();
  for (const language of languages) {
    for (const { id, title } of sectionsOf(editions[language]!, tools)) {
      sections.set(id, { ...sections.get(id), ...(title && { [language]: title }) });
    }
    for (const { words, ...piece } of piecesOf(publication, language, tools)) {
      if (words === '') continue;
      const unit = units.get(piece.id) ?? { ...piece, text: {} };
      units.set(piece.id, { ...unit, text: { ...unit.text, [language]: words } });
    }
  }
  const order = new Map([...sections.keys()].map((id, index) => [id, index]));
  const place = ({ section }: SearchUnit): number => order.get(section) ?? order.size;
  return {
    slug: article.slug,
    title: inLanguages(article.frontMatter.title, languages),
    sections: [...sections].map(([id, title]) => ({ id, title })),
    units: [...units.values()].sort((a, b) => place(a) - place(b)),
    terms: article.glossary.flatMap((term) => {
      const forms = languages.map((language) => [language, acceptedForms(term, language)] as const);
      return forms.every(([, some]) => some.length > 0) ? [Object.fromEntries(forms)] : [];
    }),
  };
}

function inLanguages(words: Localized, languages: readonly ContentLanguage[]): Localized {
  return Object.fromEntries(Object.entries(words).filter(([language]) => languages.includes(language)));
}

function sectionsOf(edition: Edition, tools: RenderTools): { id: string; title: string }[] {
  const labels = tools.labelsOf(edition.language);
  return [
    { id: '', title: '' },
    { id: 'abs', title: labels('front.abstract') },
    { id: 's0', title: labels('section.introduction') },
    ...edition.outline.map(({ id, number, title }) => ({ id, title: [number, title].filter(Boolean).join(' ') })),
    { id: 'references', title: labels('references.title') },
  ];
}

function piecesOf({ article, editions }: Publication, language: ContentLanguage, tools: RenderTools): Piece[] {
  const { frontMatter } = article;
  const edition = editions[language]!;
  const { partSeparator } = tools.rulesOf(language);
  const front = [
    frontMatter.title[language],
    frontMatter.subtitle?.[language],
    frontMatter.authors.map((author) => nameInEdition(author, language)).join(partSeparator),
    frontMatter.keywords.map((keyword) => keyword[language]).join(partSeparator),
  ];
  return [
    { id: '', section: '', weight: 3, words: front.filter(Boolean).join(' · ') },
    ...edition.abstract.map(({ id, node }): Piece => ({ id, section: 'abs', weight: 2, words: plainText(node) })),
    ...edition.body.flatMap((block) => blockPieces(block, edition, tools)),
    ...edition.references.map(({ number, plain, entryLanguage }): Piece => ({
      id: `ref-${number}`,
      section: 'references',
      weight: 0,
      lang: tools.rulesOf(entryLanguage).htmlTag,
      words: plain,
    })),
  ];
}

function blockPieces({ id, section, node }: ResolvedBlock, edition: Edition, tools: RenderTools): Piece[] {
  const notes = notesCalledBy(node, { edition }).map((note): Piece => ({
    id: `note-${note.id}`,
    section,
    weight: 1,
    words: note.children.map((child) => plainText(child)).join(' '),
  }));
  if (node.type === 'tablePlacement') return tablePieces(node.target, section, edition, tools);
  if (node.type === 'figurePlacement') return figurePieces(node.target, section, edition);
  return [{ id, section, weight: node.type === 'heading' ? 2 : 1, words: plainText(node) }, ...notes];
}

/** A table by its caption and notes, and by each row that its page shows. */
function tablePieces(id: string, section: string, edition: Edition, tools: RenderTools): Piece[] {
  const table = edition.tables[id];
  if (!table) return [];
  const notes = table.notes.map(({ content }) => phrasing(content));
  const { partSeparator } = tools.rulesOf(edition.language);
  return [
    { id, section, weight: 2, words: [`${table.label} ${table.caption}`, ...notes].join(' ') },
    ...table.rows.slice(0, tools.tableRows.screen).map((row): Piece => ({
      id: row.id,
      section,
      weight: 1,
      words: row.cells
        .map(({ content }) => phrasing(content))
        .filter(Boolean)
        .join(partSeparator),
    })),
  ];
}

function figurePieces(id: string, section: string, edition: Edition): Piece[] {
  const figure = edition.figures[id];
  if (!figure) return [];
  const [own] = figure.captions;
  const words = [own?.label ?? '', own ? phrasing(own.content) : '', phrasing(figure.legend), ...figure.description];
  return [{ id, section, weight: 2, words: words.filter(Boolean).join(' ') }];
}

function phrasing(content: readonly PhrasingContent[]): string {
  return plainText({ type: 'paragraph', children: [...content] } as Nodes);
}
