import { roleWords } from '../check/ledger/role-words.ts';
import { createLabels } from '../engines/labels.ts';
import { createTemplates } from '../engines/templates.ts';
import { languageRules } from '../languages/registry.ts';
import type { Diagnostic, Result } from '../model/diagnostic.ts';
import type { UiLanguage } from '../model/language.ts';
import { wholeFile } from '../model/place.ts';
import type { TemplateFolder } from '../model/ports.ts';
import type { DeskWords } from '../render/views/status/desk-words.ts';
import { readThemeNamed } from './read-journal-folder.ts';
import { labelsAreComplete } from './rules.ts';

/** What an editor's own pages and reports are made with. */
export interface Desk {
  /** Name of the theme. */
  readonly theme: string;
  readonly words: DeskWords;
  /** Fills a page template. */
  readonly template: (name: string, view: object) => string;
  readonly themeFile: (path: string) => string;
  /** Labels asked for in vain so far: `labels-are-complete`. */
  readonly problems: () => readonly Diagnostic[];
}

/** The theme of the editor's own pages, whatever a journal looks like. */
const deskTheme = 'default';

/** Words and templates for an editor, in the language in which Diglot speaks to him. Diagnostics: those of `readTheme`. */
export async function openDesk(templates: TemplateFolder, ui: UiLanguage): Promise<Result<Desk | undefined>> {
  const { value: theme, diagnostics } = await readThemeNamed(templates, deskTheme);
  if (!theme) return { value: undefined, diagnostics };
  const engines = new Map(Object.entries(theme.labels).map(([tag, tree]) => [tag, createLabels(tag, tree)]));
  const own = engines.get(ui) ?? createLabels(ui, {});
  const { render } = createTemplates(theme.files);
  const desk: Desk = {
    theme: deskTheme,
    words: {
      ui,
      labels: own.labels,
      labelTree: theme.labels[ui] ?? {},
      labelsOf: (language) => (engines.get(language) ?? own).labels,
      rulesOf: languageRules,
      roleName: (role) => roleWords[role][ui],
    },
    template: render,
    themeFile: (path) => theme.files[path] ?? '',
    problems: () =>
      [...new Set([own, ...engines.values()])]
        .flatMap(({ problems }) => problems)
        .map((problem) =>
          labelsAreComplete.at(wholeFile(`templates/${deskTheme}/labels/${problem.language}.json`), { ...problem }),
        ),
  };
  return { value: desk, diagnostics };
}
