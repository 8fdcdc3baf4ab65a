import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import { rules as catalogue } from './rules.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** All findings as SARIF 2.1.0 (OASIS), for code hosts and editors. Paths are relative to the content folder. */
export function sarifReport(diagnostics: readonly Diagnostic[], version: string, ui: UiLanguage): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => ({ id, shortDescription: { text: catalogue[id]!.words[ui].name } }));
  const results = diagnostics.map(({ rule, severity, values, place, related }) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: {
      text: `${catalogue[rule]!.words[ui].message(values)} ${catalogue[rule]!.words[ui].advice(values)}`,
    },
    locations: place ? [location(place)] : [],
    ...(related.length > 0 && { relatedLocations: related.map((other) => location(other.place)) }),
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Diglot', version, rules } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { CONTENT: { description: { text: 'The content folder' } } },
          results,
        },
      ],
    },
    undefined,
    2,
  );
}

function location({ file, line, column, endLine, endColumn }: Place) {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'CONTENT' },
      region: {
        startLine: line,
        startColumn: column,
        ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }),
      },
    },
  };
}
