import { once } from '../once.ts';

/** A record as it is handed to citeproc, under an id of the engine's own. */
export interface CiteprocItem {
  readonly id: string;
  readonly [variable: string]: unknown;
}

/** citeproc-js with a style compiled and items loaded, as far as a bibliography needs it. */
export interface Citeproc {
  readonly bibliography: { readonly tokens: readonly unknown[] };
  readonly bibliography_sort: { readonly tokens: readonly unknown[] };
  updateItems(ids: readonly string[]): void;
  /** Entries in HTML and, beside them, the ids that each stands for; false for a style without a bibliography. */
  makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
}

/** A style and a locale to compile, under a name that no other pair has. */
export interface StyleSource {
  readonly name: string;
  readonly xml: string;
  readonly locale: string;
  readonly localeXml: string;
}

/** The CSL processor: citation-js with its CSL plug-in. */
export interface CitationProcessor {
  /** Styles and locales that ship with it, by name. */
  readonly styles: ReadonlyMap<string, string>;
  readonly locales: ReadonlyMap<string, string>;
  /** Compiles a style. Throws on what is no CSL. The function that it gives holds exactly the items of its last call. */
  compile(source: StyleSource): (items: readonly CiteprocItem[]) => Citeproc;
}

/**
 * Loads the CSL processor, once. It is a megabyte of code: start this early and read files meanwhile.
 * citation-js is MIT, the citeproc-js inside it CPAL-1.0 or AGPL-1.0.
 */
export const loadCitationProcessor = once(async (): Promise<CitationProcessor> => {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  return wrap(plugins.config.get('@csl') as unknown as Plugin);
});

/** What the plug-in offers: registers by name, and engines that it makes once and keeps by style and locale. */
interface Plugin {
  readonly styles: Register;
  readonly locales: Register;
  engine(items: readonly CiteprocItem[], style: string, locale: string, format: 'html'): Citeproc;
}

interface Register {
  list(): string[];
  get(name: string): string;
  set(name: string, xml: string): unknown;
}

function wrap({ styles, locales, engine }: Plugin): CitationProcessor {
  const shipped = (register: Register): ReadonlyMap<string, string> =>
    new Map(register.list().map((name) => [name, register.get(name)]));
  const shippedLocales = shipped(locales);
  return {
    styles: shipped(styles),
    locales: shippedLocales,
    compile: ({ name, xml, locale, localeXml }) => {
      const load = (items: readonly CiteprocItem[]): Citeproc => engine(items, name, locale, 'html');
      styles.set(name, xml);
      locales.set(locale, localeXml);
      try {
        load([]);
      } finally {
        // The locale is read while the style is compiled; other styles want the one that ships back.
        locales.set(locale, shippedLocales.get(locale) ?? localeXml);
      }
      return load;
    },
  };
}
