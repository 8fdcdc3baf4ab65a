import { findArtifacts } from './content/artifacts.ts';
import { contentStreams } from './content/content-streams.ts';
import { markPlaces } from './content/mark-places.ts';
import { markArtifacts } from './content/rewrite.ts';
import { textReader } from './content/text.ts';
import { attachFiles } from './document/attachments.ts';
import { freeOutline } from './document/outline.ts';
import { labelPages } from './document/page-labels.ts';
import { describeDocument } from './document/properties.ts';
import { orderTabs } from './document/tab-order.ts';
import type { PdfInfo } from './info.ts';
import { joinAttributes } from './structure/attributes.ts';
import { moveCaptionsIntoTables, unnestFigures } from './structure/captions.ts';
import { boundFigures } from './structure/figure-boxes.ts';
import { nameHeaders } from './structure/headers.ts';
import { renumberIds } from './structure/ids.ts';
import { mendLinkAreas } from './structure/link-areas.ts';
import { describeLinks, nameLinks } from './structure/links.ts';
import { giveListBodies, nameListItems } from './structure/lists.ts';
import { joinNestedTables } from './structure/nested-tables.ts';
import { dropMarks } from './structure/prune.ts';
import { readStructure } from './structure/read-structure.ts';
import { dissolveWrappers } from './structure/wrappers.ts';
import { writeStructure } from './structure/write-structure.ts';
import { readFile } from './syntax/read-file.ts';
import { writeFile } from './syntax/write-file.ts';

export type { Attachment, PdfInfo } from './info.ts';

/**
 * A PDF as Chromium prints it, made into one that can be published: tagged as its text is built, described, with
 * the printed folios as page labels, smaller, and the same bytes for the same page and the same information,
 * whenever and wherever it is printed. Nothing on the pages changes its look.
 *
 * Takes a tagged PDF in the form that Chromium writes, and throws on any other.
 */
export async function finishPdf(bytes: Uint8Array, info: PdfInfo): Promise<Uint8Array> {
  const file = readFile(bytes);
  const structure = readStructure(file);
  const streams = contentStreams(file);
  const placeOf = markPlaces(streams);

  const artifacts = findArtifacts(streams, structure);
  await markArtifacts(streams, artifacts.kinds);
  dropMarks(structure, artifacts.marks);

  nameListItems(structure);
  nameLinks(structure);
  mendLinkAreas(file, structure, placeOf, info.links ?? []);
  unnestFigures(structure);
  dissolveWrappers(structure);
  giveListBodies(structure);
  nameHeaders(structure);
  joinNestedTables(structure);
  moveCaptionsIntoTables(structure);
  joinAttributes(structure);
  boundFigures(structure, placeOf);
  describeLinks(structure, textReader(placeOf));
  renumberIds(structure);
  writeStructure(file, structure);
  freeOutline(file, structure);

  orderTabs(file);
  labelPages(file, info.firstFolio);
  describeDocument(file, info);
  await attachFiles(file, info);
  return writeFile(file);
}
