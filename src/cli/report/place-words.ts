import type { BlockKind } from '../../model/article.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { LocatedDiagnostic, Whereabouts } from '../../pipeline/whereabouts.ts';

/** Sections whose headings are the tool's to set. */
const named: Readonly<Record<string, Readonly<Record<UiLanguage, string>>>> = {
  abs: { zh: '摘要', en: 'Abstract' },
  s0: { zh: '引言', en: 'Introduction' },
  notes: { zh: '注释', en: 'Notes' },
};

type Words = Readonly<Record<UiLanguage, (position: number, id: string) => string>>;

const units: Readonly<Record<BlockKind, Words>> = {
  heading: { zh: () => '标题', en: () => 'heading' },
  paragraph: { zh: (position) => `第 ${position} 段`, en: (position) => `paragraph ${position}` },
  item: { zh: (position) => `第 ${position} 个列表项`, en: (position) => `list item ${position}` },
  code: { zh: (position) => `第 ${position} 段代码`, en: (position) => `code ${position}` },
  math: { zh: (position) => `第 ${position} 个公式`, en: (position) => `formula ${position}` },
  note: { zh: (_, id) => noteName(id), en: (_, id) => noteName(id) },
  placement: { zh: (_, id) => id, en: (_, id) => id },
};

/** Where a finding stands, in words: `3.2.2 血管生成，第 1 段`; in a data file its key. Empty where the file says it all. */
export function placeWords({ where, place }: Pick<LocatedDiagnostic, 'where' | 'place'>, ui: UiLanguage): string {
  if (!where) return place?.within ?? '';
  const section = sectionWords(where, ui);
  const unit = where.unit && units[where.unit.kind][ui](where.unit.position, where.unit.id);
  return [section, ...(unit ? [unit] : [])].join(ui === 'zh' ? '，' : ', ');
}

function sectionWords({ section, number, title }: Whereabouts, ui: UiLanguage): string {
  const heading = named[section]?.[ui] ?? title[ui] ?? Object.values(title)[0] ?? section;
  return number ? `${number} ${heading}` : heading;
}

function noteName(id: string): string {
  return `[^${id.replace(/^note-/, '').replace(/-p\d+$/, '')}]`;
}
