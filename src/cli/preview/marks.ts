import { roleWords } from '../../check/ledger/role-words.ts';
import type { UiLanguage } from '../../model/language.ts';
import type { Localized } from '../../model/language.ts';
import type { ArticleMarks, OpenPair } from '../../pipeline/preview/unit-marks.ts';
import type { Confirmer } from '../../pipeline/preview/confirm-unit.ts';
import { placeWords } from '../report/place-words.ts';
import type { EditorLink } from './editor-link.ts';
import { shownFinding, type ShownFinding } from './findings.ts';
import { markWords, type MarkWords } from './mark-words.ts';

/** What is shown at the units of a page, in the language of the messages. */
export interface ShownMarks {
  readonly lang: UiLanguage;
  readonly slug: string;
  readonly words: MarkWords;
  readonly marks: readonly ShownMark[];
  readonly editable: readonly string[];
}

/** What is shown at one unit, table, or figure. */
export interface ShownMark {
  readonly anchor: string;
  readonly title: string;
  readonly findings: readonly (ShownFinding & { readonly unit?: string })[];
  readonly open: readonly ShownOpenPair[];
}

/** A pair that wants a person's word. `state`: in words, with who would give it. */
export interface ShownOpenPair {
  readonly unit: string;
  readonly isChanged: boolean;
  readonly where: string;
  readonly state: string;
  readonly digests: Localized;
}

/** The marks of an article in words. `who`: in whose name pairs are confirmed by a click; nobody where it is not said. */
export function shownMarks(
  { slug, marks, editable }: ArticleMarks,
  ui: UiLanguage,
  link: EditorLink,
  who: Confirmer | undefined,
): ShownMarks {
  const words = markWords(ui, who && `${who.by}${ui === 'zh' ? '，' : ', '}${roleWords[who.role][ui]}`);
  return {
    lang: ui,
    slug,
    words,
    editable,
    marks: marks.map(({ anchor, findings, open }) => ({
      anchor,
      title: titleOf(
        findings.map(({ finding }) => finding.severity),
        ui,
      ),
      findings: findings.map(({ finding, unit }) => ({ ...shownFinding(finding, ui, link), ...(unit && { unit }) })),
      open: open.map((pair) => shownPair(pair, words, ui)),
    })),
  };
}

function shownPair({ unit, state, at, digests }: OpenPair, words: MarkWords, ui: UiLanguage): ShownOpenPair {
  const isChanged = state !== 'never';
  return {
    unit,
    isChanged,
    where: placeWords(at, ui) || unit,
    state: isChanged ? words.changed : words.never,
    digests,
  };
}

/** How many errors and warnings there are at one place. */
function titleOf(severities: readonly string[], ui: UiLanguage): string {
  const [errors, warnings] = ['error', 'warning'].map((wanted) => severities.filter((one) => one === wanted).length);
  const parts = {
    zh: [errors! > 0 && `${errors} 处错误`, warnings! > 0 && `${warnings} 处警告`],
    en: [errors! > 0 && count(errors!, 'error'), warnings! > 0 && count(warnings!, 'warning')],
  }[ui].filter((part) => part !== false);
  return parts.join(ui === 'zh' ? '、' : ', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
