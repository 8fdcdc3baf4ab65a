import { fold, stem, wordsIn } from './fold.ts';

const han = /^\p{Script=Han}$/u;

/**
 * What a text is found by: each word in its stem, and of Chinese, whose words nothing parts, every two characters that
 * follow each other, so that any run of them is found. The last character of a run stands by itself as well.
 */
export function keysOf(text: string): string[] {
  const keys: string[] = [];
  let before: { readonly character: string; readonly end: number } | undefined;
  const close = (): void => {
    if (before) keys.push(before.character);
    before = undefined;
  };
  for (const { 0: word, index } of wordsIn(fold(text))) {
    if (!han.test(word)) {
      close();
      keys.push(stem(word));
    } else {
      if (before?.end === index) keys.push(before.character + word);
      else close();
      before = { character: word, end: index + word.length };
    }
  }
  close();
  return keys;
}
