import type { Place } from '../../model/place.ts';
import type { BrokenSyntax } from './foreign-record.ts';

/** A line of a record: its tag, and what stands behind it and on the lines that go on with it. */
export interface RisField {
  readonly tag: string;
  readonly value: string;
  readonly place: Place;
}

export interface RisRecord {
  readonly type: string;
  readonly fields: readonly RisField[];
  readonly place: Place;
}

const tagged = /^\s*([A-Z][A-Z\d]) {1,2}-(?: (.*)|\s*)$/;

/** The records of a RIS file. A line without a tag goes on with the one before it; a record that is not ended ends at the next. */
export function parseRis(
  text: string,
  file: string,
): { readonly records: readonly RisRecord[]; readonly broken: readonly BrokenSyntax[] } {
  const records: RisRecord[] = [];
  const broken: BrokenSyntax[] = [];
  let open: { type: string; fields: { tag: string; value: string; place: Place }[]; place: Place } | undefined;
  text.split('\n').forEach((source, index) => {
    const place = { file, line: index + 1, column: 1, quote: source };
    const line = tagged.exec(source);
    const [tag = '', value = ''] = line ? [line[1], (line[2] ?? '').trim()] : [];
    if (tag === 'TY') {
      if (open) {
        broken.push({ problem: 'record-is-not-ended', found: open.type, place: open.place });
        records.push(open);
      }
      open = { type: value, fields: [], place };
    } else if (tag === 'ER') {
      if (open) records.push(open);
      open = undefined;
    } else if (source.trim() === '') return;
    else if (!open) broken.push({ problem: 'line-has-no-tag', found: source.trim().slice(0, 60), place });
    else if (line) open.fields.push({ tag, value, place });
    else {
      const last = open.fields.at(-1);
      if (last) last.value = `${last.value} ${source.trim()}`.trim();
      else broken.push({ problem: 'line-has-no-tag', found: source.trim().slice(0, 60), place });
    }
  });
  if (open) {
    broken.push({ problem: 'record-is-not-ended', found: open.type, place: open.place });
    records.push(open);
  }
  return { records, broken };
}
