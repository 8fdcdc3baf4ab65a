/** What a person sees while a build works. */
export const progressWords = {
  reading: { zh: '读取并检查', en: 'Reading and checking' },
  printing: { zh: '排印', en: 'Printing' },
  publishing: { zh: '写入输出', en: 'Publishing' },
} as const;
