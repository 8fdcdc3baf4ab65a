import type { FontStore, Printer, TemplateFolder } from '../../src/model/ports.ts';
import { build, type BuildOutcome } from '../../src/pipeline/build.ts';
import type { Request } from '../../src/pipeline/request.ts';
import { cacheIn } from '../../src/platform/cache.ts';
import { openContentFolder } from '../../src/platform/content-folder.ts';
import { openFontStore } from '../../src/platform/font-store.ts';
import { templatesWith } from '../failures/templates.ts';
import { project } from './build.ts';
import { recordedOutput } from './recorded-output.ts';

/** What a build found, and what it would write: nothing where it publishes nothing. */
export interface MadeBuild {
  readonly outcome: BuildOutcome;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Builds a content folder with a printer; `cache`: a folder for its fonts; `earlier`: what the output folder holds. */
export async function buildIntoMemory(
  content: string,
  ports: {
    readonly printer: Printer;
    readonly cache: string;
    readonly templates?: TemplateFolder;
    readonly earlier?: ReadonlyMap<string, Uint8Array>;
  },
  request: Partial<Request> = {},
): Promise<MadeBuild> {
  const { printer, cache, templates = templatesWith({}), earlier } = ports;
  const fonts: FontStore = openFontStore({ project, cache: cacheIn(cache) });
  const output = recordedOutput((path) => earlier?.get(path));
  const outcome = await build(
    { only: [], languages: [], formats: [], strict: false, keepGoing: false, drafts: false, ...request },
    {
      content: openContentFolder(content),
      templates,
      printer,
      fonts,
      output,
      progress: { step: () => undefined },
      version: '0.0.0',
    },
  );
  return { outcome, files: new Map(output.change?.write.map(({ path, bytes }) => [path, bytes])) };
}
