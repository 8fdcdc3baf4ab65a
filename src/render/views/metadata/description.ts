/** How many characters a list of search results shows of a description, at most. */
const room = 300;

/**
 * The beginning of a text for lists of search results: whole sentences as far as they fit, else as many whole words, and
 * then an ellipsis.
 */
export function description(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line.length <= room) return line;
  const start = line.slice(0, room);
  const sentences = /^.*(?:[。！？]|[.!?](?=\s))/u.exec(start)?.[0];
  if (sentences !== undefined && sentences.length > room / 3) return sentences;
  // No character of two halves is cut in two, nor a word of a language that has spaces.
  const words = /^.*(?=\s)/u.exec(start)?.[0] ?? '';
  const whole = words.length > room / 2 ? words : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s，、,;；：:]+$/u, '')}…`;
}
