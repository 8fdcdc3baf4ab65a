import type { UiLanguage } from '../../model/language.ts';

/** Words on the marks and fields beside a page's units. `{unit}` stands for a unit's id, `{count}` for a number. */
export interface MarkWords {
  readonly edit: string;
  readonly mark: string;
  readonly never: string;
  readonly changed: string;
  readonly confirm: string;
  /** What the button that confirms is called where it stands alone. */
  readonly confirmUnit: string;
  readonly manyOpen: string;
  readonly openInEditor: string;
  readonly advice: string;
  readonly editing: string;
  readonly save: string;
  readonly cancel: string;
  readonly again: string;
  readonly keys: string;
  readonly unsaved: string;
  readonly checking: string;
  readonly nothingFound: string;
  readonly lost: string;
  readonly inFile: string;
}

/** The words in a language. `who`: name and role of who confirms pairs by a click; absent where it was not said. */
export function markWords(ui: UiLanguage, who: string | undefined): MarkWords {
  if (ui === 'zh') {
    return {
      edit: '编辑 {unit}',
      mark: '{unit} 的提示',
      never: '未核对',
      changed: '核对之后有改动',
      confirm: who === undefined ? '核对' : `核对无误（${who}）`,
      confirmUnit: who === undefined ? '{state}：{unit}' : `{state}：{unit}。点一下即记为核对无误（${who}）`,
      manyOpen: '{count} 处未核对',
      openInEditor: '在编辑器中打开 {place}',
      advice: '怎么改',
      editing: '编辑 {unit}',
      save: '保存',
      cancel: '取消',
      again: '重读文件',
      keys: 'Ctrl+Enter 保存，Esc 取消',
      unsaved: '有未保存的改动：再按一次 Esc 或“取消”即放弃。',
      checking: '正在检查……',
      nothingFound: '没有发现问题。',
      lost: '没有回应。预览是否还在运行？',
      inFile: '文件中现在是：',
    };
  }
  return {
    edit: 'Edit {unit}',
    mark: 'Findings at {unit}',
    never: 'Not confirmed yet',
    changed: 'Changed since it was confirmed',
    confirm: who === undefined ? 'Confirm' : `Confirm (${who})`,
    confirmUnit: who === undefined ? '{state}: {unit}' : `{state}: {unit}. Click to confirm it (${who})`,
    manyOpen: '{count} not confirmed yet',
    openInEditor: 'Open {place} in the editor',
    advice: 'What to do',
    editing: 'Edit {unit}',
    save: 'Save',
    cancel: 'Cancel',
    again: 'Read the files again',
    keys: 'Ctrl+Enter saves, Esc cancels',
    unsaved: 'There are unsaved changes: Esc or “Cancel” once more gives them up.',
    checking: 'Checking…',
    nothingFound: 'Nothing found.',
    lost: 'No answer. Is the preview still running?',
    inFile: 'What the file says now:',
  };
}
