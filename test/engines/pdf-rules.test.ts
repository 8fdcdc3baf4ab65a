import { PDFHexString, PDFName, PDFNumber, PDFString, type PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { finishPdf } from '../../src/engines/pdf/finish.ts';
import { asDict, entry, items, openPdf, text } from '../support/pdf-objects.ts';
import { pdfRules } from '../support/pdf-rules.ts';

const raw = readFileSync(new URL('../fixtures/pdf/article.raw.pdf', import.meta.url));
let finished: Uint8Array;
beforeAll(async () => {
  finished = await finishPdf(raw, {
    title: '题',
    authors: ['王'],
    keywords: ['词'],
    language: 'zh-Hans',
    date: '2031-02-10',
  });
});

const name = (word: string): PDFName => PDFName.of(word);

/** The first dictionary that has a value under a key. */
function first(document: PDFDocument, key: string, value: string): PDFDict {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (dict && text(entry(dict, key)) === value) return dict;
  }
  throw new Error(`No ${key} ${value}`);
}

function withType(document: PDFDocument, type: string): PDFDict {
  return first(document, 'S', type);
}

test.each<[rule: string, breach: (document: PDFDocument) => void]>([
  ['document-is-marked', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  ['language-is-declared', ({ catalog }) => catalog.delete(name('Lang'))],
  ['title-is-displayed', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
  [
    'metadata-agrees',
    (document) => first(document, 'Creator', 'Diglot').set(name('Title'), PDFHexString.fromText('另')),
  ],
  ['pages-are-labelled', ({ catalog }) => catalog.delete(name('PageLabels'))],
  ['outline-lists-the-headings', (document) => asDict(entry(document.catalog, 'Outlines'))?.delete(name('First'))],
  ['nothing-runs', ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript' }))],
  ['attachments-are-described', ({ context }) => context.register(context.obj({ Type: 'Filespec' }))],
  ['tabs-follow-the-structure', (document) => document.getPage(1).node.delete(name('Tabs'))],
  ['content-is-marked', (document) => document.getPage(0).drawRectangle({ x: 9, y: 9, width: 9, height: 9 })],
  ['marked-content-is-in-the-structure', (document) => withType(document, 'H2').delete(name('K'))],
  ['links-are-in-the-structure', (document) => withType(document, 'Link').delete(name('K'))],
  ['links-are-described', (document) => first(document, 'Subtype', 'Link').delete(name('Contents'))],
  ['links-are-printed', (document) => first(document, 'Subtype', 'Link').delete(name('F'))],
  ['link-targets-exist', (document) => asDict(entry(document.catalog, 'Dests'))?.delete(name('t1'))],
  ['structure-starts-with-a-document', (document) => withType(document, 'Document').set(name('S'), name('Sect'))],
  ['types-are-standard', (document) => withType(document, 'H3').set(name('S'), name('Aside'))],
  ['kids-are-allowed', (document) => withType(document, 'TR').set(name('S'), name('P'))],
  ['groups-hold-blocks-only', (document) => withType(document, 'P').set(name('S'), name('Div'))],
  ['figures-have-words', (document) => withType(document, 'Figure').delete(name('Alt'))],
  ['header-cells-have-a-scope', (document) => withType(document, 'TH').delete(name('A'))],
  ['headers-exist', (document) => withType(document, 'TH').delete(name('ID'))],
  [
    'tables-have-captions',
    (document) => asDict(items(entry(withType(document, 'Table'), 'K'))[0])?.set(name('S'), name('TR')),
  ],
  [
    'tables-are-regular',
    (document) => asDict(withType(document, 'TD').get(name('A')))?.set(name('ColSpan'), PDFNumber.of(2)),
  ],
  ['list-items-have-bodies', (document) => withType(document, 'LBody').set(name('S'), name('P'))],
  ['headings-are-in-order', (document) => withType(document, 'H2').set(name('S'), name('H4'))],
  ['links-can-be-clicked', (document) => withType(document, 'P').set(name('S'), name('Link'))],
  ['languages-are-well-formed', (document) => withType(document, 'Span').set(name('Lang'), PDFString.of('English'))],
  ['fonts-are-embedded', (document) => first(document, 'Type', 'FontDescriptor').delete(name('FontFile2'))],
  ['fonts-map-to-unicode', (document) => first(document, 'Subtype', 'Type0').delete(name('ToUnicode'))],
])('%s can fail', async (rule, breach) => {
  const document = await openPdf(finished);
  breach(document);
  const broken = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  expect((await pdfRules(broken)).map((found) => found.split(':')[0])).toContain(rule);
});
