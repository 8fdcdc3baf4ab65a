import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { textReport, summaryLine } from '../../src/cli/report/text.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { OutputFolder, Printer } from '../../src/model/ports.ts';
import { build } from '../../src/pipeline/build.ts';
import { checkContent } from '../../src/pipeline/check.ts';
import type { LocatedDiagnostic } from '../../src/pipeline/whereabouts.ts';
import { openCache } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { printerIn } from '../platform/printing.ts';
import { layOut, mistakesFolder, readMistake, requestOf, type Mistake } from './mistake.ts';
import { project, templatesWith } from './templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'diglot-mistakes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = readdirSync(mistakesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const idlePrinter: Printer = {
  start: () => undefined,
  print: () => Promise.reject(new Error('A page was printed')),
};

/** For the mistakes that only printed pages show. */
const browserPrinter = printerIn(join(folder, 'cache'));
afterAll(() => browserPrinter.close());

const untouched: OutputFolder = {
  read: () => Promise.resolve(undefined),
  publish: () => Promise.reject(new Error('Something was published')),
};

async function findings(name: string, mistake: Mistake): Promise<readonly LocatedDiagnostic[]> {
  const content = join(folder, name);
  layOut(mistake, content);
  const variables = { DIGLOT_CACHE: join(folder, 'cache') };
  const cache = await openCache({ variables, platform: process.platform, home: folder, project });
  const ports = {
    content: openContentFolder(content),
    templates: templatesWith(mistake.templates),
    fonts: openFontStore({ project, cache }),
  };
  if (mistake.stage === 'check') return (await checkContent(requestOf(mistake), ports)).diagnostics;
  const isPrinted = mistake.stage === 'print';
  const outcome = await build(requestOf(mistake), {
    ...ports,
    printer: isPrinted ? browserPrinter : idlePrinter,
    output: isPrinted ? { ...untouched, publish: () => Promise.resolve() } : untouched,
    progress: { step: () => undefined },
    version: '0.0.0',
  });
  expect(outcome.published).toBe(isPrinted);
  return outcome.diagnostics;
}

function spot({ rule, place }: Diagnostic): string {
  return place ? `${rule} ${place.file}:${place.line}:${place.column}` : rule;
}

describe.each(names)('%s', (name) => {
  const mistake = readMistake(name);

  test(mistake.about, async () => {
    const diagnostics = await findings(name, mistake);
    expect(diagnostics.map(spot)).toEqual(mistake.expect);
    for (const ui of ['zh', 'en'] as const) {
      const report = `${textReport(diagnostics, ui, false)}\n${summaryLine(diagnostics, ui)}\n`;
      await expect(report).toMatchFileSnapshot(join(mistakesFolder, name, `report.${ui}.txt`));
    }
  });
});
