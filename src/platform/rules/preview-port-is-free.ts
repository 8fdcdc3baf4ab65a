import { defineRule } from '../../model/rule.ts';

/** The preview is served at a port of this machine that nobody else listens at. */
export const previewPortIsFree = defineRule<{ port: number; code: string }>({
  id: 'preview-port-is-free',
  severity: 'error',
  about: {
    zh: '预览网页由本机的一个端口提供，端口须空着，也须是使用者可以用的（1024 以下的通常不行）。不写 `--port` 时，Diglot 自己找一个空端口。',
    en: 'The preview is served at a port of this machine, which must be free and one that its user may use (those below 1024 usually are not). Without `--port`, Diglot finds a free one.',
  },
  words: {
    zh: {
      name: '端口不能用',
      message: ({ port, code }) => (code === 'EACCES' ? `不得使用端口 ${port}。` : `端口 ${port} 已被占用。`),
      advice: () => '请换一个端口，或不写 --port，由 Diglot 找一个空的。',
    },
    en: {
      name: 'Port not available',
      message: ({ port, code }) =>
        code === 'EACCES' ? `Port ${port} may not be used.` : `Port ${port} is in use already.`,
      advice: () => 'Name another port, or leave out --port and let Diglot find a free one.',
    },
  },
});
