import type { UiLanguage } from '../../model/language.ts';
import { languageRules } from '../../languages/registry.ts';
import type { AttestOutcome } from '../../pipeline/attest.ts';
import type { UnfitDraft } from '../../pipeline/preview/draft.ts';
import type { Compared, TriedDraft } from '../../pipeline/preview/try-draft.ts';
import type { UnitSide } from '../../pipeline/preview/unit-source.ts';
import { refusalLine } from '../ledger/attest-text.ts';
import type { EditorLink } from './editor-link.ts';
import { shownFinding } from './findings.ts';

/** A unit as it is written in one language, for a field on the page. */
export function shownSide({ language, text, place, digest }: UnitSide, link: EditorLink): object {
  const { ownName, htmlTag } = languageRules(language);
  const href = link(place);
  const name = `${place.file.slice(place.file.indexOf('/') + 1)}:${place.line}:${place.column}`;
  return { language, lang: htmlTag, name: ownName, place: { name, ...(href && { href }) }, text, digest };
}

const comparedWords = {
  numbers: { zh: '数字', en: 'Numbers' },
  citations: { zh: '文献引用', en: 'Citations' },
  terms: { zh: '术语', en: 'Terms' },
} as const satisfies Record<Compared, Record<UiLanguage, string>>;

const stateWords = {
  agree: { zh: '一致', en: 'agree' },
  differ: { zh: '有问题', en: 'want a look' },
  open: { zh: '未比较', en: 'not compared' },
} as const;

/** What is found in a draft, in words. */
export function triedText({ agreement, findings }: TriedDraft, ui: UiLanguage, link: EditorLink): object {
  return {
    agreement: Object.entries(agreement).map(([name, state]) => ({
      state,
      words: `${comparedWords[name as Compared][ui]}${ui === 'zh' ? '：' : ': '}${stateWords[state][ui]}`,
    })),
    findings: findings.map((finding) => shownFinding(finding, ui, link)),
  };
}

/** Why a draft is not taken. */
export function draftText(outcome: UnfitDraft, ui: UiLanguage): string {
  const zh = ui === 'zh';
  if (outcome.state === 'gone') {
    return zh
      ? '没有找到这一段，可能已被删除或改了标识。'
      : 'This unit is not there any more; it may have been removed, or given another id.';
  }
  const files = outcome.files.join(zh ? '、' : ', ');
  if (outcome.state === 'empty') {
    return zh
      ? `${files} 这一处没有文字。要删去整段，请在文件里删。`
      : `There would be no words in ${files}. To remove the whole unit, do so in the file.`;
  }
  return zh
    ? `${files} 在打开之后有改动，没有保存任何内容。请重读文件。`
    : `Nothing was saved: ${files} has changed since this was opened. Read the files again.`;
}

/** Why a pair was not recorded as confirmed; nothing where it was. `nobody`: the command did not say who confirms. */
export function confirmedText(outcome: AttestOutcome | 'unseen' | 'nobody', ui: UiLanguage): string | undefined {
  const zh = ui === 'zh';
  if (outcome === 'nobody') {
    return zh
      ? '未写明由谁核对：请用 diglot preview --by 姓名 --role 身份 启动预览。'
      : 'It was not said who confirms: start the preview with diglot preview --by NAME --role ROLE.';
  }
  if (outcome === 'unseen') {
    return zh
      ? '没有记下：文字刚刚有改动，请看过新的文字再核对。'
      : 'Not recorded: the words have just changed. Look at the new ones first.';
  }
  const { state, refused } = outcome;
  if (state === 'overtaken') {
    return zh
      ? '没有记下：attestations.yaml 刚刚有改动，请再点一次。'
      : 'Not recorded: attestations.yaml has just changed. Click once more.';
  }
  if (state === 'unreadable') {
    return zh ? '没有记下：请先改正文章的错误。' : 'Not recorded: mend the errors of the article first.';
  }
  return refused.length > 0 ? refused.map((one) => refusalLine(one, ui).trim()).join('\n') : undefined;
}
