import { defineRule } from '../../model/rule.ts';

/** A theme that extends another extends one that is there and does not, itself or by way of others, extend it. */
export const themesExtendOthers = defineRule<{ theme: string; problem: 'absent' | 'circle' }>({
  id: 'themes-extend-others',
  severity: 'error',
  about: {
    zh: '版式可以只写与另一种版式不同的地方：在 `theme.yaml` 里写 `extends: default`，没有写的便都从 `default` 取。所写的版式要是 `templates/` 下另一个文件夹；写成自己，或绕一圈又回到自己，就没有可以取的了。修改或新增版式时才会遇到。',
    en: 'A theme may hold only what differs from another: with `extends: default` in its `theme.yaml`, all that it does not say itself is taken from `default`. What is named has to be another folder of `templates/`. A theme that names itself, or one that in turn extends it, has nothing to take from. You meet this only when you change a theme or make one.',
  },
  examples: {
    bad: [
      { 'journal.yaml': 'theme: plain', 'templates/plain/theme.yaml': 'extends: fancy' },
      { 'journal.yaml': 'theme: plain', 'templates/plain/theme.yaml': 'extends: plain' },
    ],
    good: [{ 'journal.yaml': 'theme: plain', 'templates/plain/theme.yaml': 'extends: default' }],
  },
  words: {
    zh: {
      name: '所扩展的版式不成立',
      message: ({ theme, problem }) =>
        problem === 'absent'
          ? `没有可供扩展的版式“${theme}”：缺少 templates/${theme}/theme.yaml。`
          : `版式扩展来扩展去，又回到了“${theme}”。`,
      advice: () => '请写 templates/ 下另一种版式的名称，如 default；若不扩展别的版式，请删去 extends。',
    },
    en: {
      name: 'Theme has nothing to extend',
      message: ({ theme, problem }) =>
        problem === 'absent'
          ? `There is no theme “${theme}” to extend: templates/${theme}/theme.yaml is not there.`
          : `What the theme extends leads back to “${theme}.”`,
      advice: () =>
        'Name another theme of templates/, such as default, or remove extends if the theme is to stand by itself.',
    },
  },
});
