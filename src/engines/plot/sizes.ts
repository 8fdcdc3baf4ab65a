/** Sizes in CSS pixels at which a chart is printed: a page's 174 mm, a column's 83.5 mm. No text is smaller than 7 pt. */
export const sizes = {
  page: 656,
  column: 314,
  text: 9.5,
  head: 10.5,
  /** From line to line of text. */
  line: 11.5,
  /** Of a mark. */
  radius: 4.5,
  tick: 4,
  /** Between frames beside one another and under one another. */
  gap: 6,
} as const;
