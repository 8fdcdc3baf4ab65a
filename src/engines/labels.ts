import { createInstance, type i18n } from 'i18next';
import type { LabelProblem, Labels, LabelTree } from '../model/labels.ts';
import type { ContentLanguage } from '../model/language.ts';

/** The labels of one language, and what was asked of them in vain. */
export interface LabelEngine {
  readonly labels: Labels;
  /** Keys that were asked for and are not there, variables that a label wanted and did not get. */
  readonly problems: readonly LabelProblem[];
}

/**
 * Labels of a language on i18next. Nothing falls back to another language or to the key in silence: whatever is
 * missing is kept in `problems`, which fails the build. Values are not escaped here; each writer escapes once.
 */
export function createLabels(language: ContentLanguage, tree: LabelTree): LabelEngine {
  const problems: LabelProblem[] = [];
  const note = (kind: LabelProblem['kind'], key: string, detail: string): string => {
    problems.push({ kind, language, key, detail });
    return `⟨${key}⟩`;
  };
  const engine: i18n = createInstance();
  void engine.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    showSupportNotice: false,
    resources: { [language]: { translation: tree } },
    interpolation: { escapeValue: false },
    returnNull: false,
    returnEmptyString: true,
    parseMissingKeyHandler: (key: string) => note('missing-key', key, ''),
    missingInterpolationHandler: (text: string, [, variable]: [string, string]) =>
      note('missing-variable', text, variable),
  } as Parameters<i18n['init']>[0]);
  // A label without values is the same whenever it is asked for.
  const plain = new Map<string, string>();
  const labels: Labels = (key, values) => {
    if (values) return engine.t(key, { ...values }) as string;
    const known = plain.get(key) ?? (engine.t(key) as string);
    plain.set(key, known);
    return known;
  };
  return { labels, problems };
}

/**
 * Compares the label files of a theme: the same keys and the same variables in each, and every plural form that
 * the language has. Returns one problem per gap.
 */
export function compareLabels(trees: Readonly<Record<ContentLanguage, LabelTree>>): LabelProblem[] {
  const tables = Object.entries(trees).map(([language, tree]) => tableOf(language, tree));
  const keys = new Set(tables.flatMap(({ stems }) => [...stems.keys()]));
  return tables.flatMap(({ language, texts }) =>
    [...keys].flatMap((key): LabelProblem[] => {
      const isPlural = tables.some(({ stems }) => stems.get(key)?.some((name) => name !== key));
      const wanted = isPlural ? pluralForms(language).map((form) => `${key}_${form}`) : [key];
      const missing = wanted.filter((name) => !texts.has(name));
      if (missing.length > 0) {
        return missing.map((name) => ({
          kind: isPlural ? 'missing-plural' : 'missing-key',
          language,
          key: name,
          detail: '',
        }));
      }
      const ours = variables(texts.get(wanted.at(-1)!)!);
      return tables
        .flatMap((other) => (other.stems.get(key) ?? []).flatMap((name) => variables(other.texts.get(name)!)))
        .filter((variable) => !ours.includes(variable))
        .map((variable) => ({ kind: 'unknown-variable' as const, language, key, detail: variable }));
    }),
  );
}

/** The labels of one language. */
interface LabelTable {
  readonly language: ContentLanguage;
  readonly texts: ReadonlyMap<string, string>;
  /** The keys by what they are without a plural form. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

function tableOf(language: ContentLanguage, tree: LabelTree): LabelTable {
  const texts = flatten(tree);
  return { language, texts, stems: Map.groupBy(texts.keys(), stem) };
}

function flatten(tree: LabelTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function stem(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function pluralForms(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function variables(text: string): readonly string[] {
  if (!text.includes('{{')) return [];
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1]!))];
}
