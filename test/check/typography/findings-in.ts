import { overPassages, type HouseRule } from '../../../src/check/house-style/house-rule.ts';
import { houseRules } from '../../../src/check/typography/registry.ts';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { chooseFixes } from '../../../src/edit/choose-fixes.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { readArticle } from '../../../src/read/read-article.ts';

/** A passage in one language or two, or what stands in a data file. */
export interface Said {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  /** Keys of `article.yaml`, and of `tables/t1.yaml`. */
  readonly front?: string | undefined;
  readonly table?: string | undefined;
}

const head = 'status: draft\ndate: 2026-01-15\nlanguages: [zh, en]\n';
const title = 'title: { zh: 题, en: Title }\n';
const table = `fields:
  dose: { type: quantity, label: { zh: 剂量, en: Dose } }
columns:
  - { id: dose, head: { zh: 剂量, en: Dose }, show: '{dose}' }
rows: [{ id: t1-r01, dose: 5 mg }]
`;
/** What a passage may refer to. */
const tail = '\n\n## 1 {#s1}\n\n[^n]\n\n[^n]: a\n';

/** Files of an article that says this. */
export function filesOf({ zh, en, front, table: own }: Said): Record<string, string> {
  return {
    'a/article.yaml': head + (front ?? title),
    'a/zh.md': (zh ?? '') + tail,
    'a/en.md': (en ?? '') + tail,
    ...(own !== undefined && { 'a/tables/t1.yaml': own + table }),
  };
}

/** What the rules of house style find in files; reading them must find nothing. */
export function findingsIn(files: Readonly<Record<string, string>>): Diagnostic[] {
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  const { value, diagnostics, placeOf } = readArticle('a', { files: sources, refused: [] });
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(({ rule }) => rule).join());
  const context = { journal: undefined, placeInArticle: placeOf, placeInJournal: placeOf, found: [], measure: () => 0 };
  return Object.values<HouseRule>(houseRules).flatMap((houseRule) => overPassages(houseRule)(value, context));
}

/** The words under a finding's mark. */
export function marked({ place }: Diagnostic): string {
  const { quote = '', column, endColumn } = place!;
  return quote.slice(column - 1, endColumn === undefined ? undefined : endColumn - 1);
}

/** Files with every fix made, round by round until there is none. */
export function fixed(files: Readonly<Record<string, string>>): Record<string, string> {
  let result = { ...files };
  for (let round = 0; round < 5; round += 1) {
    const edits = chooseFixes(findingsIn(result)).flatMap((chosen) => chosen.edits);
    if (edits.length === 0) return result;
    for (const [file, own] of Map.groupBy(edits, ({ file }) => file)) {
      const { text, refused } = applyEdits(result[file]!, own);
      if (refused.length > 0) throw new Error(`Does not fit: ${JSON.stringify(refused)}`);
      result = { ...result, [file]: text };
    }
  }
  throw new Error(`Fixes without end: ${JSON.stringify(result)}`);
}
