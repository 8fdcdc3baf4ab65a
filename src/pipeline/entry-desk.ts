import { digest } from '../engines/digest.ts';
import {
  createCitationEngine,
  loadCitationProcessor,
  type CitationEngine,
  type FormattedEntry,
} from '../engines/csl.ts';
import type { CslItem } from '../model/csl.ts';
import type { Result } from '../model/diagnostic.ts';
import type { Journal } from '../model/journal.ts';
import type { ContentLanguage } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import type { Shelf } from '../model/ports.ts';
import type { Theme } from '../model/theme.ts';
import type { EntryFormatter } from '../resolve/resolve-references.ts';
import { citationRequest } from './citation-request.ts';

/** Where editions get the text of their reference entries. */
export interface EntryDesk {
  /**
   * A formatter that serves these records. They are formatted when an earlier build on this machine has not left them
   * on the shelf; only then is the citation processor, a megabyte of code, loaded at all.
   * Diagnostics: those of `createCitationEngine`.
   */
  formatterFor(language: ContentLanguage, items: readonly CslItem[]): Promise<Result<EntryFormatter | undefined>>;
}

/** The desk of a journal. `placeInJournal` points at a key of `journal.yaml`. */
export function openEntryDesk(
  journal: Journal,
  theme: Theme,
  shelf: Shelf | undefined,
  placeInJournal: (path: readonly string[]) => Place,
): EntryDesk {
  const engines = new Map<ContentLanguage, Promise<Result<CitationEngine | undefined>>>();

  return {
    async formatterFor(language, items) {
      const request = citationRequest(theme, language, journal.styles[language] ?? '', journal.references?.[language]);
      const name = `entries/${digest(JSON.stringify([request, items]))}.json`;
      const kept = parseEntries(await shelf?.read(name));
      if (kept) return { value: serve(kept), diagnostics: [] };

      const place = placeInJournal(['styles', language]);
      const opening =
        engines.get(language) ??
        loadCitationProcessor().then((processor) => createCitationEngine(processor, { ...request, place }));
      engines.set(language, opening);
      const opened = await opening;
      if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
      const entries = opened.value.entries(items);
      await shelf?.write(name, new TextEncoder().encode(JSON.stringify(entries)));
      return { value: serve(entries), diagnostics: opened.diagnostics };
    },
  };
}

function serve(entries: readonly FormattedEntry[]): EntryFormatter {
  return { entries: () => entries };
}

function parseEntries(bytes: Uint8Array | undefined): FormattedEntry[] | undefined {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as FormattedEntry[];
  } catch {
    return undefined;
  }
}
