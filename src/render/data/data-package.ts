import { createHash } from 'node:crypto';
import type { Author } from '../../model/front-matter.ts';
import type { Localized } from '../../model/language.ts';
import type { Publication } from '../../model/publication.ts';
import { machineCsv } from './csv.ts';
import type { FileName } from './data-file.ts';
import { inAllLanguages } from './data-words.ts';
import type { TableExport } from './table-export.ts';
import { fileNames, suffixOf, tableFile } from './table-files.ts';
import { plainLanguage, tableSchema, wordedKeys } from './table-schema.ts';

export const dataPackageProfile = 'https://datapackage.org/profiles/2.0/datapackage.json';

/**
 * An article's Data Package (2.0): who made its data, from what, under which licence, and every CSV file of its tables
 * with schema, size and SHA-256. It stands beside the files that it names.
 */
export function dataPackage(publication: Publication, sources: readonly TableExport[]): object {
  const { article, editions } = publication;
  const languages = Object.keys(editions);
  const own = plainLanguage(languages);
  const { frontMatter, version, slug } = article;
  const doi = frontMatter.doi[own] ?? Object.values(frontMatter.doi)[0];
  const keywords = frontMatter.keywords.flatMap((keyword) => keyword[own] ?? []);
  return {
    $schema: dataPackageProfile,
    name: slug,
    ...(doi !== undefined && { id: `https://doi.org/${doi}` }),
    languages: [own, ...languages.filter((language) => language !== own)],
    ...wordedKeys('title', frontMatter.title, languages),
    ...wordedKeys('description', descriptionOf(publication, sources), languages),
    ...homepageOf(publication, own),
    version,
    date: article.date,
    ...contributorsOf(publication, own),
    ...(keywords.length > 0 && { keywords }),
    ...licencesOf(publication, own),
    ...sourcesOf(publication, own),
    resources: sources.flatMap((source) => fileNames(source.table).map((name) => resourceOf(source, name))),
  };
}

function resourceOf(source: TableExport, name: FileName): object {
  const { table, languages } = source;
  const bytes = machineCsv(tableFile(name, source));
  const inPackage = (file: FileName) => `${table.id}${suffixOf(file)}`;
  // An edition of the front matter alone prints no table.
  const anywhere = Object.values(source.printed)[0];
  const label = Object.fromEntries(
    languages.map((language) => [language, (source.printed[language] ?? anywhere)?.label ?? '']),
  );
  return {
    name: inPackage(name),
    path: `${inPackage(name)}.csv`,
    type: 'table',
    ...wordedKeys(
      'title',
      inAllLanguages(source, `data.file.${name}`, { table: label, caption: table.caption }),
      languages,
    ),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: { lineTerminator: '\n' },
    schema: tableSchema(tableFile(name, source), source, inPackage),
  };
}

/** What the data are, and in an edition based on another work its notice. */
function descriptionOf({ article }: Publication, sources: readonly TableExport[]): Localized {
  const [first] = sources;
  if (!first) return {};
  const about = inAllLanguages(first, 'data.package');
  const { noticeShort, notice } = article.frontMatter;
  const words = noticeShort ?? notice ?? {};
  return Object.fromEntries(
    Object.entries(about).map(([language, text]) => [
      language,
      [text, words[language]?.trim()].filter((part) => part !== undefined).join('\n\n'),
    ]),
  );
}

function homepageOf({ article, journal }: Publication, language: string): object {
  return journal.baseUrl ? { homepage: `${journal.baseUrl}/${language}/${article.slug}/` } : {};
}

/** Those who wrote the article, and its publisher. */
function contributorsOf({ article, journal }: Publication, language: string): object {
  const publisher = journal.publisher[language] ?? Object.values(journal.publisher)[0];
  const contributors = [
    ...article.frontMatter.authors.map((author) => personOf(author, language)),
    ...(publisher === undefined ? [] : [{ title: publisher, roles: ['publisher'] }]),
  ];
  return contributors.length > 0 ? { contributors } : {};
}

function personOf({ name, orcid }: Author, language: string): object {
  const { given, family } = name[language] ?? Object.values(name)[0] ?? { given: '', family: '' };
  return {
    title: [given, family].filter((part) => part !== '').join(' '),
    ...(given !== '' && { givenName: given }),
    familyName: family,
    ...(orcid !== undefined && { path: `https://orcid.org/${orcid}` }),
    roles: ['creator'],
  };
}

function licencesOf({ article, editions }: Publication, language: string): object {
  const { license } = article.frontMatter;
  if (!license) return {};
  const title = license.name[language];
  const licence = {
    ...(/^[-\w.]+$/.test(license.id) && { name: license.id }),
    ...(license.url !== undefined && { path: license.url }),
    ...(title !== undefined && wordedKeys('title', license.name, Object.keys(editions))),
  };
  return 'name' in licence || 'path' in licence ? { licenses: [licence] } : {};
}

/** The work that an edition is based on. */
function sourcesOf({ article, editions }: Publication, language: string): object {
  const { basedOn } = article;
  if (!basedOn) return {};
  const citation = basedOn.citation[language] ?? basedOn.title[language];
  return {
    sources: [
      {
        ...(citation !== undefined && wordedKeys('title', basedOn.citation, Object.keys(editions))),
        ...(basedOn.doi !== undefined && { path: `https://doi.org/${basedOn.doi}` }),
      },
    ],
  };
}
