/** Room for about three lines: a Han character takes that of two letters. */
const room = 230;

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const sentenceEnd = /[。！？]|[.!?](?=\s)/g;

/**
 * The first lines of a text: whole sentences where they fill at least half the room, else as many whole words, or Han
 * characters, as it takes, with an ellipsis.
 */
export function firstLines(text: string): string {
  let [width, end] = [0, 0];
  for (const character of text) {
    width += wide.test(character) ? 2 : 1;
    if (width > room) break;
    end += character.length;
  }
  if (end === text.length) return text;
  const head = text.slice(0, end);
  const sentences = [...head.matchAll(sentenceEnd)].at(-1);
  if (sentences && sentences.index >= end / 2) return head.slice(0, sentences.index + 1);
  const wordStart = head.lastIndexOf(' ');
  const cut = wide.test(head.at(-1)!) || wordStart < end / 2 ? head : head.slice(0, wordStart);
  return `${cut.replace(/[\p{P}\s]+$/u, '')}…`;
}
