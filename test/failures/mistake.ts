import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Request } from '../../src/pipeline/request.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const changes = z.record(z.string(), z.record(z.string(), z.string()));

/** `mistake.yaml`: what is done to the sample, and every finding that this must lead to, in the report's order. */
const schema = z.strictObject({
  about: z.string().default(''),
  /** By file: text of the sample, and what stands there instead. */
  replace: changes.default({}),
  /** The same for files of `templates/`; a text stands for a whole new file. */
  templates: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).default({}),
  /** Whole files, as text or as bytes in hexadecimal. */
  write: z.record(z.string(), z.string()).default({}),
  bytes: z.record(z.string(), z.string()).default({}),
  /** Files of `test/fixtures/`, by where they are laid. */
  copy: z.record(z.string(), z.string()).default({}),
  remove: z.array(z.string()).default([]),
  /** New name of the article's folder. */
  rename: z.string().optional(),
  /** Symbolic links and where they lead. */
  link: z.record(z.string(), z.string()).default({}),
  request: z
    .strictObject({ languages: z.array(z.string()).default([]), formats: z.array(z.string()).default([]) })
    .default({ languages: [], formats: [] }),
  /**
   * `build`: the finding arises where pages are made; a printer that is called fails the test. `print`: it is about printed
   * pages, and publication goes on.
   */
  stage: z.enum(['check', 'build', 'print']).default('check'),
  /** `rule file:line:column` */
  expect: z.array(z.string()).default([]),
});

export type Mistake = z.infer<typeof schema>;

export const sampleFolder = join(fixtures, 'sample');
export const mistakesFolder = join(fixtures, 'mistakes');

/** The description of one mistake. */
export function readMistake(name: string): Mistake {
  return schema.parse(parse(readFileSync(join(mistakesFolder, name, 'mistake.yaml'), 'utf8')));
}

/** Lays the sample with changes in it into a folder. */
export function layOutSample(folder: string, changes: z.input<typeof schema> = {}): void {
  layOut(schema.parse(changes), folder);
}

/** Lays the sample with the mistake in it into a folder. */
export function layOut(mistake: Mistake, folder: string): void {
  cpSync(sampleFolder, folder, { recursive: true });
  rmSync(join(folder, 'README.md'));
  for (const [file, replacements] of Object.entries(mistake.replace)) {
    const path = join(folder, file);
    writeFileSync(path, replaced(readFileSync(path, 'utf8'), replacements, file));
  }
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const [file, text] of Object.entries(mistake.write)) write(file, text);
  for (const [file, hex] of Object.entries(mistake.bytes)) write(file, Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
  for (const [file, from] of Object.entries(mistake.copy)) write(file, readFileSync(join(fixtures, from)));
  for (const file of mistake.remove) rmSync(join(folder, file));
  for (const [file, target] of Object.entries(mistake.link)) symlinkSync(target, join(folder, file));
  if (mistake.rename) {
    cpSync(join(folder, 'sample'), join(folder, mistake.rename), { recursive: true });
    rmSync(join(folder, 'sample'), { recursive: true });
  }
}

/** A text with every replacement made; one that finds nothing is a mistake in the fixture. */
export function replaced(text: string, replacements: Readonly<Record<string, string>>, file: string): string {
  let result = text;
  for (const [from, to] of Object.entries(replacements)) {
    if (!result.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    result = result.replace(from, () => to);
  }
  return result;
}

/** Everything, unless the mistake asks for less. */
export function requestOf({ request }: Mistake): Request {
  return { only: [], ...request, strict: false, keepGoing: false, drafts: false };
}
