import { readFileSync } from 'node:fs';
import { createLabels } from '../../../src/engines/labels.ts';
import { languageRules } from '../../../src/languages/registry.ts';
import type { Labels, LabelTree } from '../../../src/model/labels.ts';
import type { Table } from '../../../src/model/table.ts';
import type { CitedWork, TableExport } from '../../../src/render/data/table-export.ts';
import { resolved } from '../../resolve/table-one.ts';

export const languages = ['zh', 'en'] as const;

const engines = Object.fromEntries(
  languages.map((language) => {
    const tree = JSON.parse(readFileSync(`templates/default/labels/${language}.json`, 'utf8')) as LabelTree;
    return [language, createLabels(language, tree)];
  }),
);

/** The labels of the default theme; a label that it does not have fails the test that asks for it. */
export function labelsOf(language: string): Labels {
  const { labels, problems } = engines[language]!;
  return (key, values) => {
    const words = labels(key, values);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return words;
  };
}

/** A table with all that its data files need, in Chinese and English. */
export function sourceOf(table: Table, works: ReadonlyMap<string, CitedWork> = new Map()): TableExport {
  return {
    table,
    languages,
    printed: { zh: resolved(table, 'zh'), en: resolved(table, 'en') },
    works,
    labelsOf,
    rulesOf: languageRules,
  };
}

/** Bytes of a file as text, a byte order mark included. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf8', { ignoreBOM: true }).decode(bytes);
}
