import { createHash } from 'node:crypto';

/** Characters beside which white space says nothing: Han, and the full-width marks that stand among them. */
const wide = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef';
/** Curly quotes belong to both scripts: what stands beyond them decides. */
const quotes = '\\u2018-\\u201d';
/** White space that says nothing. */
const besideHan = (space: string): RegExp =>
  new RegExp(`(?<=[${wide}][${quotes}]*)${space}|${space}(?=[${quotes}]*[${wide}])`, 'gu');
const breaksInHan = besideHan('\\s*\\n\\s*');
const gapsInHan = besideHan(' ');

/**
 * A unit's words on one line, as the ledger keeps them: without a heading's `##`, a quotation's `>` and author queries,
 * cross-references by their target alone. Citations and notes keep their keys, so that numbers never matter.
 */
export function confirmedWords(source: string): string {
  return source
    .normalize('NFC')
    .replace(/\n[\s>]+/g, '\n')
    .replace(/\s*\[\^q-[^\]]*\]/gi, '')
    .replace(/^\s*(?:#{1,6}\s+)*/, '')
    .replace(/\[[^[\]]*\]\(#([^()\s]*)\)/g, '[](#$1)')
    .replace(breaksInHan, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words as they stand, whatever program they have passed through: without space around them, lines ending in `\n`. */
export function wordsAsTheyStand(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** 16 hexadecimal digits of the SHA-256 of words as they stand: any change changes them. */
export function exactDigest(text: string): string {
  return createHash('sha256').update(wordsAsTheyStand(text)).digest('hex').slice(0, 16);
}

/**
 * What a confirmed unit is known by: 16 hexadecimal digits of the SHA-256 of its words. It stays the same when the
 * source is wrapped anew, or when a gap beside Han is written or left out.
 */
export function textDigest(source: string): string {
  const words = confirmedWords(source).replace(gapsInHan, '');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
