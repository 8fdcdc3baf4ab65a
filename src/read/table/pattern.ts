import type { PatternPart, ShowPattern } from '../../model/table.ts';

const fieldName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * A column's pattern: `{field}`, optional parts `[ ({site})]` with alternatives `[{a}|{b}]`, nested at will.
 * A backslash keeps the next character as it is. Nothing for a pattern that is not closed, or for an optional
 * alternative without a field, since nothing would decide whether it prints.
 */
export function parsePattern(source: string): ShowPattern | undefined {
  const reader = { source, at: 0 };
  const parts = readParts(reader);
  return parts && reader.at === source.length ? parts : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Parts up to the end, or to the `|` or `]` that ends an alternative. */
function readParts(reader: Reader): PatternPart[] | undefined {
  const parts: PatternPart[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  for (;;) {
    const character = reader.source[reader.at];
    if (character === undefined || character === '|' || character === ']') break;
    if (character === '\\') {
      text += reader.source[reader.at + 1] ?? '';
      reader.at += 2;
    } else if (character === '{' || character === '[') {
      flush();
      const part = character === '{' ? readField(reader) : readOptional(reader);
      if (!part) return undefined;
      parts.push(part);
    } else if (character === '}') {
      return undefined;
    } else {
      text += character;
      reader.at += 1;
    }
  }
  flush();
  return parts;
}

function readField(reader: Reader): PatternPart | undefined {
  const end = reader.source.indexOf('}', reader.at);
  const field = reader.source.slice(reader.at + 1, end);
  if (end < 0 || !fieldName.test(field)) return undefined;
  reader.at = end + 1;
  return { kind: 'field', field };
}

function readOptional(reader: Reader): PatternPart | undefined {
  const alternatives: PatternPart[][] = [];
  do {
    reader.at += 1;
    const parts = readParts(reader);
    if (!parts?.some(({ kind }) => kind === 'field')) return undefined;
    alternatives.push(parts);
  } while (reader.source[reader.at] === '|');
  if (reader.source[reader.at] !== ']') return undefined;
  reader.at += 1;
  return { kind: 'optional', alternatives };
}
