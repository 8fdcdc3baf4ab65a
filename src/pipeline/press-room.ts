import { createCitationEngine, loadCitationProcessor, type CitationEngine } from '../engines/csl.ts';
import { loadHyphenator, type Hyphenator } from '../engines/hyphenation.ts';
import { compareLabels, createLabels, type LabelEngine } from '../engines/labels.ts';
import { texToMathml } from '../engines/mathml.ts';
import { createTemplates } from '../engines/templates.ts';
import { languageRules } from '../languages/registry.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { Theme } from '../model/theme.ts';
import type { RenderTools } from '../render/views/tools.ts';
import type { EditionTools } from '../resolve/resolve-publication.ts';
import { labelsAreComplete } from './rules.ts';

/** A journal's engines, made once and used for all its articles. */
export interface PressRoom {
  readonly render: RenderTools;
  /** What an edition is resolved with. */
  readonly editionTools: (language: ContentLanguage) => EditionTools;
  /** Labels asked for in vain so far: `labels-are-complete`. */
  readonly problems: () => Diagnostic[];
}

/**
 * Sets up labels, citation engines and templates for the languages of a journal's articles. `placeInJournal`: where
 * the parts of `journal.yaml` stand.
 * Diagnostics: `labels-are-complete`, and those of `createCitationEngine`.
 */
export async function openPressRoom(
  journal: Journal,
  theme: Theme,
  languages: readonly ContentLanguage[],
  placeInJournal: (path: readonly string[]) => Place,
): Promise<Result<PressRoom | undefined>> {
  const processor = await loadCitationProcessor();
  const hyphenators = new Map<ContentLanguage, Hyphenator>();
  for (const language of languages) hyphenators.set(language, await loadHyphenator(language));
  const diagnostics: Diagnostic[] = compareLabels(theme.labels).map((problem) => labelProblem(theme, problem));
  const labels = new Map<ContentLanguage, LabelEngine>();
  const engines = new Map<ContentLanguage, CitationEngine>();
  for (const language of languages) {
    const tree = theme.labels[language];
    if (!tree)
      diagnostics.push(
        labelProblem(theme, { kind: 'missing-key', language, key: `labels/${language}.json`, detail: '' }),
      );
    labels.set(language, createLabels(language, tree ?? {}));
    const style = journal.styles[language];
    if (style === undefined) continue;
    const engine = createCitationEngine(processor, {
      edition: language,
      style: { id: style, ...xmlOf(theme, `${style}.csl`) },
      locale: localeOf(theme, language),
      place: placeInJournal(['styles', language]),
    });
    diagnostics.push(...engine.diagnostics);
    if (engine.value) engines.set(language, engine.value);
  }
  if (diagnostics.length > 0) return { value: undefined, diagnostics };

  const templates = createTemplates(theme.files);
  const labelsOf = (language: ContentLanguage) => labels.get(language)!.labels;
  const render: RenderTools = {
    rulesOf: languageRules,
    labelsOf,
    labelTreeOf: (language) => theme.labels[language]!,
    template: (name, view) => templates.render(name, view),
    themeFile: (path) => theme.files[path] ?? '',
    mathml,
    hyphenate: (text, language) => hyphenators.get(language)!(text),
    introductionHeaded: theme.introductionHeaded,
    printEditionOf: (language) => theme.print.editions[language] ?? theme.print.editions['default']!,
  };
  const editionTools = (language: ContentLanguage): EditionTools => ({
    rules: languageRules(language),
    labels: labelsOf(language),
    marks: theme.citationMarks[journal.styles[language] ?? ''] ?? theme.citationMarks['default']!,
    formatter: engines.get(language)!,
  });
  const problems = () =>
    [...labels.values()].flatMap((engine) => engine.problems.map((problem) => labelProblem(theme, problem)));
  return { value: { render, editionTools, problems }, diagnostics: [] };
}

/** A formula that has passed `formulas-are-readable`. */
function mathml(tex: string, display: boolean): string {
  const result = texToMathml(tex, display);
  if ('problem' in result) throw new Error(`Unchecked formula: ${result.problem}`);
  return result.mathml;
}

function labelProblem(
  theme: Theme,
  problem: { kind: string; language: string; key: string; detail: string },
): Diagnostic {
  return labelsAreComplete.at(wholeFile(`templates/${theme.name}/labels/${problem.language}.json`), {
    kind: problem.kind,
    language: problem.language,
    key: problem.key,
    detail: problem.detail,
  });
}

function xmlOf(theme: Theme, file: string): { xml?: string } {
  const xml = theme.csl[file];
  return xml === undefined ? {} : { xml };
}

/** The locale of a language: one of the theme's, by the tag's full form; else the one that ships with the engine. */
function localeOf(theme: Theme, language: ContentLanguage): { tag: string; xml?: string } {
  const { language: name, region } = new Intl.Locale(language).maximize();
  const tag = `${name}-${region ?? ''}`;
  return { tag, ...xmlOf(theme, `locales-${tag}.xml`) };
}
