import type { Element } from 'hast';
import { loadHyphenator, type Hyphenator } from '../engines/hyphenation.ts';
import { compareLabels, createLabels, type LabelEngine } from '../engines/labels.ts';
import { texToMathml } from '../engines/mathml.ts';
import { loadDrawChart, type DrawChart } from '../engines/plot/load.ts';
import { createTemplates } from '../engines/templates.ts';
import { languageRules } from '../languages/registry.ts';
import type { Article } from '../model/article.ts';
import type { ChartPicture } from '../model/chart-picture.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { Measure, Shelf } from '../model/ports.ts';
import { themeFileName, type Theme } from '../model/theme.ts';
import type { RenderTools } from '../render/views/tools.ts';
import { entriesWanted, type EditionTools } from '../resolve/resolve-publication.ts';
import type { EntryFormatter } from '../resolve/resolve-references.ts';
import { openEntryDesk } from './entry-desk.ts';
import { estimate, figureWidths } from './figure-measure.ts';
import { labelsAreComplete } from './rules.ts';
import { unbrokenWords } from './unbroken-words.ts';
import { readerScript, webParts } from './web-parts.ts';

/** The tools of an edition by its language. */
export type ToolsOf = (language: ContentLanguage) => EditionTools;

/** A journal's engines, made once and used for all its articles. */
export interface PressRoom {
  readonly render: RenderTools;
  /** What each edition of an article is resolved with. Diagnostics: those of `createCitationEngine`. */
  readonly toolsFor: (article: Article) => Promise<Result<ToolsOf | undefined>>;
  /** What is wrong with the journal's citation styles, for when no article gets as far as asking for them. */
  readonly styleProblems: () => Promise<readonly Diagnostic[]>;
  /** Labels asked for in vain so far: `labels-are-complete`. */
  readonly problems: () => Diagnostic[];
}

/**
 * Sets up labels, templates and the desk of reference entries for a journal; what an article's languages and figures want is
 * loaded when its tools are asked for. `placeInJournal`: where the parts of `journal.yaml` stand; `figureMeasure`: what measures
 * the words of figures. Diagnostics: `labels-are-complete`.
 */
export async function openPressRoom(
  journal: Journal,
  theme: Theme,
  shelf: Shelf | undefined,
  placeInJournal: (path: readonly string[]) => Place,
  figureMeasure: () => Promise<Measure>,
): Promise<Result<PressRoom | undefined>> {
  const hyphenators = new Map<ContentLanguage, Hyphenator>();
  const labels = new Map<ContentLanguage, LabelEngine>();
  /** Loads what a language needs, the first time that it is met. Diagnostics: `labels-are-complete`. */
  const prepare = async (language: ContentLanguage): Promise<Diagnostic[]> => {
    if (labels.has(language)) return [];
    const tree = theme.labels[language];
    labels.set(language, createLabels(language, tree ?? {}));
    hyphenators.set(language, await loadHyphenator(language));
    if (tree) return [];
    return [labelProblem(theme, { kind: 'missing-key', language, key: `labels/${language}.json`, detail: '' })];
  };
  const diagnostics: Diagnostic[] = compareLabels(theme.labels).map((problem) => labelProblem(theme, problem));
  for (const language of journal.languages) diagnostics.push(...(await prepare(language)));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };

  const templates = createTemplates(theme.files, { unbroken: unbrokenWords });
  const labelsOf = (language: ContentLanguage) => labels.get(language)!.labels;
  let drawChart: DrawChart | undefined;
  let measure = estimate;
  const charts = new WeakMap<ChartPicture, Element>();
  const render: RenderTools = {
    rulesOf: languageRules,
    labelsOf,
    labelTreeOf: (language) => theme.labels[language]!,
    template: (name, view) => templates.render(name, view),
    themeFile: (path) => theme.files[path] ?? '',
    readerStyle: webParts(theme, 'styles').join(''),
    readerScript: readerScript(theme),
    webFaces: theme.web.faces,
    mathml,
    hyphenate: (text, language) => hyphenators.get(language)!(text),
    introductionHeaded: theme.introductionHeaded,
    lists: theme.lists,
    tableRows: theme.tableRows,
    repeatGroups: theme.print.repeatGroups,
    figureFonts: theme.figureFonts,
    figureFamily: theme.print.figureFamily,
    layout: theme.print,
    figureWidths: figureWidths(theme),
    measure: (...words) => measure(...words),
    // A chart looks the same on every page of its language.
    drawChart: (chart, ...others) => {
      if (!drawChart) throw new Error('A chart of an article that was said to have none');
      const drawn = charts.get(chart) ?? drawChart(chart, ...others);
      charts.set(chart, drawn);
      return drawn;
    },
    printEditionOf: (language) => theme.print.editions[language] ?? theme.print.editions['default']!,
  };
  const desk = openEntryDesk(journal, theme, shelf, placeInJournal);
  const toolsFor = async (article: Article): Promise<Result<ToolsOf | undefined>> => {
    if (hasChart(article)) drawChart = await loadDrawChart();
    if (Object.keys(article.figures).length > 0) measure = await figureMeasure();
    const formatters = new Map<ContentLanguage, EntryFormatter>();
    const found: Diagnostic[] = [];
    // What has no edition in a language wants no words for it.
    const printed = article.languages.filter((language) => article.editions[language] !== 'none');
    for (const language of printed) found.push(...(await prepare(language)));
    if (printed.some((language) => !theme.labels[language])) return { value: undefined, diagnostics: found };
    const wanted = Object.entries(
      entriesWanted(article, journal, (language) => ({ labels: labelsOf(language), rules: languageRules(language) })),
    );
    for (const [language, items] of wanted) {
      const formatter = await desk.formatterFor(language, items ?? []);
      found.push(...formatter.diagnostics);
      if (formatter.value) formatters.set(language, formatter.value);
    }
    if (formatters.size < wanted.length) return { value: undefined, diagnostics: found };
    const toolsOf: ToolsOf = (language) => ({
      rules: languageRules(language),
      labels: labelsOf(language),
      marks: theme.citationMarks[journal.styles[language] ?? ''] ?? theme.citationMarks['default']!,
      formatter: formatters.get(language)!,
    });
    return { value: toolsOf, diagnostics: found };
  };
  const styleProblems = async () => {
    const styled = [...labels.keys()].filter((language) => journal.styles[language] !== undefined);
    const found = await Promise.all(styled.map((language) => desk.formatterFor(language, [])));
    return found.flatMap(({ diagnostics: ofStyle }) => ofStyle);
  };
  const problems = () =>
    [...labels.values()].flatMap((engine) => engine.problems.map((problem) => labelProblem(theme, problem)));
  return { value: { render, toolsFor, styleProblems, problems }, diagnostics: [] };
}

function hasChart({ figures }: Article): boolean {
  return Object.values(figures).some(({ kind }) => kind === 'chart');
}

/** A formula that has passed `formulas-are-readable`. */
function mathml(tex: string, display: boolean): Element {
  const result = texToMathml(tex, display);
  if ('problem' in result) throw new Error(`Unchecked formula: ${result.problem}`);
  return result.formula;
}

function labelProblem(
  theme: Theme,
  problem: { kind: string; language: string; key: string; detail: string },
): Diagnostic {
  return labelsAreComplete.at(wholeFile(themeFileName(theme, `labels/${problem.language}.json`)), {
    kind: problem.kind,
    language: problem.language,
    key: problem.key,
    detail: problem.detail,
  });
}
