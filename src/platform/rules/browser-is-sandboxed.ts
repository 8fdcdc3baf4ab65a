import { defineRule } from '../../model/rule.ts';

/** An ordinary user's browser runs in its sandbox. */
export const browserIsSandboxed = defineRule<{ executable: string }>({
  id: 'browser-is-sandboxed',
  severity: 'warning',
  words: {
    zh: {
      name: '浏览器没有沙箱',
      message: ({ executable }) => `本机不许建立用户命名空间，浏览器（${executable}）只好不用沙箱运行。`,
      advice: () =>
        '排印可信的稿件无妨；稿件来源不明时，请管理员为这个浏览器放行用户命名空间（Ubuntu 上是一份 AppArmor 配置）。',
    },
    en: {
      name: 'Browser without sandbox',
      message: ({ executable }) =>
        `This machine forbids user namespaces, so the browser (${executable}) runs without its sandbox.`,
      advice: () =>
        'That is bearable for articles you trust. For others, have user namespaces allowed for this browser ' +
        '(on Ubuntu by an AppArmor profile).',
    },
  },
});
