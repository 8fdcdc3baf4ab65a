import type { UiLanguage } from '../../model/language.ts';
import { defineRule } from '../../model/rule.ts';

/** What a schema can ask of a value, by the word that it gives zod as its message. */
const kinds = {
  text: { zh: '文字', en: 'text' },
  words: { zh: '不空的文字', en: 'some words' },
  list: { zh: '列表', en: 'a list' },
  'list-with-items': { zh: '至少有一项的列表', en: 'a list with at least one item' },
  map: { zh: '“键: 值”', en: 'a map of keys and values' },
  number: { zh: '数', en: 'a number' },
  'whole-number': { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  'language-tag': { zh: '语言标签，如 zh、en、zh-Hant', en: 'a language tag such as zh, en, or zh-Hant' },
  date: { zh: '日期，如 2026-11-25', en: 'a date such as 2026-11-25' },
  id: {
    zh: '标识，如 s1-2、t1（小写字母、数字和连字符，以字母开头）',
    en: 'an id such as s1-2 or t1 (lowercase letters, digits, and hyphens, beginning with a letter)',
  },
  email: { zh: '电子邮箱地址', en: 'an e-mail address' },
  orcid: { zh: ' ORCID，如 0000-0002-1825-0097', en: 'an ORCID iD such as 0000-0002-1825-0097' },
  doi: { zh: ' DOI，如 10.1234/abc，不带 https://doi.org/', en: 'a DOI such as 10.1234/abc, without https://doi.org/' },
  'web-address': { zh: '以 https:// 开头的地址', en: 'an address that begins with https://' },
  'base-address': {
    zh: '以 https:// 开头、末尾没有斜线的地址',
    en: 'an address that begins with https:// and has no slash at its end',
  },
  'theme-name': { zh: ' templates/ 下的文件夹名', en: 'the name of a folder under templates/' },
  'face-family': { zh: ' faces 中的一个 family', en: 'the family of one of the faces' },
  'theme-part': {
    zh: '文件名，不带文件夹和后缀，如 notes',
    en: 'the name of a file without folder and ending, such as notes',
  },
  'paper-size': {
    zh: '纸张的名称（A4、A5、B5、letter），或以毫米计的宽和高，如 [210, 285]',
    en: 'the name of a paper (A4, A5, B5, or letter), or its width and height in millimeters, such as [210, 285]',
  },
  'citation-key': { zh: '文献键，如 friedenstein1970', en: 'a citation key such as friedenstein1970' },
  'term-of-vocabulary': {
    zh: '词表中的一项，如 routes.tail-vein',
    en: 'a term of a vocabulary, such as routes.tail-vein',
  },
  'ontology-id': { zh: '本体中的标识，如 UBERON:0000955', en: 'an ontology’s id such as UBERON:0000955' },
  'ucum-code': {
    zh: ' UCUM 代码，如 ug/kg、{cells}/{injection}',
    en: 'a UCUM code such as ug/kg or {cells}/{injection}',
  },
  'free-name': {
    zh: '别的名称（id、group、arms、unbound、flags、label、binding 另有用处）',
    en: 'another name (id, group, arms, unbound, flags, label, and binding have a use of their own)',
  },
  digest: {
    zh: ' 16 位十六进制摘要值（由 diglot attest 或 diglot release 写入）',
    en: 'a digest of 16 hexadecimal digits, as diglot attest and diglot release write it',
  },
  coordinate: {
    zh: '像素数，或百分数如 35%',
    en: 'a number of pixels, or a percentage such as 35%',
  },
  length: { zh: '长度，如 200 um、1 mm', en: 'a length such as 200 um or 1 mm' },
  'under-panels': { zh: '空（各图写在 panels 下）', en: 'left out, since each image stands under panels' },
  'csl-type': { zh: ' CSL 的文献类型，如 article-journal', en: 'a CSL type such as article-journal' },
} as const satisfies Record<string, Readonly<Record<UiLanguage, string>>>;

/** A kind of value; schemas name it as the message of their checks. */
export type Kind = keyof typeof kinds;

const shapes = {
  list: { zh: '列表', en: 'a list' },
  map: { zh: '“键: 值”', en: 'a map' },
} as const satisfies Record<string, Readonly<Record<UiLanguage, string>>>;

interface Values {
  readonly [name: string]: string | number;
  readonly field: string;
  /** A `Kind`, a choice `a | b | c`, or a bound such as `> 0`. */
  readonly expected: string;
  /** Whether a value, a key, a list or a map was found. */
  readonly found: 'value' | 'key' | keyof typeof shapes;
  /** The value or key as the file has it. */
  readonly written: string;
  /** 1 where quotes are all that is missing. */
  readonly quote: number;
}

/** A field's value is of the kind that the field wants: text, number, list, one of a few words. */
export const valuesHaveTheirKind = defineRule<Values>({
  id: 'values-have-their-kind',
  severity: 'error',
  about: {
    zh: '每个字段有自己的写法：日期写作 `2026-11-25`，DOI 不带网址，`status` 只能取几个词中的一个，几个单位要写成列表。最容易上当的是像数字的名称：版本号 `3.10` 不加引号会读成 3.1，邮编 `000001` 会读成 1，印出来也就是那样，所以这类值要加引号。',
    en: 'Each field wants its value in a form of its own: a date is `2026-11-25`, a DOI comes without the address in front of it, `status` is one of a few words, affiliations are a list. Names made of digits are the treacherous ones. Without quotes, version `3.10` reads as 3.1 and postcode `000001` as 1, and so they would be printed.',
  },
  examples: {
    bad: [{ 'article.yaml': 'version: 3.10' }, { 'article.yaml': 'date: 2026年11月25日' }],
    good: [{ 'article.yaml': "version: '3.10'\ndate: 2026-11-25" }],
  },
  words: {
    zh: {
      name: '字段的值不合要求',
      message: ({ field, expected, found, written }) =>
        found === 'key'
          ? `“${field}”下的键“${written}”应为${kindIn('zh', expected)}。`
          : `“${field}”应为${kindIn('zh', expected)}，现为${what('zh', found, written)}。`,
      advice: ({ quote, found, written }) =>
        quote
          ? `请加引号，写作 "${written}"，YAML 才不把它当作数。`
          : found === 'value' && written === ''
            ? '请补写；若不用，请删去。'
            : '请改成所要求的写法。',
    },
    en: {
      name: 'Value of the wrong kind',
      message: ({ field, expected, found, written }) =>
        found === 'key'
          ? `The key “${written}” under “${field}” should be ${kindIn('en', expected)}.`
          : `“${field}” should be ${kindIn('en', expected)}; it is ${what('en', found, written)}.`,
      advice: ({ quote, found, written }) =>
        quote
          ? `Put it in quotes, as in "${written}", so that YAML does not take it for a number.`
          : found === 'value' && written === ''
            ? 'Fill it in, or remove it.'
            : 'Write it in the form required.',
    },
  },
});

/** What a kind of value is called; nothing for what is none. */
export function wordsOfKind(kind: string): Readonly<Record<UiLanguage, string>> | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind as Kind] : undefined;
}

function kindIn(ui: UiLanguage, expected: string): string {
  if (Object.hasOwn(kinds, expected)) return kinds[expected as Kind][ui];
  const choices = expected.split(' | ');
  if (choices.length === 1) return ui === 'zh' ? ` ${expected}` : expected;
  return ui === 'zh' ? ` ${choices.join('、')} 之一` : `one of ${choices.join(', ')}`;
}

function what(ui: UiLanguage, found: Values['found'], written: string): string {
  if (found === 'list' || found === 'map') return shapes[found][ui];
  if (written === '') return ui === 'zh' ? '空' : 'empty';
  return `“${written}”`;
}
