import type { CheckContext } from '../../../src/check/context.ts';
import { pairRules } from '../../../src/check/pairs/pair-rules.ts';
import { overPairs, type PairRule } from '../../../src/check/pairs/pairs.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { alignUnits } from '../../../src/read/align-units.ts';
import { readText } from '../../../src/read/markdown/read-text.ts';

/** All pair rules but the one that wants a glossary. */
const rules: readonly PairRule[] = Object.values<PairRule>(pairRules).filter(({ rule }) => rule.id !== 'terms-agree');

/** What every passage may refer to: a section, two tables, two notes. */
const surroundings = '\n\n## 1 {#s1}\n\n[^ed-source][^ed-period]\n\n[^ed-source]: a\n\n[^ed-period]: b\n';

/** What the pairwise rules find in a passage in two languages; reading it must find nothing. */
export function findingsIn(source: string, other: string, languages = ['zh', 'en']): Diagnostic[] {
  const [first, second] = languages as [string, string];
  const texts = { [first]: read(source, first), [second]: read(other, second) };
  const article = { languages, texts, units: alignUnits(languages, texts), tables: { t1: {}, t2: {} } };
  const context = { found: [] as readonly Diagnostic[] } as CheckContext;
  return rules.flatMap((rule) => overPairs(rule)(article as unknown as Article, context));
}

function read(markdown: string, language: string) {
  const { value, diagnostics } = readText(markdown + surroundings, `${language}.md`, language);
  if (!value || diagnostics.length > 0) throw new Error(`${markdown}: ${diagnostics.map(({ rule }) => rule).join()}`);
  return value;
}
