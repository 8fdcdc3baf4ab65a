import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Place } from '../../model/place.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { ruleSection } from '../guide/rule-section.ts';
import { helpUri, readOn } from './read-on.ts';
import { rules as catalogue } from './rules.ts';

/** What a SARIF log says of its run. */
export interface SarifRun {
  readonly version: string;
  /** Absolute paths of the content folder and of the folder that holds `templates/`. */
  readonly content: string;
  readonly project: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** All findings as SARIF 2.1.0 (OASIS), for code hosts and editors. */
export function sarifReport(diagnostics: readonly Diagnostic[], run: SarifRun, ui: UiLanguage): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => {
    const rule = catalogue[id]!;
    const { words, about } = rule;
    const help = { text: `${about[ui]}\n${readOn(id, ui)}`, markdown: ruleSection(rule, ui) };
    return { id, shortDescription: { text: words[ui].name }, helpUri: helpUri(id, ui), help };
  });
  const results = diagnostics.map(({ rule, severity, values, place, related, fix }) => {
    const { message, advice } = catalogue[rule]!.words[ui];
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: levels[severity],
      message: { text: `${message(values)} ${advice(values)}` },
      locations: place ? [location(place)] : [],
      ...(related.length > 0 && { relatedLocations: related.map((other) => location(other.place)) }),
      ...(fix && { fixes: [{ description: { text: advice(values) }, artifactChanges: changesOf(fix) }] }),
    };
  });
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Diglot', version: run.version, language: ui, rules } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { CONTENT: { uri: folderUri(run.content) }, PROJECT: { uri: folderUri(run.project) } },
          results,
        },
      ],
    },
    undefined,
    2,
  );
}

/** A base URI ends in a slash (SARIF 2.1.0, 3.14.14). */
function folderUri(path: string): string {
  return pathToFileURL(`${path.replace(/[/\\]+$/, '')}/`).href;
}

function location({ file, line, column, endLine, endColumn }: Place) {
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: {
        startLine: line,
        startColumn: column,
        ...(endLine !== undefined && endColumn !== undefined && { endLine, endColumn }),
      },
    },
  };
}

/** Edits by file (SARIF 2.1.0, 3.56 and 3.57). */
function changesOf(edits: readonly TextEdit[]) {
  return [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => ({
    artifactLocation: artifact(file),
    replacements: own.map(({ line, column, endLine, endColumn, text }) => ({
      deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
      insertedContent: { text },
    })),
  }));
}

function artifact(file: string): { uri: string; uriBaseId: string } {
  return {
    uri: file.split('/').map(encodeURIComponent).join('/'),
    uriBaseId: file.startsWith('templates/') ? 'PROJECT' : 'CONTENT',
  };
}
