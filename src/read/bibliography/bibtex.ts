import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from '../../engines/csl/doi.ts';
import { entryLanguage } from '../../engines/entry-language.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { parseBibtex, type RawEntry } from './bibtex-syntax.ts';
import { filled, type ForeignBibliography, type ForeignRecord, type NotUnderstood } from './foreign-record.ts';
import { readDate, readYear } from './foreign-dates.ts';
import { readAddress, readLatex } from './latex-text.ts';

/** CSL type per type of BibTeX and BibLaTeX. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'collection',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'figure',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'collection',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};

/** Languages that babel calls by other names than they have. */
const babelLanguages: Readonly<Record<string, string>> = {
  american: 'en-US',
  australian: 'en-AU',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  british: 'en-GB',
  canadian: 'en-CA',
  magyar: 'hu',
  naustrian: 'de-AT',
  ngerman: 'de',
  pinyin: 'zh-Latn-pinyin',
  portuges: 'pt',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

/** CSL type per `entrysubtype`, where that is the more exact of the two. */
const subtypes: Readonly<Record<string, string>> = {
  magazine: 'article-magazine',
  map: 'map',
  newspaper: 'article-newspaper',
  preprint: 'article',
};

const genres: Readonly<Record<string, string>> = { mastersthesis: 'Master’s thesis', phdthesis: 'PhD thesis' };

/** Types of entries whose `number` is that of an issue, or of a volume of a series. */
const inIssues: ReadonlySet<string> = new Set(['article', 'periodical', 'review']);
const inSeries = /^(?:mv)?(?:book|collection|proceedings|reference)$|^(?:in|supp)|^conference$/;

/** What programs and services note for themselves, and no record has a place for. */
const ofPrograms = new Set(
  `added-at biburl bibsource citeulike-article-id comment copyright creationdate crossref date-added date-modified
  entryset eprintclass execute file gender groups ids indextitle interhash intrahash journal-iso keyword label
  langidopts lastchecked modificationdate options owner pdf presort primaryclass printed priority qualityassured ranking
  rating read related relatedtype rights shorthand sortkey sortname sortshorthand sorttitle sortyear tags timestamp
  unique-id username xdata`.split(/\s+/),
);
const ofPrefix = /^(?:bdsk|mendeley|bibtex|jabref|x)-/;

/** A BibTeX or BibLaTeX file as records, with what of it was not understood. */
export function readBibtex(text: string, file: string): ForeignBibliography {
  const { entries, broken } = parseBibtex(text, file);
  const notUnderstood: NotUnderstood[] = [];
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const records = entries
    .filter(({ type }) => type !== 'xdata' && type !== 'set')
    .map((entry) => {
      const reader = new EntryReader(entry, (key) => byKey.get(key.trim().toLowerCase()));
      const record = reader.record();
      notUnderstood.push(...reader.notUnderstood);
      return record;
    });
  return { records, notUnderstood, broken };
}

class EntryReader {
  readonly notUnderstood: NotUnderstood[] = [];
  readonly #entry: RawEntry;
  readonly #values: Map<string, string>;
  readonly #used = new Set<string>();

  constructor(entry: RawEntry, find: (key: string) => RawEntry | undefined) {
    this.#entry = entry;
    this.#values = new Map(entry.fields.map(({ name, value }) => [name, value]));
    for (const name of ['crossref', 'xdata']) {
      for (const key of (this.#values.get(name) ?? '').split(',').filter((one) => one.trim() !== '')) {
        const parent = find(key);
        if (!parent || parent === entry) this.#report('crossref', key.trim(), name);
        else this.#inherit(parent, name === 'crossref');
      }
    }
  }

  record(): ForeignRecord {
    const { key, place, type } = this.#entry;
    const { item, missing } = this.#describe();
    for (const { name } of this.#entry.fields) {
      if (!this.#used.has(name) && !ofPrograms.has(name) && !ofPrefix.test(name)) {
        this.#report('field', name, name);
      }
    }
    if (!Object.hasOwn(types, type)) this.#report('type', `@${type}`, '');
    return { key, item, missing, place };
  }

  #describe(): { item: CslItem; missing: string[] } {
    const { key, type } = this.#entry;
    const text = (...names: string[]) => this.#text(...names);
    const author = this.#names('author');
    const isArticle = inIssues.has(type);
    const number = text('number');
    const eid = text('eid');
    const pages = text('pages').replace(/\s*[–—]\s*|-{2,}/g, '-');
    const pubmed = /pubmed/i.test(text('eprinttype', 'archiveprefix')) ? text('eprint') : '';
    const arxiv = /arxiv/i.test(text('eprinttype', 'archiveprefix')) ? `arXiv:${text('eprint')}` : '';
    const howpublished = this.#raw('howpublished');
    const isAddress = /^\s*(?:\\url\s*\{|https?:)/.test(howpublished);
    const doi = readAddress(this.#raw('doi'));
    const address = readAddress(this.#raw('url')) || (isAddress ? readAddress(howpublished) : '');
    const item = filled({
      id: key,
      type: this.#type(address),
      title: joined(text('title'), text('subtitle')),
      'title-short': text('shorttitle'),
      author: author.names,
      editor: this.#names('editor').names,
      translator: this.#names('translator').names,
      'container-author': this.#names('bookauthor').names,
      'container-title': joined(
        text('journaltitle', 'journal', 'booktitle', 'maintitle'),
        text('journalsubtitle', 'booksubtitle'),
      ),
      'container-title-short': text('shortjournal', 'shortbooktitle'),
      'event-title': text('eventtitle'),
      'event-place': text('venue'),
      'event-date': readDate(text('eventdate')),
      'collection-title': text('series'),
      edition: text('edition'),
      issued: readDate(text('date')) ?? readYear(text('year'), text('month'), text('day')),
      'original-date': readDate(text('origdate')),
      accessed: readDate(text('urldate')),
      volume: text('volume'),
      issue: isArticle ? number || text('issue') : text('issue'),
      number: (isArticle ? eid : inSeries.test(type) ? '' : number) || arxiv,
      'collection-number': !isArticle && inSeries.test(type) ? number : '',
      page: pages,
      'chapter-number': text('chapter'),
      'number-of-pages': text('pagetotal', 'numpages'),
      'number-of-volumes': text('volumes'),
      genre: text('type') || genres[type],
      version: text('version'),
      publisher: text('publisher', 'school', 'institution', 'organization') || (isAddress ? '' : text('howpublished')),
      'publisher-place': text('location', 'address'),
      ISSN: text('issn'),
      ISBN: text('isbn'),
      DOI: bareDoi(doi) ?? doi,
      CSTR: readAddress(this.#raw('cstr')),
      PMID: text('pmid') || pubmed,
      PMCID: text('pmcid'),
      URL: address,
      status: text('pubstate'),
      abstract: text('abstract'),
      keyword: text('keywords'),
      language: this.#language(),
      note: [text('note'), text('addendum')].filter(Boolean).join(' '),
      annote: text('annote', 'annotation'),
    }) as CslItem;
    return { item, missing: author.more ? ['author:rest'] : [] };
  }

  #type(address: string): string {
    const { type } = this.#entry;
    const subtype = this.#text('entrysubtype').toLowerCase();
    if (Object.hasOwn(subtypes, subtype)) return subtypes[subtype]!;
    if (type === 'misc' && address !== '') return 'webpage';
    return types[type] ?? 'document';
  }

  /** The first of these fields that holds something. */
  #raw(...names: string[]): string {
    for (const name of names) this.#used.add(name);
    return names.map((name) => this.#values.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  }

  #text(...names: string[]): string {
    const filledName = names.find((name) => (this.#values.get(name) ?? '').trim() !== '') ?? names[0]!;
    // What stands in a second field of the same meaning finds no place.
    this.#used.add(filledName);
    for (const name of names) if ((this.#values.get(name) ?? '').trim() === '') this.#used.add(name);
    const { text, unknown } = readLatex(this.#values.get(filledName) ?? '');
    for (const command of unknown) this.#report('command', command, filledName);
    return text;
  }

  #names(field: string): ReturnType<typeof readBibtexNames> {
    const read = readBibtexNames(this.#raw(field));
    for (const command of read.unknown) this.#report('command', command, field);
    return read;
  }

  #language(): string {
    // A tag beside the name that babel has is the more exact of the two.
    const babel = this.#text('langid', 'hyphenation');
    const word = this.#text('language') || babel;
    const { tag, guessed } = entryLanguage({ id: '', type: '', language: babelLanguages[word.toLowerCase()] ?? word });
    return guessed ? word : tag;
  }

  /** What an entry takes over from the one that it stands in, or shares with others. */
  #inherit(parent: RawEntry, isHost: boolean): void {
    for (const { name, value } of parent.fields) {
      const inBook = isHost && !inIssues.has(this.#entry.type);
      if (inBook && /^(?:title|subtitle)$/.test(name)) this.#inheritAs(name.replace(/^/, 'book'), value);
      else if (!/^(?:crossref|xdata|label|shorttitle)$/.test(name)) this.#inheritAs(name, value);
    }
  }

  #inheritAs(name: string, value: string): void {
    if (!this.#values.has(name)) this.#values.set(name, value);
  }

  #report(kind: NotUnderstood['kind'], name: string, field: string): void {
    const { key, fields, place } = this.#entry;
    const at = fields.find((one) => one.name === field)?.place ?? place;
    this.notUnderstood.push({ kind, name, key, place: at });
  }
}

/** Title and subtitle as one. */
function joined(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return title || subtitle;
  return /\p{Script=Han}/u.test(title) ? `${title}：${subtitle}` : `${title}: ${subtitle}`;
}
