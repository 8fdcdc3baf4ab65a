/** The number of pages of a range such as `526-533`; nothing for what is no range of folios. */
export function pagesIn(range: string | undefined): number | undefined {
  const [, first, last] = /^(\d+)\s*[-–—～~]\s*(\d+)$/.exec(range ?? '') ?? [];
  const count = Number(last) - Number(first) + 1;
  return count > 0 ? count : undefined;
}
