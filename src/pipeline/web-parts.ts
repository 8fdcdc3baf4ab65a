import { languageRules } from '../languages/registry.ts';
import { webPartPath, type Theme, type WebPartKind } from '../model/theme.ts';

/** The parts of a theme's style sheet or script of all web pages, in their order. */
export function webParts(theme: Theme, kind: WebPartKind): string[] {
  return theme.web[kind].map((name) => theme.files[webPartPath(kind, name)]!);
}

/**
 * The script of all web pages. Each part has its names for itself; all see `words`, by language tag the labels under
 * `script`: they come once with the script instead of with every page.
 */
export function readerScript(theme: Theme): string {
  const words = Object.entries(theme.labels).map(([language, labels]) => [
    languageRules(language).htmlTag,
    labels['script'] ?? {},
  ]);
  const parts = webParts(theme, 'scripts').map((part) => `{\n${part}}\n`);
  return `{\nconst words = ${JSON.stringify(Object.fromEntries(words))};\n${parts.join('')}}\n`;
}
