import { pairStatesOf } from '../../../src/check/ledger/pair-states.ts';
import { textDigest, confirmedWords } from '../../../src/engines/text-digest.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Attestation } from '../../../src/model/ledger.ts';
import { wholeFile } from '../../../src/model/place.ts';
import { readArticle } from '../../../src/read/read-article.ts';

/** Words in two languages. */
export type Both = readonly [zh: string, en: string];

const declaration = `status: proof
date: 2026-01-15
languages: [zh, en]
title: { zh: 示例题名, en: A Sample Title }
`;

/** An article of an invented journal from its files; reading it must find nothing. */
export function articleWith(files: Readonly<Record<string, string>>, ledger: readonly Attestation[] = []): Article {
  const all = { 'article.yaml': declaration, ...files };
  const encoder = new TextEncoder();
  const read = readArticle('sample', {
    files: Object.entries(all).map(([name, text]) => ({ path: `sample/${name}`, bytes: encoder.encode(text) })),
    refused: [],
  });
  if (!read.value || read.diagnostics.length > 0) throw new Error(JSON.stringify(read.diagnostics));
  return { ...read.value, ledger: { attestations: ledger, releases: [] } };
}

/** An article of paragraphs, cut into sections. */
export function textsWith(sections: readonly (readonly Both[])[], ledger: readonly Attestation[] = []): Article {
  const text = (language: 0 | 1) =>
    sections
      .map((some, index) => [
        `## ${['节', 'Part'][language]} ${index} {#s${index}}`,
        ...some.map((both) => both[language]),
      ])
      .flat()
      .join('\n\n');
  return articleWith({ 'zh.md': text(0), 'en.md': text(1) }, ledger);
}

/** An article with a table of text cells, one column, one row each. */
export function tableWith(cells: readonly Both[], ledger: readonly Attestation[] = []): Article {
  const rows = cells.map(([zh, en], index) => `  - { id: t1-r0${index + 1}, state: { zh: ${zh}, en: ${en} } }\n`);
  const table = `caption: { zh: 示例, en: Sample }
fields:
  state: { type: text, label: { zh: 状态, en: State } }
columns:
  - { id: state, head: { zh: 状态, en: State }, show: '{state}' }
rows:
${rows.join('')}`;
  return articleWith({ 'zh.md': '甲\n', 'en.md': 'One\n', 'tables/t1.yaml': table }, ledger);
}

/** The ledger after a person has confirmed all pairs, or some, as they stand. */
export function confirmed(
  article: Article,
  record: Partial<Attestation> = {},
  wish: (id: string) => boolean = () => true,
): Attestation[] {
  return pairStatesOf(article)
    .filter(({ pair }) => wish(pair.id))
    .map(({ pair: { id, source, other, languages } }) => ({
      unit: id,
      by: 'Sample Translator',
      role: 'translator',
      on: '2026-01-10',
      digests: { [languages[0]]: textDigest(source.source), [languages[1]]: textDigest(other.source) },
      texts: { [languages[0]]: confirmedWords(source.source), [languages[1]]: confirmedWords(other.source) },
      place: wholeFile('sample/attestations.yaml'),
      ...record,
    }));
}

/** The pairs that are not confirmed, with their states. */
export function unconfirmed(article: Article): [id: string, state: string][] {
  return pairStatesOf(article)
    .filter(({ state }) => state !== 'confirmed')
    .map(({ pair, state }) => [pair.id, state]);
}
