import { textFile, type OutputFile } from '../../model/output.ts';

/** Everything that search loads lies in this folder. */
const folder = 'search';

/** Path of a packet below the output folder. */
export function packetPath(name: string): string {
  return `${folder}/${name}.js`;
}

/** Path of what search knows of an article. */
export function articleTextPath(slug: string): string {
  return packetPath(`texts/${slug}`);
}

/**
 * A value as a file that a page loads as a script, which hands it to `diglotSearch`: a page opened from disk may load a
 * script and nothing else. What stands in it is JSON and does nothing; `lines` are the items of an array, one a line.
 */
export function packet(name: string, value: object, lines?: readonly object[]): OutputFile {
  const json = lines ? `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]` : JSON.stringify(value);
  return textFile(packetPath(name), `diglotSearch(${JSON.stringify(name)}, ${json});`);
}

/** The value of a packet that an earlier build wrote; nothing when it is none. */
export function readPacket(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  const body = /^diglotSearch\("[^"]*", (.*)\);\n$/s.exec(text)?.[1];
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
