import { PDFName } from '@cantoo/pdf-lib';
import { asDict, entry, items, text } from '../pdf-objects.ts';
import { nodesOf } from '../pdf-structure.ts';
import { whether, type PdfRule } from './rule.ts';

/** The value of an XMP property, of a list all items with a blank between them. */
function xmp(metadata: string, property: string): string {
  const inner = new RegExp(`<${property}>([\\s\\S]*?)</${property}>`).exec(metadata)?.[1] ?? '';
  return inner
    .replaceAll(/<\/rdf:li>\s*<rdf:li[^>]*>/g, '; ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Promises about the document as a whole (ISO 32000-1; ISO 14289-1, 7.1, 7.2 and 7.17). */
export const documentRules: readonly PdfRule[] = [
  whether('document-is-marked', ({ reading }) => reading.isMarked),
  whether('language-is-declared', ({ reading }) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(reading.language ?? '')),
  whether('title-is-displayed', ({ document }) => {
    return text(entry(entry(document.catalog, 'ViewerPreferences'), 'DisplayDocTitle')) === 'true';
  }),
  {
    id: 'metadata-agrees',
    check: ({ reading: { info, metadata, language } }) => {
      const pairs = [
        ['Title', info.get('Title'), xmp(metadata, 'dc:title')],
        ['Author', info.get('Author') ?? '', xmp(metadata, 'dc:creator')],
        ['Keywords', info.get('Keywords') ?? '', xmp(metadata, 'dc:subject')],
        ['Subject', info.get('Subject') ?? '', xmp(metadata, 'dc:description')],
        ['Producer', info.get('Producer'), xmp(metadata, 'pdf:Producer')],
        ['Creator', info.get('Creator'), xmp(metadata, 'xmp:CreatorTool')],
        ['Lang', language, xmp(metadata, 'dc:language')],
        ['CreationDate', info.get('CreationDate'), `D:${xmp(metadata, 'xmp:CreateDate').replaceAll('-', '')}`],
      ] as const;
      return pairs.filter(([, one, other]) => one !== other).map(([key, one, other]) => `${key}: ${one} and ${other}`);
    },
  },
  whether('title-is-given', ({ reading }) => (reading.info.get('Title') ?? '').trim() !== ''),
  whether('metadata-has-a-default-title', ({ reading }) => /<dc:title>.*xml:lang="x-default"/s.test(reading.metadata)),
  whether('conformance-is-not-claimed', ({ reading }) => !/pdfaid|pdfuaid/.test(reading.metadata)),
  whether('version-is-1-7', ({ document }) => document.context.header.toString().startsWith('%PDF-1.7')),
  whether('pages-are-labelled', ({ document }) => {
    const [first] = items(entry(entry(document.catalog, 'PageLabels'), 'Nums'));
    return text(first) === '0';
  }),
  {
    id: 'outline-lists-the-headings',
    check: ({ reading }) => {
      const titles = flattened(reading.outline).map(withoutSpace);
      const headings = [...nodesOf(reading.structure)]
        .filter((node) => /^H[1-6]$/.test(node.role))
        .map((node) => withoutSpace(reading.textOf(node)));
      return headings.filter((heading, index) => titles[index] !== heading);
    },
  },
  {
    id: 'nothing-runs',
    check: ({ document }) =>
      document.context.enumerateIndirectObjects().flatMap(([reference, object]) => {
        const action = text(entry(object, 'S'));
        const runs = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'Rendition'].includes(action ?? '');
        const has = ['JS', 'AA', 'OpenAction', 'JavaScript'].some((key) => asDict(object)?.has(PDFName.of(key)));
        return runs || has ? [reference.toString()] : [];
      }),
  },
  whether('attachments-are-described', ({ document }) => {
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const listed = items(entry(entry(entry(document.catalog, 'Names'), 'EmbeddedFiles'), 'Names'));
    const specifications = objects.filter((object) => text(entry(object, 'Type')) === 'Filespec');
    return (
      listed.length === specifications.length * 2 &&
      specifications.every((one) => ['UF', 'Desc', 'AFRelationship'].every((key) => text(entry(one, key)))) &&
      objects.filter((object) => text(entry(object, 'Type')) === 'EmbeddedFile').length === specifications.length
    );
  }),
  whether('document-is-not-encrypted', ({ document }) => !document.isEncrypted),
  whether('file-has-an-id', ({ document }) => items(document.context.trailerInfo.ID).length === 2),
];

function flattened(outline: readonly { title: string; items: readonly unknown[] }[]): string[] {
  return outline.flatMap((item) => [item.title, ...flattened(item.items as typeof outline)]);
}

function withoutSpace(words: string): string {
  return words.replaceAll(/[\s\u00AD]/g, '');
}
