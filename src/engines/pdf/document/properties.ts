import { creator, type PdfInfo } from '../info.ts';
import { dictionary, Indirect, PdfStream, PdfString, unboxed, type Dictionary } from '../syntax/objects.ts';
import type { PdfFile } from '../syntax/read-file.ts';
import { dateString, decodeText, textString } from '../syntax/text-strings.ts';
import { entriesOf } from './pages.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Says in the document what it is: language, title in the window's head, information dictionary and XMP metadata,
 * which agree with one another. Source: ISO 32000-1, 14.3 and 12.2.
 */
export function describeDocument(file: PdfFile, info: PdfInfo): void {
  const producer = producerOf(entriesOf(file.info));
  const catalog = entriesOf(file.catalog);
  catalog.set('Lang', textString(info.language));
  catalog.set('MarkInfo', dictionary({ Marked: true }));
  catalog.set('ViewerPreferences', dictionary({ DisplayDocTitle: true }));
  const packet = Buffer.from(xmpPacket(info, producer));
  catalog.set('Metadata', new Indirect(new PdfStream(dictionary({ Type: '/Metadata', Subtype: '/XML' }), packet)));
  file.info.value = dictionary({
    Title: textString(info.title),
    Author: info.authors.length > 0 ? textString(info.authors.join('; ')) : undefined,
    Subject: info.subject ? textString(info.subject) : undefined,
    Keywords: info.keywords.length > 0 ? textString(info.keywords.join('; ')) : undefined,
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: dateString(info.date),
    ModDate: dateString(info.date),
  });
}

function producerOf(info: Dictionary): string {
  const producer = unboxed(info.get('Producer'));
  return producer instanceof PdfString ? decodeText(producer) : creator;
}
