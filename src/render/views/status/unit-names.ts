import type { Labels } from '../../../model/labels.ts';
import type { ArticleReport, PartReport, UnitAddress } from '../../../model/status.ts';
import { inOwnLanguage, type DeskWords, type OwnWords } from './desk-words.ts';

/** A part's name, with its number where it has one: 摘要; 1.2 The cells; 表 1 示例剂量. */
export function partName(part: PartReport, words: DeskWords): OwnWords & { readonly number: string } {
  const { labels, ui } = words;
  const { id, kind, number } = part;
  const title = inOwnLanguage(part.title, words) ?? { text: id, language: ui };
  const own = (text: string) => ({ text, language: ui, number: '' });
  if (kind === 'table') return { ...title, number: number ? labels('table.label', { number }) : id };
  if (kind === 'figure') return { ...title, number: id };
  if (kind === 'front' || kind === 'notes' || kind === 'vocabularies') return own(labels(`desk.part.${kind}`));
  if (id === 'abs') return own(labels('front.abstract'));
  if (id === 's0') return own(labels('section.introduction'));
  return { ...title, number };
}

/** What a unit is called within its part: 第 3 段, Keyword 2, t1-r04 · Outcome. */
export function unitName(unit: UnitAddress, words: DeskWords): string {
  const { labels } = words;
  const { id, kind, position, keys } = unit;
  switch (kind) {
    case 'front':
      return frontName(keys, labels);
    case 'caption':
    case 'heading':
      return labels(`desk.unit.${kind}`);
    case 'paragraph':
    case 'item':
    case 'code':
    case 'math':
      return labels(`desk.unit.${kind}`, { position });
    case 'note':
      return `[^${id.replace(/^note-/, '').replace(/-p\d+$/, '')}]`;
    case 'placement':
      return id;
    default:
      return unit.part === 'vocabularies' ? keys.slice(0, 2).join(' · ') : tableName(unit, words);
  }
}

/** `3.2.2 血管生成 · 第 1 段`; of a table or figure its number alone, since captions are long. */
export function whereWords(unit: UnitAddress, comparisons: ArticleReport['comparisons'], words: DeskWords): string {
  const part = comparisons.flatMap(({ parts }) => parts).find(({ id }) => id === unit.part);
  const named = part && partName(part, words);
  const isCaptioned = part?.kind === 'table' || part?.kind === 'figure';
  const title = named && (isCaptioned ? named.number : [named.number, named.text].filter(Boolean).join(' '));
  return [title ?? unit.part, unitName(unit, words)].join(' · ');
}

/** Elements of the front matter and the labels that name them; the others are called by their own label. */
const elements: Readonly<Record<string, string>> = {
  title: 'desk.unit.title',
  subtitle: 'desk.unit.subtitle',
  shortTitle: 'desk.unit.shortTitle',
  column: 'desk.unit.column',
  byline: 'desk.unit.byline',
  notice: 'desk.unit.notice',
  noticeShort: 'desk.unit.noticeShort',
  folioNote: 'desk.unit.folioNote',
  keywords: 'front.keywords',
  authors: 'front.about',
  affiliations: 'front.affiliations',
  funding: 'front.funding',
  license: 'front.license',
  copyrightHolder: 'colophon.copyright',
  history: 'front.history',
};

function frontName([element = '', ...rest]: readonly string[], labels: Labels): string {
  if (element === 'statements' || element === 'staff') return labels(`front.${rest[0]}`);
  const label = elements[element];
  if (label === undefined) return [element, ...rest].join('.');
  return [labels(label), ...rest.filter((key) => !['name', 'text', 'about'].includes(key))].join(' ');
}

/** Words of a table by the key under which its file has them: `rows.t1-r04.outcome`, `vocabularies.routes.iv.label`. */
function tableName({ keys, field }: UnitAddress, words: DeskWords): string {
  const { labels } = words;
  const [list = '', name = '', ...rest] = keys;
  if (list !== 'rows') {
    const of = ['label', 'head', 'text', 'expansion'];
    return labels(`desk.unit.${list}`, { name: [name, ...rest.filter((key) => !of.includes(key))].join(' · ') });
  }
  const arm = rest[0] === 'arms' ? [labels('desk.unit.arm', { name: rest[1] ?? '' })] : [];
  const ofField = field ? [inOwnLanguage(field, words)?.text ?? ''] : [];
  return [name, ...arm, ...ofField].join(' · ');
}
