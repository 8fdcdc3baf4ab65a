import type { UiLanguage } from '../../model/language.ts';
import type { WantedField } from './wanted-fields.ts';

/** What editors call the fields of CSL. */
const words: Readonly<Record<string, Readonly<Record<UiLanguage, string>>>> = {
  accessed: { zh: '引用日期', en: 'date of access' },
  author: { zh: '作者', en: 'authors' },
  'container-title': { zh: '刊名或书名', en: 'journal or book' },
  'author:given': { zh: '作者的名', en: 'given names' },
  'author:rest': { zh: '其余作者', en: 'further authors' },
  CSTR: { zh: 'CSTR', en: 'CSTR' },
  DOI: { zh: 'DOI', en: 'DOI' },
  editor: { zh: '编者', en: 'editors' },
  event: { zh: '会议名', en: 'conference' },
  'event-title': { zh: '会议名', en: 'conference' },
  issue: { zh: '期', en: 'issue' },
  issued: { zh: '年份', en: 'year' },
  number: { zh: '编号', en: 'number' },
  page: { zh: '页码', en: 'pages' },
  'page:last': { zh: '末页', en: 'last page' },
  publisher: { zh: '出版者', en: 'publisher' },
  'publisher-place': { zh: '出版地', en: 'place of publication' },
  title: { zh: '题名', en: 'title' },
  URL: { zh: '网址', en: 'URL' },
  volume: { zh: '卷', en: 'volume' },
};

/** A field with its alternatives, as an editor says it: 卷或期, volume or issue. */
export function fieldWords(field: WantedField, ui: UiLanguage): string {
  const names = [...new Set(field.map((name) => words[name]?.[ui] ?? name))];
  return names.join(ui === 'zh' ? '或' : ' or ');
}
