import { toString } from 'mdast-util-to-string';
import { entryLanguage } from '../engines/entry-language.ts';
import { keptPer } from '../engines/once-per.ts';
import type { Article, Text } from '../model/article.ts';
import type { CslItem } from '../model/csl.ts';
import type { Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { Labels } from '../model/labels.ts';
import type { ContentLanguage, LanguageRules, Localized } from '../model/language.ts';
import type {
  CitedWork,
  Confirmation,
  Edition,
  OutlineEntry,
  Publication,
  ResolvedNote,
} from '../model/publication.ts';
import { uncertainAmong, type Reference } from '../model/reference.ts';
import type { ResolvedTable, Table } from '../model/table.ts';
import type { CitationMarkStyle } from '../model/theme.ts';
import { citeWorks } from './cite-works.ts';
import { numberArticle, type Numbering } from './numbering.ts';
import { CitationAnchors, resolveBlocks, resolveNode, type BlockContext } from './resolve-blocks.ts';
import { itemsToFormat, resolveReferences, withGaps, type EntryFormatter } from './resolve-references.ts';
import { captionsFor, type CaptionsOf } from './resolve-captions.ts';
import { resolveFigures } from './resolve-figures.ts';
import { resolveTable } from './table/resolve-table.ts';

/** What an edition is resolved with, per language. */
export interface EditionTools {
  readonly rules: LanguageRules;
  readonly labels: Labels;
  readonly marks: CitationMarkStyle;
  readonly formatter: EntryFormatter;
}

/**
 * An article with all its editions: numbers, labels, cells and reference entries filled in.
 * Pure: the article is left as it was read. `confirmations`: what is told of its ledger. `withQueries`: those to the author
 * too, which else stand in drafts and proofs alone.
 */
export function resolvePublication(
  article: Article,
  journal: Journal,
  toolsOf: (language: ContentLanguage) => EditionTools,
  confirmations: readonly Confirmation[],
  withQueries = false,
): Result<Publication> {
  const numbering = numberArticle(article);
  const editions: Record<ContentLanguage, Edition> = {};
  for (const language of article.languages) {
    const text = article.texts[language];
    if (!text) continue;
    const full = article.editions[language] === 'full';
    editions[language] = resolveEdition(
      article,
      journal,
      full ? text : frontOnly(text),
      numbering,
      toolsOf,
      withQueries,
    );
  }
  return { value: { journal, article, confirmations, editions }, diagnostics: [] };
}

/** The records whose entries each edition will ask its formatter for. */
export function entriesWanted(
  article: Article,
  journal: Journal,
  toolsOf: (language: ContentLanguage) => Pick<EditionTools, 'labels' | 'rules'>,
): Localized<CslItem[]> {
  const { references } = numberArticle(article);
  const languages = article.languages.filter((language) => article.texts[language]);
  return Object.fromEntries(
    languages.map((language) => {
      const tools = toolsOf(language);
      const { labels } = tools;
      const listed = itemsToFormat(article.references, { language, journal, labels, numbers: references });
      return [
        language,
        [...listed, ...worksToCite(article, journal, language, tools).flatMap(({ item }) => item ?? [])],
      ];
    }),
  );
}

/** The edition and its source, and what is to be formatted of them: nothing of what the front matter has words for. */
function worksToCite(
  article: Article,
  journal: Journal,
  language: ContentLanguage,
  { labels, rules }: Pick<EditionTools, 'labels' | 'rules'>,
): { readonly work: Pick<CitedWork, 'reference' | 'written'>; readonly item?: CslItem }[] {
  const { own, source } = citeWorks(article, journal, language, rules.labelSeparator);
  const works = [
    { reference: own, written: article.cite.edition[language] },
    ...(source ? [{ reference: source, written: article.basedOn?.citation[language] }] : []),
  ];
  return works.map(({ reference, written }) =>
    written
      ? { work: { reference, written } }
      : { work: { reference }, item: { ...withGaps(reference, labels), id: citedId(reference) } },
  );
}

/** An id that no citation key can be. */
function citedId({ key }: Reference): string {
  return `/${key}`;
}

function resolveCite(
  article: Article,
  journal: Journal,
  language: ContentLanguage,
  tools: EditionTools,
): Edition['cite'] {
  const works = worksToCite(article, journal, language, tools);
  const items = works.flatMap(({ item }) => item ?? []);
  const entries = new Map(items.length > 0 ? tools.formatter.entries(items).map(({ key, plain }) => [key, plain]) : []);
  const [own, source] = works.map(({ work }) => ({
    ...work,
    plain: entries.get(citedId(work.reference)) ?? '',
    entryLanguage: work.written ? language : entryLanguage(work.reference.item).tag,
  }));
  return { own: own!, ...(source && { source }) };
}

/** What an edition of the front matter alone prints of its text. */
function frontOnly(text: Text): Text {
  return { ...text, body: [], sections: [] };
}

function resolveEdition(
  article: Article,
  journal: Journal,
  text: Text,
  numbering: Numbering,
  toolsOf: (language: ContentLanguage) => EditionTools,
  withQueries: boolean,
): Edition {
  const { language } = text;
  const tools = toolsOf(language);
  const { labels, formatter } = tools;
  const anchors = new CitationAnchors();
  const context: BlockContext = { ...contextOf(article, numbering, tools), anchors };
  const others = article.languages
    .filter((other) => other !== language && article.texts[other])
    .map((other) => contextOf(article, numbering, toolsOf(other)));
  const captionsOf = captionsFor(article, [context, ...others]);
  const abstract = resolveBlocks(text.abstract, context);
  const body = resolveBlocks(text.body, context);
  const figures = resolveFigures(article, numbering, labels, context, captionsOf);
  const tables = resolveTables(article, numbering, tools, context, captionsOf);
  const notes = resolveNotes(article, text, numbering, labels, context, withQueries);
  let references: Edition['references'] | undefined;
  return {
    language,
    abstract,
    body,
    outline: outlineOf(text, body, numbering),
    notes,
    tables,
    figures,
    get references() {
      references ??= resolveReferences(article.references, {
        language,
        journal,
        labels,
        formatter,
        numbers: numbering.references,
        citedAt: anchors.citedAt,
      });
      return references;
    },
    cite: resolveCite(article, journal, language, tools),
  };
}

function contextOf(article: Article, numbering: Numbering, { labels, rules, marks }: EditionTools): BlockContext {
  const titles = titlesOf(article.texts[rules.tag]);
  return {
    references: numbering.references,
    marks,
    rules,
    nameOf: (target) => nameOf(target, numbering, labels) ?? titles.get(target),
  };
}

/** What sections without a number are called: their headings. */
function titlesOf(text: Text | undefined): ReadonlyMap<string, string> {
  const headings = text?.units.filter(({ kind }) => kind === 'heading') ?? [];
  return new Map(headings.map(({ id, node }) => [id, toString(node)]));
}

function nameOf(target: string, numbering: Numbering, labels: Labels): string | undefined {
  const table = numbering.tables.get(target);
  if (table !== undefined) return labels('table.label', { number: table });
  const figure = numbering.figures.get(target);
  if (figure !== undefined) return labels('figure.label', { number: figure });
  const section = numbering.sections.get(target);
  if (section !== undefined) return labels('section.reference', { number: section });
  return target === 's0' ? labels('section.introduction') : undefined;
}

const printedTable = keptPer<Table, ReturnType<typeof resolveTable>>();

type ResolvedCell = ResolvedTable['rows'][number]['cells'][number];

/** Tables in print order, each with its citations resolved as the text's are. */
function resolveTables(
  article: Article,
  numbering: Numbering,
  { labels, rules }: EditionTools,
  context: BlockContext,
  captionsOf: CaptionsOf,
): Record<string, ResolvedTable> {
  // In a cell a number names its study, so it stands on the line.
  const onTheLine: BlockContext = { ...context, marks: { ...context.marks, raised: false, afterPunctuation: false } };
  // Only citations are still open; all else in a cell is its own already.
  const isOpen = ({ content }: ResolvedCell): boolean => content.some(({ type }) => type === 'citationCluster');
  const closed = (cell: ResolvedCell): ResolvedCell => ({
    ...cell,
    content: cell.content.map((node) => (node.type === 'citationCluster' ? resolveNode(node, onTheLine) : node)),
  });
  const isUncertain = uncertainAmong(article.references);
  const tables: Record<string, ResolvedTable> = {};
  for (const [id, number] of numbering.tables) {
    const table = article.tables[id]!;
    const label = context.nameOf(id)!;
    const { captions } = captionsOf(id);
    // It is printed anew only where something has changed for it.
    const printed = printedTable(table, rules.tag, [rules, labels, number, label, article.references], () =>
      resolveTable(table, { language: rules.tag, rules, labels, number, label, isUncertain }),
    );
    tables[id] = {
      ...printed,
      caption: toString({ type: 'paragraph', children: [...(captions[0]?.content ?? [])] }),
      captions,
      rows: printed.rows.map((row) => (row.cells.some(isOpen) ? { ...row, cells: row.cells.map(closed) } : row)),
    };
  }
  return tables;
}

function resolveNotes(
  article: Article,
  text: Text,
  numbering: Numbering,
  labels: Labels,
  context: BlockContext,
  withQueries: boolean,
): Record<string, ResolvedNote> {
  const proof = withQueries || article.status === 'draft' || article.status === 'proof';
  const notes: Record<string, ResolvedNote> = {};
  for (const note of text.notes) {
    const number = numbering.notes.get(note.id);
    if (number === undefined || (note.kind === 'query' && !proof)) continue;
    notes[note.id] = {
      id: note.id,
      kind: note.kind,
      mark: labels(`note.${note.kind}.mark`, { number }),
      label: labels(`note.${note.kind}.label`, { number }),
      children: note.children.map((child) => resolveNode(child, context)),
    };
  }
  return notes;
}

function outlineOf(text: Text, body: Edition['body'], numbering: Numbering): OutlineEntry[] {
  const headings = new Map(body.flatMap(({ id, node }) => (node.type === 'heading' ? [[id, node] as const] : [])));
  return text.sections.flatMap(({ id, level }) => {
    const heading = headings.get(id);
    return heading ? [{ id, level, number: numbering.sections.get(id) ?? '', title: toString(heading) }] : [];
  });
}
