import { readFileSync } from 'node:fs';
import { createCitationEngine, loadCitationProcessor, type CitationEngine } from '../../src/engines/csl.ts';

/** A text file of `templates/csl/`. */
export function cslFile(name: string): string {
  return readFileSync(new URL(`../../templates/csl/${name}`, import.meta.url), 'utf8');
}

/** The engine that the Chinese edition uses: our own style and words. */
export async function chineseEngine(edition = 'zh', style = 'gb-t-7714-2025-numeric'): Promise<CitationEngine> {
  const { value } = createCitationEngine(await loadCitationProcessor(), {
    edition,
    style: { id: style, xml: cslFile(`${style}.csl`) },
    locale: { tag: 'zh-CN', xml: cslFile('locales-zh-CN.xml') },
  });
  return value!;
}

/** The engine that the English edition uses: NLM, as it ships with the processor. */
export async function englishEngine(edition = 'en'): Promise<CitationEngine> {
  const { value } = createCitationEngine(await loadCitationProcessor(), {
    edition,
    style: { id: 'vancouver' },
    locale: { tag: 'en-US' },
  });
  return value!;
}
