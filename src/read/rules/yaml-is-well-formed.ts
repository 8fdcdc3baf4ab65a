import { defineRule } from '../../model/rule.ts';

const zhHints: Record<string, string> = {
  TAB_AS_INDENT: '行首用了制表符。',
  DUPLICATE_KEY: '同一个键写了两次。',
  BLOCK_AS_IMPLICIT_KEY: '值里有冒号。',
  MULTILINE_IMPLICIT_KEY: '键跨了行，可能缺冒号或引号。',
  MISSING_CHAR: '缺少收尾的引号或括号。',
  BAD_ALIAS: '别名没有对应的锚点。',
  TAG_RESOLVE_FAILED: '不认识的标签。',
};

/** A data file is well-formed YAML. */
export const yamlIsWellFormed = defineRule<{ code: string; detail: string }>({
  id: 'yaml-is-well-formed',
  severity: 'error',
  words: {
    zh: {
      name: 'YAML 写法有误',
      message: ({ code, detail }) => zhHints[code] ?? `无法解析：${detail}`,
      advice: ({ code }) =>
        code === 'TAB_AS_INDENT'
          ? '请把缩进的制表符换成空格。'
          : code === 'DUPLICATE_KEY'
            ? '请删去其中一个。'
            : '请核对缩进；值里有冒号、# 或引号时，整个值加引号，如 title: "甲：乙"。',
    },
    en: {
      name: 'YAML is not well-formed',
      message: ({ detail }) => `${detail}.`,
      advice: ({ code }) =>
        code === 'TAB_AS_INDENT'
          ? 'Use spaces for indentation, not tabs.'
          : code === 'DUPLICATE_KEY'
            ? 'Remove one of the two.'
            : 'Check the indentation; put a value that holds a colon, # or quotes in quotes, as in title: "A: B".',
    },
  },
});
