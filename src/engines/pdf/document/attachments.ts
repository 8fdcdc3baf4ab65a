import type { Attachment, PdfInfo } from '../info.ts';
import { asDictionary, dictionary, Indirect, type Dictionary, type PdfObject } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { deflated } from '../syntax/streams.ts';
import { dateString, textString } from '../syntax/text-strings.ts';
import { entriesOf } from './pages.ts';

/**
 * Puts files into the document, as the data behind it, under their names in code-point order
 * (ISO 32000-2, 7.11.4 and 14.13).
 */
export async function attachFiles(file: PdfFile, { attachments = [], date }: PdfInfo): Promise<void> {
  if (attachments.length === 0) return;
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const specifications = await Promise.all(sorted.map(async (one) => new Indirect(await specificationOf(one, date))));
  const catalog = entriesOf(file.catalog);
  const names = sorted.flatMap(({ name }, index): PdfObject[] => [textString(name), specifications[index]!]);
  const other = asDictionary(catalog.get('Names')) ?? [];
  catalog.set('Names', new Map([...other, ['EmbeddedFiles', dictionary({ Names: names })]]));
  catalog.set('AF', specifications);
}

async function specificationOf({ name, description, mediaType, bytes }: Attachment, date: string): Promise<Dictionary> {
  const entries = dictionary({
    Type: '/EmbeddedFile',
    Subtype: `/${mediaType.replace('/', '#2F')}`,
    Params: dictionary({ Size: bytes.length, ModDate: dateString(date) }),
  });
  const stream = new Indirect(await deflated(bytes, entries));
  return dictionary({
    Type: '/Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: '/Data',
    EF: dictionary({ F: stream, UF: stream }),
  });
}
