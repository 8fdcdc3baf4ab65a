import type { ContentCreator, ContentFolder, ContentWriter } from '../model/ports.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { schemaMark, type JsonSchema } from '../read/json-schema/json-schema.ts';
import { schemaFiles } from '../read/json-schema/schema-files.ts';

export interface WrittenSchemas {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that Diglot has not written; with one of them nothing was. */
  readonly refused: readonly string[];
}

/** The text of a schema's file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Writes a JSON Schema for each YAML file into a folder, over those that Diglot has written there before and no other. */
export async function writeSchemas(ports: {
  readonly folder: ContentFolder;
  readonly writer: ContentWriter & ContentCreator;
}): Promise<WrittenSchemas> {
  const files = Object.entries(schemaFiles()).map(([file, schema]) => ({ file, text: schemaText(schema) }));
  const there = new Map(
    (await ports.folder.journalFiles()).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
  const unchanged = files.filter(({ file, text }) => there.get(file) === text).map(({ file }) => file);
  const strange = files.filter(({ file }) => there.get(file)?.includes(schemaMark) === false).map(({ file }) => file);
  if (strange.length > 0) return { written: [], unchanged, refused: strange };

  const anew = files.filter(({ file }) => !there.has(file));
  const edits = files.flatMap(({ file, text }) => {
    const old = there.get(file);
    return old === undefined || old === text ? [] : [wholeFile(file, old, text)];
  });
  const applied = await ports.writer.apply(edits);
  const refused = applied.refused.map(({ file }) => file);
  const written = [...applied.files];
  for (const { file, text } of anew) ((await ports.writer.create(file, text)) ? written : refused).push(file);
  return { written: written.sort(), unchanged, refused };
}

/** An edit that puts a text in the place of all that a file holds. */
function wholeFile(file: string, old: string, text: string): TextEdit {
  const lines = old.replaceAll(/\r\n?/g, '\n').split('\n');
  return {
    file,
    line: 1,
    column: 1,
    endLine: lines.length,
    endColumn: lines.at(-1)!.length + 1,
    expected: lines.join('\n'),
    text,
  };
}
