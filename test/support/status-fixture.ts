import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaced } from '../failures/mistake.ts';
import { project } from './build.ts';

/** A copy of the journal that is in the middle of its work, in a folder of its own. */
export interface StatusDesk {
  readonly folder: string;
  readonly content: string;
  read(file: string): string;
  clear(): void;
}

/** The journal of `test/fixtures/status` with changes: by file what stands there, and what is to stand there instead. */
export function statusDesk(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): StatusDesk {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-status-'));
  const content = join(folder, 'content');
  cpSync(join(project, 'test', 'fixtures', 'status'), content, { recursive: true });
  rmSync(join(content, 'README.md'));
  for (const [file, replacements] of Object.entries(changes)) {
    const path = join(content, file);
    writeFileSync(path, replaced(readFileSync(path, 'utf8'), replacements, file));
  }
  return {
    folder,
    content,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
