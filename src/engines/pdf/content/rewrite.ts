import { PdfStream } from '../syntax/objects.ts';
import { deflated } from '../syntax/streams.ts';
import type { ArtifactKind } from './artifacts.ts';
import type { ContentStream } from './content-streams.ts';
import type { Stretch } from './scan.ts';

/** What opens an artifact of each kind (ISO 32000-1, table 330). */
const openings: Readonly<Record<ArtifactKind, string>> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  pagination: '/Artifact <</Type /Pagination>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
};

/** Marks the artifacts in the content streams. Nothing that paints is changed, moved or left out. */
export async function markArtifacts(
  streams: readonly ContentStream[],
  kinds: ReadonlyMap<Stretch, ArtifactKind>,
): Promise<void> {
  await Promise.all(
    streams.map(async (stream) => {
      const edits = editsFor(stream.stretches, kinds);
      if (edits.length === 0 || !(stream.box.value instanceof PdfStream)) return;
      stream.box.value = await deflated(applied(stream.bytes, edits), stream.box.value.dictionary);
    }),
  );
}

/** Bytes to put in the place of those from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsFor(stretches: readonly Stretch[], kinds: ReadonlyMap<Stretch, ArtifactKind>): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < stretches.length; at += 1) {
    const stretch = stretches[at];
    const kind = stretch && kinds.get(stretch);
    if (!stretch || !kind) continue;
    edits.push({ start: stretch.start, end: stretch.bodyStart, text: `${openings[kind]}\n` });
    if (stretch.marked) continue;
    let last = stretch;
    for (let next = stretches[at + 1]; next && joins(next, stretch, kinds); next = stretches[at + 1]) {
      last = next;
      at += 1;
    }
    edits.push({ start: last.end, end: last.end, text: '\nEMC' });
  }
  return edits;
}

function joins(next: Stretch, first: Stretch, kinds: ReadonlyMap<Stretch, ArtifactKind>): boolean {
  return !next.marked && next.part === first.part && kinds.get(next) === kinds.get(first);
}

function applied(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text } of edits) {
    parts.push(bytes.subarray(done, start), Buffer.from(text, 'latin1'));
    done = end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
}
