/** Records of a CSV file by RFC 4180, with a line feed at the end of each. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      record.push(field);
      field = '';
      if (character === '\n') {
        records.push(record);
        record = [];
      }
    } else field += character;
  }
  return records;
}
