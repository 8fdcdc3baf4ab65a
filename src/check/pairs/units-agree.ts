import type { Article, BlockKind, Text, UnitText } from '../../model/article.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UiLanguage } from '../../model/language.ts';
import { wholeFile, type Place } from '../../model/place.ts';
import { defineRule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { doubtAbout } from '../text/doubt.ts';
import { depthOf, differencesBetween, notesSection, type SectionDifference } from './pairing.ts';

const kinds: Readonly<Record<BlockKind, Readonly<Record<UiLanguage, string>>>> = {
  heading: { zh: '标题', en: 'a heading' },
  paragraph: { zh: '段落', en: 'a paragraph' },
  item: { zh: '列表项', en: 'a list item' },
  code: { zh: '代码', en: 'code' },
  math: { zh: '公式', en: 'a formula' },
  note: { zh: '注释', en: 'a note' },
  placement: { zh: '表或图', en: 'a table or figure' },
};

interface Values {
  readonly [name: string]: string | number;
  readonly problem: SectionDifference['problem'] | 'note' | 'empty';
  /** The id of a note that only one language has. */
  readonly note: string;
  /** Names of the two files; of `absent` and `note`, the one that has it first. */
  readonly source: string;
  readonly other: string;
  readonly sourceCount: number;
  readonly otherCount: number;
  readonly sourceIs: string;
  readonly otherIs: string;
}

/**
 * Every full edition has the same sections and, in each, the same units; every edition the same abstract. A section
 * that does not pair is one finding, where the two begin to differ, not a cascade.
 */
export const unitsAgree = defineRule<Values>({
  id: 'units-agree',
  severity: 'error',
  words: {
    zh: {
      name: '两种语言的段落不对应',
      message: ({ problem, note, source, other, sourceCount, otherCount, sourceIs, otherIs }) =>
        ({
          empty: `${other} 没有正文，${source} 有。`,
          absent: `${source} 有这一节，${other} 没有。`,
          note: `${source} 有注释 [^${note}]，${other} 没有。`,
          count: `这一节在 ${source} 中有 ${sourceCount} 段，在 ${other} 中有 ${otherCount} 段（列表项、公式、表、图各算一段）；大约从此处起对不上。`,
          kind: `此处在 ${source} 中是${kinds[sourceIs as BlockKind]?.zh}，在 ${other} 中是${kinds[otherIs as BlockKind]?.zh}。`,
          id: `此处的标识在 ${source} 中是 ${sourceIs}，在 ${other} 中是 ${otherIs}。`,
          level: `这一标题在 ${source} 中写作“${sourceIs}”，在 ${other} 中写作“${otherIs}”，级别不同。`,
          order: `这一节在 ${source} 和 ${other} 中的先后不同。`,
        })[problem],
      advice: ({ problem }) =>
        ({
          empty: '请补写；若不出这一版，请在 article.yaml 的 editions 中写 none。',
          absent: '请补上这一节，或改正标题末尾的标识 {#…}；两种语言须相同。',
          note: '请在另一种语言中补上这条注释和引用处，标识相同。',
          count: '请补上缺少的一段，或合并多出的一段。尚未翻译的可先照抄，在末尾加 {untranslated}。',
          kind: '请使两种语言的这一处写法一致。',
          id: '请把末尾的 {#…} 改为相同，或两种语言都不写。',
          level: '请使两种语言的这一标题级别相同。',
          order: '请使各节的先后一致。',
        })[problem],
    },
    en: {
      name: 'The languages do not pair',
      message: ({ problem, note, source, other, sourceCount, otherCount, sourceIs, otherIs }) =>
        ({
          empty: `${other} has no text, ${source} has.`,
          absent: `${source} has this section, ${other} does not.`,
          note: `${source} has the note [^${note}], ${other} does not.`,
          count: `This section has ${paragraphs(sourceCount)} in ${source} and ${otherCount} in ${other} (list items, formulas, tables, and figures count as one each); from about here they do not pair.`,
          kind: `Here ${source} has ${kinds[sourceIs as BlockKind]?.en} and ${other} ${kinds[otherIs as BlockKind]?.en}.`,
          id: `The id here is ${sourceIs} in ${source} and ${otherIs} in ${other}.`,
          level: `This heading is of another level: ${sourceIs} in ${source}, ${otherIs} in ${other}.`,
          order: `This section does not stand at the same point in ${source} and ${other}.`,
        })[problem],
      advice: ({ problem }) =>
        ({
          empty: 'Write it, or say none for this edition under editions in article.yaml.',
          absent:
            'Add the section, or correct the id {#…} at the end of its heading; it is the same in both languages.',
          note: 'Add the note and its call to the other language, with the same id.',
          count:
            'Add what is missing or join what is split. A paragraph still to be translated may be copied, with {untranslated} at its end.',
          kind: 'Write this in the same way in both languages.',
          id: 'Make the {#…} at the end the same, or leave it out in both languages.',
          level: 'Give the heading the same level in both languages.',
          order: 'Put the sections into the same order.',
        })[problem],
    },
  },
  about: {
    zh: '各语言有同样的节，先后和级别相同；每一节里，第一段对第一段，列表项对列表项，公式、表、图、注释也一一相对。对不上时，其余的比较都无从谈起，所以每一节只报告一处，大约在开始错位的地方。一种语言多出的一段，另一种语言要补；还没有译的，先照抄，在末尾写 `{untranslated}`。只有摘要的版本（`editions` 为 `front`）只比较摘要。',
    en: 'The languages have the same sections in the same order and of the same level, and in each of them paragraph stands against paragraph, list item against list item; formulas, tables, figures, and notes pair likewise. Where they do not, nothing else can be compared, so each section has one finding, about where the two begin to differ. What one language has, the other is to have; what is still to be translated may be copied, with `{untranslated}` at its end. Of an edition that is only `front` under `editions` the abstract alone is compared.',
  },
  examples: {
    bad: [
      {
        'zh.md': '细胞经尾静脉输入。\n\n剂量逐组递增。',
        'en.md': 'The cells were given by vein. Doses rose from group to group.',
      },
      { 'zh.md': '- 对照组\n- 治疗组', 'en.md': 'A control group and a treated group.' },
    ],
    good: [
      {
        'zh.md': '细胞经尾静脉输入。\n\n剂量逐组递增。',
        'en.md': 'The cells were given by vein.\n\nDoses rose from group to group.',
      },
    ],
  },
});

function paragraphs(count: number): string {
  return count === 1 ? '1 paragraph' : `${count} paragraphs`;
}

/** Compares each further edition with the source language's. */
export function checkUnitsAgree(article: Article, { found }: CheckContext): Diagnostic[] {
  const [source, ...others] = article.languages.filter((language) => article.texts[language]);
  if (source === undefined) return [];
  const doubt = doubtAbout(article, found);
  return others.flatMap((other) => {
    const [ours, theirs] = [article.texts[source]!, article.texts[other]!];
    if ((ours.units.length === 0) !== (theirs.units.length === 0)) return [emptyText(ours, theirs)];
    const isFull = article.editions[source] === 'full' && article.editions[other] === 'full';
    return differencesBetween(ours, theirs, Object.keys(article.tables))
      .filter(({ section }) => isFull || section === 'abs')
      .filter((difference) => ![...difference.ours, ...difference.theirs].some((unit) => isUncalled(unit, found)))
      .filter(({ section, problem }) =>
        section !== notesSection && (problem === 'absent' || problem === 'order' || problem === 'level')
          ? !doubt.headings
          : !doubt.sections.has(section),
      )
      .map((difference) => finding(difference, ours.file, theirs.file));
  });
}

function emptyText(ours: Text, theirs: Text): Diagnostic {
  const [full, empty] = ours.units.length > 0 ? [ours, theirs] : [theirs, ours];
  const none = { note: '', sourceCount: 0, otherCount: 0, sourceIs: '', otherIs: '' };
  return unitsAgree.at(wholeFile(empty.file), {
    ...none,
    problem: 'empty',
    source: name(full.file),
    other: name(empty.file),
  });
}

/** True for a note that is already reported for standing there alone. */
function isUncalled(unit: UnitText, found: readonly Diagnostic[]): boolean {
  return unit.kind === 'note' && found.some(({ rule, place }) => rule === 'notes-are-called' && isAt(unit, place));
}

function isAt({ place }: UnitText, at: Place | undefined): boolean {
  return at?.file === place.file && at.line === place.line;
}

function finding({ section, problem, ours, theirs, index }: SectionDifference, our: string, their: string): Diagnostic {
  const isNote = section === notesSection;
  const [has, lacks] = ours.length > 0 ? [our, their] : [their, our];
  const values: Values = {
    problem: isNote ? 'note' : problem,
    note: isNote ? [...ours, ...theirs][0]!.id.replace(/^note-/, '') : '',
    source: name(problem === 'absent' ? has : our),
    other: name(problem === 'absent' ? lacks : their),
    sourceCount: ours.filter(({ kind }) => kind !== 'heading').length,
    otherCount: theirs.filter(({ kind }) => kind !== 'heading').length,
    sourceIs: nameOf(problem, ours[index]),
    otherIs: nameOf(problem, theirs[index]),
  };
  if (problem === 'absent') return unitsAgree.at(startOf([...ours, ...theirs], 0), values);
  return unitsAgree.at(startOf(ours, index), values, [{ place: startOf(theirs, index) }]);
}

/** What a message calls a unit: by what is wrong with it. */
function nameOf(problem: SectionDifference['problem'], unit: UnitText | undefined): string {
  if (!unit) return '';
  if (problem === 'level') return '#'.repeat(depthOf(unit));
  return problem === 'id' ? unit.id : unit.kind;
}

/** Where the unit at an index begins, or the last one where one more is wanted. */
function startOf(units: readonly UnitText[], index: number): Place {
  const { endLine: _line, endColumn: _column, ...start } = (units[index] ?? units.at(-1)!).place;
  return start;
}

function name(path: string): string {
  return path.replace(/^.*\//, '');
}
