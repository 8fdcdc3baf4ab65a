import { defineRule } from '../../model/rule.ts';

/** An ordinary user's browser runs in its sandbox. */
export const browserIsSandboxed = defineRule<{ executable: string }>({
  id: 'browser-is-sandboxed',
  severity: 'warning',
  about: {
    zh: '浏览器一般在沙箱里运行，与电脑的其余部分隔开，页面里即使藏着恶意的内容也出不来。有的系统不许普通用户建立沙箱，浏览器便只好不用它。印出的 PDF 没有任何分别；稿件来自不认识的人时，才需要在意。',
    en: 'A browser normally runs in a sandbox, walled off from the rest of the machine, so that nothing harmful in a page can get out. Some systems do not let ordinary users set one up, and then the browser has to do without. The PDFs are the same either way; it matters only when articles come from people you do not know.',
  },
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
