import type { Guess } from './guess.ts';

/** `[@caplan1991]`, `[@caplan1991; @oshita2020]`: only what is marked as a citation is one. */
export const citations: Guess = {
  type: 'citation',
  split(words) {
    const keys = /^\[(\s*@[^[\]]+)\]$/.exec(words)?.[1];
    return keys === undefined ? [words] : keys.split(/[;；,，]/).map((key) => `[${key.trim()}]`);
  },
  read(words) {
    const key = /^\[@([^[\]\s]+)\]$/.exec(words)?.[1];
    return key === undefined ? undefined : { written: key };
  },
};
