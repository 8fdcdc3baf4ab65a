/** A strict reader of RIS: every line is a tag's, every record ends. Gives the values of each tag per record. */
export function readRis(text: string): Record<string, string[]>[] {
  const records: Record<string, string[]>[] = [];
  let open: Record<string, string[]> | undefined;
  for (const line of text.split('\r\n')) {
    if (line === '' && !open) continue;
    const match = /^([A-Z][A-Z0-9])  - (.*)$/.exec(line);
    if (!match) throw new Error(`not a RIS line: ${JSON.stringify(line)}`);
    const [, tag, value] = match as unknown as [string, string, string];
    if (tag === 'TY') {
      if (open) throw new Error('a record that does not end');
      open = {};
    }
    if (!open) throw new Error('a field outside of a record');
    if (tag === 'ER') {
      records.push(open);
      open = undefined;
    } else {
      (open[tag] ??= []).push(value);
    }
  }
  if (open) throw new Error('a record that does not end');
  return records;
}

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A strict reader of BibTeX: entries with nothing between them, values in balanced braces or bare words. */
export function readBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = position;
    const match = sticky.exec(text);
    if (!match) throw new Error(`expected ${pattern} at ${JSON.stringify(text.slice(position, position + 40))}`);
    position = sticky.lastIndex;
    return match;
  };
  const braced = (): string => {
    const start = position;
    let depth = 1;
    for (; depth > 0; position += 1) {
      if (position >= text.length) throw new Error('a value that does not end');
      if (text[position] === '{') depth += 1;
      if (text[position] === '}') depth -= 1;
    }
    return text.slice(start, position - 1);
  };
  while (/\S/.test(text.slice(position))) {
    const [, type, key] = take(/\s*@([a-z]+)\{([^\s,{}]+)/);
    const fields: Record<string, string> = {};
    while (text[position] === ',') {
      const [, name, brace, bare] = take(/,\n {2}([a-z]+) = (?:(\{)|([a-z]+))/);
      fields[name!] = brace ? braced() : bare!;
    }
    take(/\n\}\n/);
    entries.push({ type: type!, key: key!, fields });
  }
  return entries;
}

const characters: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
  '\\textless{}': '<',
  '\\textgreater{}': '>',
};

/** What LaTeX would print for a field's value, without settings. */
export function printed(latex: string): string {
  return latex.replace(
    /\\text(?:it|bf|sc|superscript|subscript)(?=\{)|\\text[a-z]+\{\}|\\([&%$#_])|[{}]/g,
    (source, escaped?: string) => escaped ?? characters[source] ?? '',
  );
}

/** A strict reader of EndNote's tagged format: every line has a tag, records are apart by an empty line. */
export function readEndnote(text: string): Record<string, string[]>[] {
  const records = text.split('\r\n\r\n').map((record) => record.replace(/\r\n$/, ''));
  return records
    .filter((record) => record !== '')
    .map((record) => {
      const fields: Record<string, string[]> = {};
      for (const line of record.split('\r\n')) {
        const match = /^%(\S) (\S.*)$/.exec(line);
        if (!match) throw new Error(`not a line of EndNote: ${JSON.stringify(line)}`);
        (fields[match[1]!] ??= []).push(match[2]!);
      }
      if (!fields['0'] || !record.startsWith('%0')) throw new Error('a record without a type');
      return fields;
    });
}
