import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Printer } from '../../src/model/ports.ts';
import type { RuleExample } from '../../src/model/rule.ts';
import { build } from '../../src/pipeline/build.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import { createMemo } from '../../src/pipeline/memo.ts';
import { openCache } from '../../src/platform/cache.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { printerIn } from '../platform/printing.ts';
import { project } from '../support/build.ts';
import { memoryContent } from '../support/memory.ts';
import { layOutExample } from './example-article.ts';
import { templatesUnder } from './example-templates.ts';

const desk = mkdtempSync(join(tmpdir(), 'diglot-examples-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const memo = createMemo();
const request = { only: [], languages: [], strict: false, keepGoing: false, drafts: true };

/** For the rules that only printed pages show broken. */
export const browserPrinter = printerIn(join(desk, 'cache'));
afterAll(() => browserPrinter.close());

/**
 * What is found in the small article with an example laid over it, where nothing is by a build of some output. `printer`:
 * what prints it; without one, pages are made and not printed.
 */
export async function findingsIn(
  example: RuleExample,
  format?: string,
  printer?: Printer,
): Promise<readonly Diagnostic[]> {
  const ports = { content: memoryContent(layOutExample(example)), templates: templatesUnder(example), memo };
  const checked = await checkContent({ ...request, formats: [] }, ports);
  if (format === undefined || checked.diagnostics.length > 0) return checked.diagnostics;
  const variables = { DIGLOT_CACHE: join(desk, 'cache') };
  const cache = await openCache({ variables, platform: process.platform, home: desk, project });
  // Where the printer is reached, nothing was found.
  class Reached extends Error {}
  try {
    const outcome = await build(
      { ...request, formats: [format] },
      {
        ...ports,
        printer: printer ?? { start: () => undefined, print: () => Promise.reject(new Reached()) },
        fonts: openFontStore({ project, cache }),
        output: { read: () => Promise.resolve(undefined), publish: () => Promise.resolve() },
        progress: { step: () => undefined },
        version: '0.0.0',
      },
    );
    return outcome.diagnostics;
  } catch (error) {
    if (error instanceof Reached) return [];
    throw error;
  }
}
