import type { Severity } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { LocatedDiagnostic } from '../../pipeline/whereabouts.ts';
import { excerptAt, type Excerpt } from '../report/excerpt.ts';
import { placeWords } from '../report/place-words.ts';
import { rules } from '../report/rules.ts';
import { severities } from '../report/severities.ts';
import { summaryLine } from '../report/text.ts';
import type { EditorLink } from './editor-link.ts';

/** What the panel over a page says, in the language of the messages. */
export interface ShownFindings {
  readonly lang: UiLanguage;
  readonly title: string;
  readonly hide: string;
  readonly show: string;
  readonly list: readonly ShownFinding[];
}

/** A finding in words. `name`: with the rule's id, `shortName` without; `where`: its place in words; may be empty. */
export interface ShownFinding {
  readonly severity: Severity;
  readonly label: string;
  readonly name: string;
  readonly shortName: string;
  readonly where: string;
  readonly message: string;
  readonly advice: string;
  /** Where it stands, and what it belongs to in another file. */
  readonly places: readonly ShownPlace[];
}

/** A place in a file. `name`: `my-article/zh.md:12:5`, `shortName` without its folder; `href` opens it in an editor, where one is wanted. */
export interface ShownPlace {
  readonly name: string;
  readonly shortName: string;
  readonly href?: string;
  readonly quote?: Excerpt;
}

/** As many findings are shown; the report of a check has the rest. */
const mostShown = 50;

const order = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

/** The findings of a build as the panel shows them, errors first. */
export function shownFindings(
  diagnostics: readonly LocatedDiagnostic[],
  ui: UiLanguage,
  link: EditorLink,
): ShownFindings {
  const sorted = diagnostics.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return {
    ...panelWords[ui],
    lang: ui,
    title: summaryLine(diagnostics, ui),
    list: sorted.slice(0, mostShown).map((diagnostic) => shownFinding(diagnostic, ui, link)),
  };
}

/** A finding in words. */
export function shownFinding(diagnostic: LocatedDiagnostic, ui: UiLanguage, link: EditorLink): ShownFinding {
  const { rule, severity, values, place, related } = diagnostic;
  const { name, message, advice } = rules[rule]!.words[ui];
  return {
    severity,
    label: severities[severity].name[ui],
    name: ui === 'zh' ? `${name}（${rule}）` : `${name} (${rule})`,
    shortName: name,
    where: placeWords(diagnostic, ui),
    message: message(values),
    advice: `${ui === 'zh' ? '改法：' : 'What to do: '}${advice(values)}`,
    places: [...(place ? [place] : []), ...related.map((other) => other.place)].map((at): ShownPlace => {
      const [href, quote] = [link(at), excerptAt(at)];
      const name = `${at.file}:${at.line}:${at.column}`;
      return { name, shortName: name.slice(name.indexOf('/') + 1), ...(href && { href }), ...(quote && { quote }) };
    }),
  };
}

/** What the panel says when the content cannot be read at all. */
export function brokenOff(text: string, ui: UiLanguage): ShownFindings {
  const label = severities.error.name[ui];
  const finding = {
    severity: 'error',
    label,
    name: '',
    shortName: '',
    where: '',
    message: text,
    advice: '',
    places: [],
  } as const;
  return { ...panelWords[ui], lang: ui, title: label, list: [finding] };
}

const panelWords = {
  zh: { hide: '收起', show: '展开' },
  en: { hide: 'Hide', show: 'Show' },
} as const satisfies Record<UiLanguage, object>;
