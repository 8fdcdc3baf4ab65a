import { unwelcomeCharacter } from '../engines/unwelcome-characters.ts';
import type { Result } from '../model/diagnostic.ts';
import { wholeFile } from '../model/place.ts';
import type { SourceFile } from '../model/ports.ts';
import { controlCharactersAreAbsent } from './rules/control-characters-are-absent.ts';
import { filesAreUtf8 } from './rules/files-are-utf-8.ts';

/**
 * The text of a source file: strict UTF-8, a byte order mark and carriage returns taken off.
 * Diagnostics: `files-are-utf-8` (then the text is absent), `control-characters-are-absent`.
 */
export function decode(file: SourceFile): Result<string | undefined> {
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return { value: undefined, diagnostics: [filesAreUtf8.at(wholeFile(file.path), { looksLike: guess(file.bytes) })] };
  }
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const diagnostics = text.split('\n').flatMap((line, index) => {
    const match = unwelcomeCharacter.exec(line);
    if (!match) return [];
    const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const [at, column] = [index + 1, match.index + 1];
    const place = { file: file.path, line: at, column, endLine: at, endColumn: column + 1, quote: line };
    return [controlCharactersAreAbsent.at(place, { character: `U+${code}` })];
  });
  return { value: text, diagnostics };
}

/** `GBK` when the bytes read as Chinese in that encoding, `UTF-16` by its mark, else nothing. */
function guess(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  const text = new TextDecoder('gb18030').decode(bytes);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && !text.includes('\ufffd') ? 'GBK' : undefined;
}
